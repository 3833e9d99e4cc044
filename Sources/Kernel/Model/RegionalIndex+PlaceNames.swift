/// Places beside the names of what lies in them.
extension RegionalIndex {
  /// A place as it stands in brackets: without what its own name has in brackets.
  public func bareName(of place: TerritoryID) -> LocalizedText {
    func bare(_ name: String) -> String {
      guard let bracket = name.firstIndex(of: "("), bracket > name.startIndex else { return name }
      return name[..<bracket].split(separator: " ").joined(separator: " ")
    }
    let name = fullName(place)
    return LocalizedText(en: name.en.map(bare), ru: name.ru.map(bare))
  }

  /// In which languages a name has the name of its place in it, which then is not said twice: `both`, `en`, `ru` or `neither`.
  public func named(_ name: LocalizedText, has place: TerritoryID) -> Sentence.Argument {
    let bare = bareName(of: place)
    let has = NameLanguage.allCases.filter { PlaceName.isNamed(bare.text(in: $0), in: name.text(in: $0)) }
    return .text(has.count == 2 ? "both" : has.first?.rawValue ?? "neither")
  }
}

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
    let has = NameLanguage.allCases.filter { name.text(in: $0).names(place: bare.text(in: $0)) }
    return .text(has.count == 2 ? "both" : has.first?.rawValue ?? "neither")
  }
}

extension String {
  /// Whether a name has that of a place in it as a word, in whatever case a Russian one stands: in "наследие в Перми" Perm is
  /// named, in "Permian" it is not.
  public func names(place: String) -> Bool {
    let name = lowercased(), town = place.lowercased()
    if town.isEmpty { return false }
    var rest = name[...]
    while let found = rest.firstRange(of: town) {
      let isBegin = found.lowerBound == name.startIndex || !name[name.index(before: found.lowerBound)].isLetter
      if isBegin, found.upperBound == name.endIndex || !name[found.upperBound].isLetter { return true }
      rest = rest[found.upperBound...]
    }
    guard town.count > 3, !town.contains(" "), town.unicodeScalars.last.map({ ("а"..."я").contains($0) }) == true
    else { return false }
    let stem = "аеийоуыьюя".contains(town.last ?? " ") ? String(town.dropLast()) : town
    return name.split { !$0.isLetter }.contains { $0.hasPrefix(stem) && $0.count - stem.count <= 2 }
  }
}

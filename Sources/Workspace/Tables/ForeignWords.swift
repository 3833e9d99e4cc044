import Language

/// What words of other classifications, and of everyday, are called in the method's vocabularies: who writes one is told
/// ours, where a word that looks alike would say something else.
enum ForeignWords {
  /// The words of a vocabulary or the keys of a table that are meant by another: known synonyms, else those that a slip
  /// leads to.
  static func suggestions(for word: String, in known: [String]) -> [String] {
    let meant = synonyms[folded(word)] ?? RussianWords.meant(by: folded(word))
    let ours = meant.filter(known.contains)
    if !ours.isEmpty { return ours }
    let written = folded(word)
    if let same = known.first(where: { folded($0) == written }) { return [same] }
    return Suggestions.words(near: word, in: known)
  }

  /// Small letters, with spaces in place of hyphens and underscores.
  static func folded(_ text: String) -> String {
    text.lowercased().replacing("_", with: " ").replacing("-", with: " ").split(separator: " ").joined(separator: " ")
  }

  private static let synonyms: [String: [String]] = [
    // Levels of government.
    "national": ["federal"], "country": ["federal"], "central": ["federal"], "state": ["federal"],
    "county": ["regional"], "provincial": ["regional"], "province": ["regional"], "oblast": ["regional"],
    "combined authority": ["regional"], "local": ["municipal"], "town": ["municipal"], "city": ["municipal"],
    "district": ["municipal"], "borough": ["municipal"],
    // Layers, components, kinds and standing of identity.
    "ecological": ["environmental"], "natural": ["environmental"], "nature": ["environmental"],
    "historic": ["historical"], "history": ["historical"], "technology": ["technological"],
    "tangible": ["material"], "intangible": ["symbolic"], "immaterial": ["symbolic"], "spiritual": ["symbolic"],
    "practice": ["skill"], "industry": ["industrial_heritage"], "industrial": ["industrial_heritage"],
    "church": ["heritage_site"], "castle": ["heritage_site"], "monument": ["heritage_site"],
    "building": ["heritage_site"], "listed building": ["heritage_site"], "factory": ["industrial_heritage"],
    "legend": ["narrative"], "tale": ["narrative"], "story": ["narrative"], "dish": ["food"], "cuisine": ["food"],
    "gastronomy": ["gastronomy", "food"], "festival": ["event_tradition"], "museum collection": ["museum_collection"],
    "global": ["world"], "international": ["world"], "alive": ["living"], "active": ["living", "in_force"],
    "extinct": ["lost"], "threatened": ["endangered"],
    // Bodies and what they do.
    "company": ["enterprise"], "business": ["enterprise"], "firm": ["enterprise"],
    "studio": ["enterprise"], "workshop": ["enterprise"], "hub": ["coworking"], "charity": ["ngo"],
    "nonprofit": ["nonprofit", "ngo"], "council": ["authority"], "government": ["authority"],
    "ministry": ["authority"], "parliament": ["legislature"], "college": ["school"], "gallery": ["museum"],
    "funding": ["finance"], "dissemination": ["promotion", "mediation"], "marketing": ["promotion"],
    "training": ["education"],
    "exhibition": ["infrastructure"], "creation": ["education"],
    // Measures.
    "organisational": ["organizational"], "financial": ["economic"], "current": ["in_force"], "open": ["in_force"],
    "valid": ["in_force"], "expired": ["historical"], "closed": ["historical"], "draft": ["planned"],
    // Industries.
    "film": ["cinema"], "movies": ["cinema"], "folk crafts": ["folk-arts-crafts"], "crafts": ["folk-arts-crafts"],
    "publishing": ["book-publishing"], "theatre": ["theatre", "performing-arts"], "games": ["video-games"],
    "heritage": ["cultural-heritage"], "advertising": ["advertising-pr"], "architecture": ["architecture-urban"],
  ]
}

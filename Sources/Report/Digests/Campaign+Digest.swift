import TerroirKernel

extension Campaign {
  func digest(_ region: String) throws -> Digest {
    var digest = Digest(title: "Campaign: \(region)")
    try digest.add(
      "Messages", from: self, "messages", ["cluster", "audience", "claim", "evidence", "consent"], rows: 24)
    digest.add("Stories", stories.map { "\($0.story): \($0.text) [\($0.elements.briefly(3))]" })
    let dated = calendar.indices.filter { calendar[$0].start != nil }.sorted {
      (calendar[$0].start ?? "", calendar[$0].event) < (calendar[$1].start ?? "", calendar[$1].event)
    }
    try digest.add(
      "Calendar", ["\(calendar.count) events, \(calendar.count - dated.count) of them without a known month."],
      from: self, "calendar", ["start", "finish", "name", "territory", "status", "cluster", "conflict"], rows: 20,
      order: dated)
    try digest.add(
      "Routes", from: self, "routes", ["route", "territory", "mode", "length", "duration", "score", "bound"], rows: 5)
    try digest.add(
      "Stops", from: self, "stops", ["route", "order", "name", "latitude", "longitude", "element"], rows: 20)
    digest.add("Findings", findings.sentences)
    return digest
  }
}

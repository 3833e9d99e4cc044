import TerroirKernel

extension Campaign {
  func digest(_ region: String, in language: NameLanguage) throws -> Digest {
    let say = language.choose
    var digest = Digest(title: say("Campaign", "Кампания") + ": \(region)", language: language)
    try digest.add(
      say("Messages", "Ключевые сообщения"), from: self, "messages",
      ["cluster", "audience", "claim", "evidence", "consent"],
      rows: 24)
    digest.add(
      say("Stories", "Истории"), stories.map { "\($0.story): \($0.text) [\($0.elements.briefly(3, in: language))]" })
    let dated = calendar.indices.filter { calendar[$0].start != nil }.sorted {
      (calendar[$0].start ?? "", calendar[$0].event) < (calendar[$1].start ?? "", calendar[$1].event)
    }
    try digest.add(
      say("Calendar", "Календарь"),
      [
        say(
          "\(calendar.count) events, \(calendar.count - dated.count) of them without a known month.",
          "Событий: \(calendar.count), из них без известного месяца: \(calendar.count - dated.count).")
      ],
      from: self, "calendar", ["start", "finish", "name", "territory", "status", "cluster", "conflict"], rows: 20,
      order: dated)
    try digest.add(
      say("Routes", "Маршруты"), from: self, "routes",
      ["route", "territory", "mode", "length", "duration", "score", "bound"], rows: 5)
    try digest.add(
      say("Stops", "Остановки"), from: self, "stops", ["route", "order", "name", "latitude", "longitude", "element"],
      rows: 20)
    digest.add(say("Findings", "Что важно знать"), findings.sentences(in: language))
    return digest
  }
}

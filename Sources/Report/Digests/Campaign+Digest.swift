import TerroirKernel

extension Campaign: ToldArtifact {
  func lead(_ table: String, _ language: NameLanguage) -> [String] {
    guard table == CalendarRow.declaration.name else { return [] }
    let undated = calendar.count { $0.start == nil }
    return [
      language.choose(
        "\(calendar.count) events, \(undated) of them without a known time in the year.",
        "Событий: \(calendar.count), из них без известного времени в году: \(undated).")
    ]
  }

  func tell(_ table: String, under heading: String, in digest: inout Digest, _ language: NameLanguage) -> Bool {
    switch table {
    case StoryRow.declaration.name:
      digest.add(
        heading,
        stories.map { Paragraph([.init("\($0.story): \($0.text)", evidence: $0.elements.map(\.rawValue))]) })
    case Finding.declaration.name: digest.add(heading, findings.paragraphs(in: language))
    default: return false
    }
    return true
  }
}

import TerroirKernel
import Testing

/// Every message once, in both languages, with the same arguments, every form of number, and no Russian letter in English.
func expectWords(_ messages: [(key: String, english: String, russian: String)]) throws {
  var seen: Set<String> = []
  for message in messages {
    #expect(seen.insert(message.key).inserted, "\(message.key) is there twice")
    let english = try MessagePattern(message.english), russian = try MessagePattern(message.russian)
    #expect(english.arguments == russian.arguments, "\(message.key)")
    #expect(
      english.missingForms(in: .english).isEmpty && russian.missingForms(in: .russian).isEmpty, "\(message.key)")
    #expect(!message.english.unicodeScalars.contains { ("А"..."я").contains($0) }, "\(message.key)")
  }
}

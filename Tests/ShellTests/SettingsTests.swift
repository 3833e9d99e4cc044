import Language
import TerroirKernel
import Testing

@testable import Shell

@Suite("What the shell declares")
struct SettingsTests {
  @Test("settings read back what was written, and refuse other values")
  func settings() {
    var settings = Settings()
    for declaration in Settings.declarations {
      let before = declaration.read(settings)
      #expect(declaration.write(&settings, before), "\(declaration.name)")
      #expect(declaration.read(settings) == before)
      #expect(!declaration.write(&settings, "nonsense"), "\(declaration.name)")
      #expect(declaration.read(settings) == before)
    }
  }

  @Test("every command has a summary and an example that parses")
  func commands() {
    let grammar = CommandTable.standard.grammar
    for declaration in grammar.declarations {
      #expect(!declaration.summary.isEmpty && !declaration.examples.isEmpty, "\(declaration.name)")
      for example in declaration.examples {
        let parsed = Parser(grammar).parse(SourceText(name: "example", text: example.text))
        #expect(parsed.diagnostics.isEmpty, "\(example.text): \(parsed.diagnostics.map(\.message.description))")
      }
    }
  }
}

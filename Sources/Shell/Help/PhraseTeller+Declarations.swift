import TerroirKernel

/// The texts of declarations that are kept as texts: those of plugins, methods and tables.
extension PhraseTeller {
  /// A declared text, by its words in the teller's language.
  func text(declared text: String) -> String { self.text(Phrase(template: text, [])) }

  /// The description of a column: the one that its schema has in the language, else its words.
  func description(of column: Column) -> String {
    (language == .russian ? column.russian : nil) ?? text(declared: column.description)
  }

  func description(of table: TableDeclaration) -> String {
    (language == .russian ? table.russian : nil) ?? text(declared: table.description)
  }
}

package import TerroirKernel

/// How the rows of a register's file are made; its columns tell.
package enum RegisterForm: String, CaseIterable, Sendable {
  /// An amount a row.
  case cells
  /// An organisation a row.
  case organisations

  /// The form of a file with these columns; nil where it has none of the forms.
  package init?(having columns: [String]) {
    guard let form = RegisterCell.declaration.form(having: columns) else { return nil }
    self.init(rawValue: form.name)
  }

  /// The columns of the form that the file has, with the types that the contract gives them.
  package func columns(among names: [String]) -> [Column] {
    let declared = RegisterCell.declaration.forms.first { $0.name == rawValue }?.columns ?? []
    return declared.filter { names.contains($0.name) }
  }
}

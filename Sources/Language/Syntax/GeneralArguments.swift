/// Positional values, `KEY=value` and `--flag`, each in the order written.
package struct GeneralArguments: Hashable, Sendable {
  package let positional: [Value]
  package let named: [NamedArgument]
  package let flags: [Identifier]

  package init(positional: [Value] = [], named: [NamedArgument] = [], flags: [Identifier] = []) {
    self.positional = positional
    self.named = named
    self.flags = flags
  }

  package subscript(name: String) -> Value? { named.last { $0.key.name == name }?.value }

  package func has(_ flag: String) -> Bool { flags.contains { $0.name == flag } }
}

/// `KEY=value`; the key may be dotted: `budget.regional=120M`.
package struct NamedArgument: Hashable, Sendable {
  package let key: Identifier
  package let value: Value
}

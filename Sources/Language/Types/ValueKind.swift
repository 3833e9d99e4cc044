package import TerroirKernel

/// The types that flow through a pipeline.
package enum ValueKind: Hashable, Sendable {
  case table, chart, document, text
  /// An artifact, by the noun that commands know it by, and the type's name in messages.
  case artifact(_ noun: String, title: String)
  /// Whatever arrives: what `show` and `write` take. As `gives`, what arrived goes on.
  case any

  /// The type's name in messages and help.
  package var title: Phrase {
    switch self {
    case .table: "Table"
    case .chart: "Chart"
    case .document: "Document"
    case .text: "Text"
    case .artifact(_, let title): "\(title)"
    case .any: "anything"
    }
  }

  /// The noun of an artifact; nil for every other type.
  package var noun: String? {
    if case .artifact(let noun, _) = self { noun } else { nil }
  }

  package func accepts(_ other: ValueKind) -> Bool { self == .any || other == .any || self == other }
}

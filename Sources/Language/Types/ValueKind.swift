/// The types that flow through a pipeline.
package enum ValueKind: String, Hashable, Sendable, CaseIterable {
  case table, profile, strategy, package, pilots, campaign, review, chart, text
  /// Whatever arrives: what `show` and `write` take. As `gives`, what arrived goes on.
  case any

  /// The type's name in messages and help.
  package var title: String {
    switch self {
    case .table: "Table"
    case .profile: "IdentityProfile"
    case .strategy: "Strategy"
    case .package: "SupportPackage"
    case .pilots: "PilotProgramme"
    case .campaign: "Campaign"
    case .review: "PolicyReview"
    case .chart: "Chart"
    case .text: "Text"
    case .any: "anything"
    }
  }

  /// The six artifacts, whose raw values are their nouns.
  package static let artifacts: [ValueKind] = [.profile, .strategy, .package, .pilots, .campaign, .review]

  package var isArtifact: Bool { Self.artifacts.contains(self) }

  package func accepts(_ other: ValueKind) -> Bool { self == .any || other == .any || self == other }
}

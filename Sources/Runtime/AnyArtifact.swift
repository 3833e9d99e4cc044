package import Foundation
package import TerroirKernel

/// An artifact of any of the six kinds, with its canonical bytes.
package struct AnyArtifact: Sendable {
  package let hash: ContentHash
  package let value: any ArtifactValue
  package let json: Data
  package let provenance: Provenance

  package var iteration: Iteration { type(of: value).iteration }

  /// The names of its tables, in the order of its declaration.
  package var tableNames: [String] { type(of: value).declaredTables.map(\.name) }

  /// - Throws: an encoding error where the value holds a number that is not finite.
  package init(_ value: any ArtifactValue, provenance: Provenance) throws {
    json = try CanonicalJSON.encode(value)
    hash = ContentHash(SHA256.hex(json))
    self.value = value
    self.provenance = provenance
  }

  /// The artifact from the bytes that a store kept.
  package init(json: Data, provenance: Provenance) throws {
    value = try Self.valueType(of: provenance.iteration).decoded(from: json)
    hash = ContentHash(SHA256.hex(json))
    self.json = json
    self.provenance = provenance
  }

  /// The type of an iteration's artifact.
  package static func valueType(of iteration: Iteration) -> any ArtifactValue.Type {
    switch iteration {
    case .audit: IdentityProfile.self
    case .strategize: Strategy.self
    case .design: SupportPackage.self
    case .implement: PilotProgramme.self
    case .promote: Campaign.self
    case .evaluate: PolicyReview.self
    }
  }

  /// The version of the contract that an iteration's artifact satisfies here.
  package static func contract(of iteration: Iteration) -> Int { valueType(of: iteration).contract }

  /// What an iteration declares of one of its artifact's tables; the columns of `key` name a row.
  package typealias TableDeclaration = (name: String, meaning: String, columns: [Column], key: [String])

  /// The declarations of an iteration's tables.
  package static func tables(of iteration: Iteration) -> [TableDeclaration] {
    valueType(of: iteration).declaredTables
  }
}

extension ArtifactValue {
  fileprivate static func decoded(from json: Data) throws -> Self { try CanonicalJSON.decode(Self.self, from: json) }

  fileprivate static var declaredTables: [AnyArtifact.TableDeclaration] {
    tables.map { ($0.name, $0.meaning, $0.columns, $0.key) }
  }
}

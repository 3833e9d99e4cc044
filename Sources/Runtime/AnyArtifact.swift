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
    value = try provenance.iteration.artifact.decoded(from: json)
    hash = ContentHash(SHA256.hex(json))
    self.json = json
    self.provenance = provenance
  }

  /// The version of the contract that an iteration's artifact satisfies here.
  package static func contract(of iteration: Iteration) -> Int { iteration.artifact.contract }

  /// The declarations of an iteration's tables.
  package static func tables(of iteration: Iteration) -> [TableDeclaration] { iteration.artifact.declaredTables }
}

extension ArtifactValue {
  fileprivate static func decoded(from json: Data) throws -> Self { try CanonicalJSON.decode(Self.self, from: json) }

  fileprivate static var declaredTables: [TableDeclaration] { tables.map(\.declaration) }
}

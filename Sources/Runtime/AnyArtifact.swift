import Dispatch
package import Foundation
import Synchronization
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

  /// The currency of its amounts.
  package var currency: Currency { provenance.currency ?? .rouble }

  /// Its table of this name, amounts with their currency; nil where it has none of that name.
  ///
  /// - Throws: an encoding error where a row holds a number that is not finite.
  package func table(_ name: String) throws -> Table? { try value.table(name, in: currency) }

  /// The artifact of a stage's result, its sentences told: an artifact is the same whatever language it is read in.
  ///
  /// - Parameter teller: tells sentences in English.
  /// - Throws: an encoding error where the value holds a number that is not finite.
  package init(_ value: any ArtifactValue, provenance: Provenance, telling teller: SentenceTeller) throws {
    let told = value.told(by: teller)
    let json = try WireWriter.canonical(told)
    self.init(hash: ContentHash(SHA256.hex(json)), value: told, json: json, provenance: provenance)
  }

  /// The artifact from the bytes that a store kept.
  package init(json: Data, provenance: Provenance) throws {
    // The hash of what is kept takes half as long as its reading, and both go on at once.
    let found = Mutex<(value: Result<any ArtifactValue, any Error>?, hash: ContentHash?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      if part == 0 {
        let value = Result { try provenance.iteration.artifact.decoded(from: json) as any ArtifactValue }
        found.withLock { $0.value = value }
      } else {
        let hash = ContentHash(SHA256.hex(json))
        found.withLock { $0.hash = hash }
      }
    }
    let (value, hash) = found.withLock { $0 }
    guard let value, let hash else { throw CancellationError() }
    self.value = try value.get()
    self.hash = hash
    self.json = json
    self.provenance = provenance
  }

  /// The artifact with the sentences of its value, and of the findings beside it, told by `teller`; its hash and bytes
  /// stay those that were kept.
  package func told(by teller: SentenceTeller) -> AnyArtifact {
    var provenance = provenance
    provenance.findings = provenance.findings.map { $0.told(by: teller) }
    return AnyArtifact(hash: hash, value: value.told(by: teller), json: json, provenance: provenance)
  }

  private init(hash: ContentHash, value: any ArtifactValue, json: Data, provenance: Provenance) {
    self.hash = hash
    self.value = value
    self.json = json
    self.provenance = provenance
  }

  /// The version of the contract that an iteration's artifact satisfies here.
  package static func contract(of iteration: Iteration) -> Int { iteration.artifact.contract }

  /// The declarations of an iteration's tables.
  package static func tables(of iteration: Iteration) -> [TableDeclaration] { iteration.artifact.declaredTables }
}

extension ArtifactValue {
  fileprivate static func decoded(from json: Data) throws -> Self {
    let message = try json.withUnsafeBytes { try WireMessage($0.bindMemory(to: UInt8.self)) }
    return try message.read { root throws -> Self in
      do {
        return try Self(from: root)
      } catch let mismatch as WireMismatch {
        // A mismatch points into the message, which ends here.
        throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: mismatch.text))
      }
    }
  }

  fileprivate static var declaredTables: [TableDeclaration] { tables.map(\.declaration) }
}

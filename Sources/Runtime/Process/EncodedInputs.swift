import Foundation
import Synchronization
import TerroirKernel

/// The last input of each type as JSON: a stage that is run again on the same region, with other parameters say, does not
/// wait for the same rows to be encoded again.
final class EncodedInputs: Sendable {
  private struct Entry: Sendable {
    let input: any Sendable
    let json: Data
  }

  private let entries = Mutex<[ObjectIdentifier: Entry]>([:])

  /// The JSON of an input.
  ///
  /// - Throws: an encoding error where it holds a number that is not finite.
  func json<Input: Encodable & Equatable & Sendable>(of input: Input) throws -> Data {
    let type = ObjectIdentifier(Input.self)
    // Tables that share their storage, as those of one study do, are equal without a look at their rows.
    if let known = entries.withLock({ $0[type] }), let held = known.input as? Input, held == input { return known.json }
    let json = try WireWriter.json(of: input)
    entries.withLock { $0[type] = Entry(input: input, json: json) }
    return json
  }
}

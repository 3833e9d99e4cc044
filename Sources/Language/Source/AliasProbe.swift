/// Finds the aliases of a YAML text by the YAML reader itself, before it resolves any: a few lines of aliases can stand
/// for more values than a machine holds.
///
/// Only the reader knows which `*name` is an alias and which stands in quotes, in a comment or within a word. So it is
/// first given the text with its aliases renamed: as none of them has an anchor then, the first that is one is an error
/// with its place, and where there is none the text as it is can be read in safety.
package enum AliasProbe {
  /// What the reader says of an alias without an anchor.
  package static let complaint = "found undefined alias"

  /// The text with each `*name` that has an anchor renamed to one that has none, of the same length where there is one;
  /// nil where no name has an anchor, so that nothing can be resolved.
  package static func text(for yaml: String) -> String? {
    let bytes = Array(yaml.utf8)
    let aliases = names(after: UInt8(ascii: "*"), in: bytes)
    let anchors = names(after: UInt8(ascii: "&"), in: bytes)
    let resolved = aliases.intersection(anchors)
    if resolved.isEmpty { return nil }
    // Two names stay two, so that no two texts of the file become the same.
    var taken = aliases.union(anchors)
    var renamed: [ArraySlice<UInt8>: [UInt8]] = [:]
    var number = 0
    for name in resolved.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      var other: [UInt8]
      repeat {
        let digits = Array(String(number, radix: 36).utf8)
        other = Array(repeating: UInt8(ascii: "0"), count: max(0, name.count - digits.count)) + digits
        number += 1
      } while !taken.insert(other[...]).inserted
      renamed[name] = other
    }
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      text.append(bytes[index])
      index += 1
      guard bytes[index - 1] == UInt8(ascii: "*") else { continue }
      let name = bytes[index...].prefix(while: isOfName)
      text += renamed[name] ?? Array(name)
      index = name.endIndex
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func names(after mark: UInt8, in bytes: [UInt8]) -> Set<ArraySlice<UInt8>> {
    var names: Set<ArraySlice<UInt8>> = []
    for (index, byte) in bytes.enumerated() where byte == mark {
      let name = bytes[(index + 1)...].prefix(while: isOfName)
      if !name.isEmpty { names.insert(name) }
    }
    return names
  }

  /// The letters of an anchor's name, as the reader has them.
  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

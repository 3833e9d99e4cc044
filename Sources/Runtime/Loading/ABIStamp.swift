package import Foundation
package import TerroirKernel

/// The stamp that ties a native plugin to one build of the kernel, read from the file before it is opened: opening a
/// library of another kernel would crash, or pass its checks and corrupt memory.
///
/// As text it is `terroir-abi:KERNEL:COMPILER:KIND;`: a hash of the kernel's sources, the compiler, debug or release.
package struct ABIStamp: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// The stamp of the kernel this program was built with.
  package static var own: ABIStamp { ABIStamp("\(kernelStamp())") }

  /// The stamp that the file carries; nil where it carries none.
  package static func read(_ file: URL) throws -> ABIStamp? {
    let data = try Data(contentsOf: file, options: .mappedIfSafe)
    guard let start = place(of: Array("terroir-abi:".utf8), in: data) else { return nil }
    let tail = data[start...].prefix(128)
    guard let end = tail.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    return ABIStamp(String(decoding: tail[start...end], as: UTF8.self))
  }

  /// Where a text begins among bytes; Foundation's search takes ten times as long for a library of megabytes.
  private static func place(of text: [UInt8], in data: Data) -> Data.Index? {
    data.withUnsafeBytes { all in
      guard let base = all.baseAddress, let first = text.first else { return nil }
      var start = 0
      while all.count - start >= text.count,
        let found = memchr(base + start, Int32(first), all.count - start - text.count + 1)
      {
        start = UnsafeRawPointer(found) - base
        if memcmp(found, text, text.count) == 0 { return data.startIndex + start }
        start += 1
      }
      return nil
    }
  }

  package var kernel: Substring? { part(0) }
  package var compiler: Substring? { part(1) }
  /// `debug` or `release`.
  package var kind: Substring? { part(2) }

  private func part(_ index: Int) -> Substring? {
    let parts = text.dropFirst("terroir-abi:".count).dropLast().split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 3 ? parts[index] : nil
  }

  /// What tells it from another, for people: "another kernel, another compiler (swift-6.3.0)".
  package func differences(from other: ABIStamp) -> Phrase {
    var found: [Phrase] = []
    if kernel != other.kernel { found.append("against another kernel") }
    if compiler != other.compiler { found.append("by another compiler (\(compiler ?? "unknown"))") }
    if kind != other.kind { found.append("as a \(kind ?? "?") build") }
    return found.joined(by: ", ")
  }
}

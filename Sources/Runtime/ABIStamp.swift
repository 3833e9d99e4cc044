package import Foundation
import TerroirKernel

/// The stamp that ties a native plugin to one build of the kernel, read from the file before it is opened: opening a
/// library of another kernel would crash, or pass its checks and corrupt memory.
package enum ABIStamp {
  /// The stamp of the kernel this program was built with.
  package static var own: String { "\(kernelStamp())" }

  /// The stamp that the file carries; nil where it carries none.
  package static func read(_ file: URL) throws -> String? {
    let data = try Data(contentsOf: file, options: .mappedIfSafe)
    let mark = Data("terroir-abi:".utf8)
    guard let start = data.range(of: mark)?.lowerBound else { return nil }
    let tail = data[start...].prefix(128)
    guard let end = tail.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    return String(decoding: tail[start...end], as: UTF8.self)
  }
}

import Foundation
import TerroirKernel
import Testing

@testable import Runtime

@Suite("An ABI stamp")
struct ABIStampTests {
  private let own = ABIStamp("terroir-abi:aa:swift-6.3.1:debug;")

  @Test("names kernel, compiler and kind of build")
  func parts() {
    #expect(own.kernel == "aa" && own.compiler == "swift-6.3.1" && own.kind == "debug")
    #expect(ABIStamp.own.compiler?.hasPrefix("swift-6.") == true)
    #expect(ABIStamp.own.kernel?.count == 16)
    #expect(["debug", "release"].contains(ABIStamp.own.kind))
    #expect(ABIStamp("terroir-abi:aa;").kernel == nil)
  }

  static let others: [(text: String, differences: String)] = [
    ("terroir-abi:bb:swift-6.3.1:debug;", "against another kernel"),
    ("terroir-abi:aa:swift-6.3.0:debug;", "by another compiler (swift-6.3.0)"),
    ("terroir-abi:aa:swift-6.3.1:release;", "as a release build"),
    ("terroir-abi:bb:swift-6.3.1:release;", "against another kernel, as a release build"),
  ]

  @Test("is told from another by what differs", arguments: others)
  func differences(_ text: String, differences: String) {
    #expect(ABIStamp(text).differences(from: own).description == differences)
  }

  @Test("is found wherever it stands in a file, and not where it does not end")
  func reading() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "terroir-stamp-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data([0, 1, 2] + Array(own.text.utf8) + [0, 9]).write(to: file)
    #expect(try ABIStamp.read(file) == own)
    try Data("terroir-abi:without an end".utf8).write(to: file)
    #expect(try ABIStamp.read(file) == nil)
  }
}

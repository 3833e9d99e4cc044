import Foundation
import Testing
import TextFiles

@Suite("Packed files")
final class GzipStreamTests {
  private let file = FileManager.default.temporaryDirectory.appending(path: "terroir-\(UUID().uuidString).csv.gz")
  /// `a,b`, and rows `1,x1` and `2,x2`.
  private let sound: [UInt8]

  init() throws {
    sound = [UInt8](try #require(Data(base64Encoded: "H4sIAAAAAAAC/0vUSeIy1Kkw5DLSqTDiAgB2r+eaDgAAAA==")))
  }

  deinit { try? FileManager.default.removeItem(at: file) }

  /// The text, or the fault.
  private func unpacked(_ bytes: [UInt8]) throws -> Result<String, GzipStream.Fault> {
    try Data(bytes).write(to: file)
    var source = try #require(ByteSource(path: file.path))
    let text = source.read(.max)
    if let fault = source.fault { return .failure(fault) }
    return .success(String(decoding: text, as: UTF8.self))
  }

  @Test("what is whole is unpacked, in several members as well, and zeros behind it are passed over")
  func whole() throws {
    #expect(try unpacked(sound) == .success("a,b\n1,x1\n2,x2\n"))
    #expect(try unpacked(sound + sound) == .success("a,b\n1,x1\n2,x2\na,b\n1,x1\n2,x2\n"))
    #expect(try unpacked(sound + [0, 0, 0]) == .success("a,b\n1,x1\n2,x2\n"))
  }

  @Test("what was cut, damaged or never packed is refused, wherever it was changed")
  func broken() throws {
    for count in 1..<sound.count { #expect(try unpacked(Array(sound.prefix(count))) != .success("a,b\n1,x1\n2,x2\n")) }
    #expect(try unpacked(Array(sound.dropLast(1))) == .failure(.cut))
    var other = sound
    other[sound.count - 6] ^= 1
    #expect(try unpacked(other) == .failure(.damaged))
    #expect(try unpacked(sound + Array("junk".utf8)) == .failure(.damaged))
    #expect(try unpacked(Array("a,b\n1,2\n".utf8)) == .failure(.notPacked))
  }
}

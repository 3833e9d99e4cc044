import Testing

@testable import TerroirKernel

@Suite("Canonical JSON and its hash")
struct CanonicalJSONTests {
  @Test("the hash is SHA-256, by the vectors of FIPS 180-4")
  func vectors() {
    #expect(SHA256.hex("".utf8) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(SHA256.hex("abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }

  @Test("the processor's instructions and the words of the language give one hash")
  func instructions() {
    for length in stride(from: 0, to: 1_000, by: 7) {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ length) }
      var padded = bytes + [0x80]
      while padded.count % 64 != 56 { padded.append(0) }
      padded += (0..<8).map { UInt8(truncatingIfNeeded: UInt64(length * 8) >> UInt64(56 - 8 * $0)) }
      var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
      ]
      padded.withUnsafeBufferPointer { SHA256.compute(&state, $0) }
      let digits = state.map { word in
        let text = String(word, radix: 16)
        return String(repeating: "0", count: 8 - text.count) + text
      }
      #expect(digits.joined() == SHA256.hex(bytes), "\(length) bytes")
    }
  }

  @Test("keys come in one order, whatever the dictionary")
  func order() throws {
    let one = try CanonicalJSON.encode(["b": 1, "a": 2, "ё": 3])
    var other: [String: Int] = [:]
    for (key, value) in [("ё", 3), ("a", 2), ("b", 1)] { other[key] = value }
    #expect(one == (try CanonicalJSON.encode(other)))
    #expect(String(decoding: one, as: UTF8.self).hasPrefix("{\"a\":2,\"b\":1"))
  }

  @Test("a number that is not finite is refused")
  func notFinite() { #expect(throws: (any Error).self) { try CanonicalJSON.encode([Double.nan]) } }

  @Test("an artifact comes back from its bytes with the same hash")
  func roundTrip() throws {
    var strategy = Strategy()
    strategy.findings = [Finding(.warning, "clusters", "«Касли» / 文化", evidence: ["kasli"], hint: "look")]
    strategy.floors = [FloorRow(territoryType: "small", share: 0.2, reason: "one")]
    let bytes = try CanonicalJSON.encode(strategy)
    let back = try CanonicalJSON.decode(Strategy.self, from: bytes)
    #expect(back == strategy)
    #expect(try CanonicalJSON.hash(back) == CanonicalJSON.hash(strategy))
  }
}

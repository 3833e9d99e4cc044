import TerroirKernel
import Testing

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

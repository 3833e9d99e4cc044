import Testing

@testable import TerroirKernel

@Suite("The program's own sentences")
struct OwnSentenceTests {
  @Test("each is there once and can be read in both languages, with the same arguments")
  func words() throws {
    var seen: Set<String> = []
    for (key, english, russian) in SentenceCatalogue.ownMessages + SentenceCatalogue.offerMessages {
      #expect(seen.insert(key).inserted, "\(key) is there twice")
      #expect(try MessagePattern(english).arguments == MessagePattern(russian).arguments, "\(key)")
      #expect(SentenceCatalogue.kernel(.russian).message(key) == (try MessagePattern(russian)), "\(key)")
    }
  }
}

import TerroirKernel
import Testing

@testable import Report

@Suite("The words of digests")
struct DigestWordsTests {
  @Test("are those of people, not those of columns", arguments: NameLanguage.allCases)
  func words(language: NameLanguage) {
    let titles =
      DevelopmentModel.allCases.map { $0.title(in: language) } + Significance.allCases.map { $0.title(in: language) }
      + PositionKind.allCases.map { $0.title(in: language) }
    #expect(titles.count == 10)
    for title in titles {
      #expect(!title.contains(/[-_]/) && (language == .english || !title.contains(/[a-z]/)), "\(title)")
    }
  }
}

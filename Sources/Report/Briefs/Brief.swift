import TerroirKernel

/// What who decides needs of a result, on a page: what is, what to do, what it costs, how sure it is, what is not known,
/// and what to type next.
///
/// Every sentence is a claim about the rows in its evidence. A question to which the rows have no answer is left out.
package struct Brief: Sendable {
  /// A question with its answer: sentences that are read on, then items.
  struct Answer: Sendable {
    var prose: [Sentence] = []
    var items: [Sentence] = []

    var count: Int { prose.count + items.count }
    var isEmpty: Bool { count == 0 }
  }

  /// In the order in which a page answers them.
  enum Question: String, CaseIterable, Sendable {
    case isThere = "is-there"
    case toDo = "to-do"
    case cost
    case certainty
    case unknown
    case next
  }

  /// The most lines of a page, and its cells in a line where nothing else is known.
  package static let mostLines = 28
  package static let width = 80

  let title: Sentence
  private(set) var answers: [Question: Answer]
  let language: NameLanguage

  init(_ title: Sentence, in language: NameLanguage, _ answers: [Question: Answer]) {
    self.title = title
    self.language = language
    self.answers = answers
  }

  /// The page; what would not fit on it is left out, the last sentence of the longest answer first.
  var document: Document { page(beside: []) }

  /// The page of a brief that others tell in other languages: what would not fit on the page of one of them is left out of
  /// all, so that readers of each language are told the same.
  package func page(beside others: [Brief]) -> Document {
    var pages = ([self] + others).map(BriefPage.init)
    while !pages.allSatisfy(\.fits), BriefPage.shorten(&pages) {}
    return pages[0].document
  }

  /// The answers as parts of a longer document, without what to type next; whole, as its pages are no terminal's.
  var sections: [DocumentSection] {
    var brief = self
    brief.answers[.next] = nil
    return BriefPage(brief).document.sections
  }
}

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

    var isEmpty: Bool { prose.isEmpty && items.isEmpty }
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

  private let title: Sentence
  private var answers: [Question: Answer]
  private let language: NameLanguage

  init(_ title: Sentence, in language: NameLanguage, _ answers: [Question: Answer]) {
    self.title = title
    self.language = language
    self.answers = answers
  }

  /// The page; items that would not fit on it are left out, the last of the longest answer first.
  package var document: Document {
    var fitting = self
    while true {
      let document = fitting.whole
      let lines =
        TerminalRenderer(width: Self.width).text(document).split(
          separator: "\n", omittingEmptySubsequences: false
        ).count - 1
      if lines <= Self.mostLines || !fitting.shorten() { return document }
    }
  }

  private var whole: Document {
    let teller = SentenceTeller.briefs(language)
    func run(_ sentence: Sentence) -> Paragraph.Run {
      Paragraph.Run(teller.text(of: sentence).asSentence, evidence: sentence.evidence)
    }
    return Document(
      TitlePage(teller.text(of: title)), in: language, style: .brief,
      sections: Question.allCases.compactMap { question in
        guard let answer = answers[question], !answer.isEmpty else { return nil }
        var blocks: [DocumentBlock] = []
        if !answer.prose.isEmpty { blocks.append(.paragraph(Paragraph(answer.prose.map(run)))) }
        if !answer.items.isEmpty { blocks.append(.list(answer.items.map { Paragraph([run($0)]) })) }
        return DocumentSection(teller.text(of: .brief("question.\(question.rawValue)")), blocks)
      })
  }

  /// Takes out the last sentence of the answer that has most; false where every answer has but one.
  private mutating func shorten() -> Bool {
    let lengths = Question.allCases.map { question in
      (question, (answers[question]?.prose.count ?? 0) + (answers[question]?.items.count ?? 0))
    }
    guard let longest = lengths.max(by: { $0.1 < $1.1 }), longest.1 > 1, var answer = answers[longest.0] else {
      return false
    }
    if answer.items.count > 1 || answer.prose.isEmpty { answer.items.removeLast() } else { answer.prose.removeLast() }
    answers[longest.0] = answer
    return true
  }
}

extension String {
  /// With a capital letter and a full stop.
  fileprivate var asSentence: String {
    guard let last, !isEmpty else { return self }
    return prefix(1).uppercased() + dropFirst() + (".!?…".contains(last) ? "" : ".")
  }
}

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

  private let title: Sentence
  private var answers: [Question: Answer]
  private let language: NameLanguage

  init(_ title: Sentence, in language: NameLanguage, _ answers: [Question: Answer]) {
    self.title = title
    self.language = language
    self.answers = answers
  }

  /// The page; what would not fit on it is left out, the last sentence of the longest answer first.
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

  /// The answers as parts of a longer document, without what to type next.
  var sections: [DocumentSection] {
    var brief = self
    brief.answers[.next] = nil
    return brief.document.sections
  }

  private var whole: Document {
    let teller = SentenceTeller.briefs(language)
    /// A command is written as it is typed.
    func run(_ sentence: Sentence, _ question: Question) -> Paragraph.Run {
      let text = teller.text(of: sentence)
      return Paragraph.Run(question == .next ? text : text.asSentence, evidence: sentence.evidence)
    }
    return Document(
      TitlePage(teller.text(of: title)), in: language, style: .brief,
      sections: Question.allCases.compactMap { question in
        guard let answer = answers[question], !answer.isEmpty else { return nil }
        var blocks: [DocumentBlock] = []
        if !answer.prose.isEmpty { blocks.append(.paragraph(Paragraph(answer.prose.map { run($0, question) }))) }
        if !answer.items.isEmpty { blocks.append(.list(answer.items.map { Paragraph([run($0, question)]) })) }
        return DocumentSection(teller.text(of: .brief("question.\(question.rawValue)")), blocks)
      })
  }

  /// Takes out the last sentence of the longest answer that has more than it needs; false where every answer has but one.
  private mutating func shorten() -> Bool {
    let teller = SentenceTeller.briefs(language)
    func longest(_ least: (Question) -> Int) -> Question? {
      Question.allCases.filter { answers[$0].map(\.count) ?? 0 > least($0) }.max { length($0) < length($1) }
    }
    func length(_ question: Question) -> Int {
      guard let answer = answers[question] else { return 0 }
      return (answer.prose + answer.items).reduce(0) { $0 + teller.text(of: $1).count }
    }
    guard let question = longest({ $0 == .toDo ? 6 : 2 }) ?? longest({ $0 == .toDo ? 5 : 1 }) ?? longest({ _ in 1 }),
      var answer = answers[question]
    else {
      return false
    }
    if answer.items.count > 1 || answer.prose.isEmpty { answer.items.removeLast() } else { answer.prose.removeLast() }
    answers[question] = answer
    return true
  }
}

extension String {
  /// With a capital letter and a full stop.
  var asSentence: String {
    guard let last, !isEmpty else { return self }
    return prefix(1).uppercased() + dropFirst() + (".!?…:".contains(last) ? "" : ".")
  }
}

import TerroirKernel

/// A brief told once in its language; it and its like in the other languages are shortened together until each fits.
struct BriefPage {
  private struct Answer {
    let heading: String
    var prose: [Paragraph.Run]
    var items: [Paragraph.Run]

    var count: Int { prose.count + items.count }
    var length: Int { (prose + items).reduce(0) { $0 + $1.text.count } }

    mutating func removeLast() {
      if items.count > 1 || prose.isEmpty { items.removeLast() } else { prose.removeLast() }
    }
  }

  private let title: String
  private let language: NameLanguage
  private var answers: [Brief.Question: Answer] = [:]

  init(_ brief: Brief) {
    let teller = SentenceTeller.briefs(brief.language)
    title = teller.text(of: brief.title)
    language = brief.language
    for (question, answer) in brief.answers where !answer.isEmpty {
      /// A command is written as it is typed.
      func run(_ sentence: Sentence) -> Paragraph.Run {
        let text = teller.text(of: sentence)
        return Paragraph.Run(question == .next ? text : text.asSentence, evidence: sentence.evidence)
      }
      answers[question] = Answer(
        heading: teller.text(of: .brief("question.\(question.rawValue)")), prose: answer.prose.map(run),
        items: answer.items.map(run))
    }
  }

  var document: Document {
    Document(
      TitlePage(title), in: language, style: .brief,
      sections: Brief.Question.allCases.compactMap { question in
        guard let answer = answers[question] else { return nil }
        var blocks: [DocumentBlock] = []
        if !answer.prose.isEmpty { blocks.append(.paragraph(Paragraph(answer.prose))) }
        if !answer.items.isEmpty { blocks.append(.list(answer.items.map { Paragraph([$0]) })) }
        return DocumentSection(answer.heading, blocks)
      })
  }

  var fits: Bool {
    TerminalRenderer(width: Brief.width).text(document).split(separator: "\n", omittingEmptySubsequences: false).count
      <= Brief.mostLines + 1
  }

  /// Takes out of each page the last sentence of the answer that is longest over all of them and has more than it needs, so
  /// that they go on telling the same; false where every answer has but one.
  static func shorten(_ pages: inout [BriefPage]) -> Bool {
    func count(_ question: Brief.Question) -> Int { pages.map { $0.answers[question]?.count ?? 0 }.min() ?? 0 }
    func length(_ question: Brief.Question) -> Int { pages.reduce(0) { $0 + ($1.answers[question]?.length ?? 0) } }
    func longest(_ least: (Brief.Question) -> Int) -> Brief.Question? {
      Brief.Question.allCases.filter { count($0) > least($0) }.max { length($0) < length($1) }
    }
    guard let question = longest({ $0 == .toDo ? 6 : 2 }) ?? longest({ $0 == .toDo ? 4 : 1 }) ?? longest({ _ in 1 })
    else { return false }
    for at in pages.indices { pages[at].answers[question]?.removeLast() }
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

import TerroirKernel

/// A brief told once in its language, which is shortened until it fits.
struct BriefPage {
  private struct Answer {
    let heading: String
    var prose: [Paragraph.Run]
    var items: [Paragraph.Run]

    var count: Int { prose.count + items.count }
    var length: Int { (prose + items).reduce(0) { $0 + $1.text.count } }
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

  /// Takes out the last sentence of the longest answer that has more than it needs; false where every answer has but one.
  mutating func shorten() -> Bool {
    func longest(_ least: (Brief.Question) -> Int) -> Brief.Question? {
      Brief.Question.allCases.filter { answers[$0].map(\.count) ?? 0 > least($0) }.max {
        (answers[$0]?.length ?? 0) < (answers[$1]?.length ?? 0)
      }
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

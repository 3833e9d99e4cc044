import TerroirKernel

/// The numbers and the words that a renderer gives to what it meets, the same in each.
struct DocumentNumbers {
  private let language: NameLanguage
  private let isBook: Bool
  private let showsEvidence: Bool
  private let sources: [String: Int]
  private var tables = 0
  private var figures = 0
  /// Remarks met so far, in their order.
  private(set) var notes: [String] = []

  init(_ document: Document) {
    language = document.language
    isBook = document.style == .book
    showsEvidence = document.style != .brief && document.evidence.isEmpty
    sources = Dictionary(zip(document.sources.map(\.id), 1...)) { first, _ in first }
  }

  /// The number of a remark.
  mutating func note(_ text: String) -> Int {
    notes.append(text)
    return notes.count
  }

  /// The number of a source; nil where the document has none of that id.
  func source(_ id: String) -> Int? { sources[id] }

  mutating func caption(ofTable caption: String) -> String {
    tables += 1
    return isBook ? language.choose("Table \(tables). ", "Таблица \(tables). ") + caption : caption
  }

  mutating func caption(ofFigure caption: String) -> String {
    figures += 1
    return isBook ? language.choose("Figure \(figures). ", "Рисунок \(figures). ") + caption : caption
  }

  var emblem: String { language.choose("Coat of arms", "Герб") }
  var contents: String { language.choose("Contents", "Содержание") }
  var notesHeading: String { language.choose("Notes", "Примечания") }
  var sourcesHeading: String { language.choose("Methods and sources", "Методы и источники") }
  var evidenceHeading: String { language.choose("Evidence", "Основания") }
  var evidenceColumns: [String] {
    language == .russian ? ["№", "Что это", "Вид", "Где сказано"] : ["No", "What it is", "Kind", "Where it is stated"]
  }
  var data: String { language.choose("Data", "Данные") }
  func noteMark(_ number: Int) -> String { language.choose("(note \(number))", "(прим. \(number))") }

  /// The evidence of a run in brackets; empty where there is none, or a page is to be read without.
  func evidence(_ run: Paragraph.Run) -> String {
    run.evidence.isEmpty || !showsEvidence ? "" : " [\(run.evidence.briefly(4, in: language))]"
  }
}

/// A section's place in its document.
package struct SectionPlace: Hashable, Sendable {
  /// `[2, 1]` is the first section of the second.
  package let path: [Int]
  package let heading: String

  var depth: Int { path.count }
  /// `2.1`
  var number: String { path.map { "\($0)" }.joined(separator: ".") }
  /// The name that links go to.
  var anchor: String { "section-" + path.map { "\($0)" }.joined(separator: "-") }
}

extension Document {
  /// The sections down to a depth, in the order of reading.
  func contents(depth: Int) -> [SectionPlace] {
    func places(_ sections: [DocumentSection], _ path: [Int]) -> [SectionPlace] {
      sections.enumerated().flatMap { index, section in
        let own = path + [index + 1]
        return [SectionPlace(path: own, heading: section.heading)]
          + (own.count < depth ? places(section.sections, own) : [])
      }
    }
    return places(sections, [])
  }
}

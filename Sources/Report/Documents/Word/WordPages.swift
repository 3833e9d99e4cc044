import TerroirKernel

/// On which page each section begins, by how many lines what stands before it takes: an estimate until a word processor
/// has laid the pages out.
struct WordPages {
  /// By the path of the section.
  private(set) var pages: [[Int]: Int] = [:]
  /// How many pages there are about.
  var count: Int { page }

  private var page = 1
  private var used = 0.0
  private let language: NameLanguage

  /// Of a page, in points, and of a line of text.
  private static let height = 751.0, line = 12.0
  /// Of what stands before the text: the coat of arms, the title with the heading of the contents, a line below the title,
  /// an entry of each depth.
  private static let emblem = 130.0, title = 98.0, subtitle = 20.0, entries = [12.5, 11.0]

  init(_ document: Document) {
    language = document.language
    // Title and contents, then the text on a page of its own.
    let head =
      (document.title.emblem == nil ? 0 : Self.emblem) + Self.title + Double(document.title.lines.count) * Self.subtitle
    let entries = document.contents(depth: 2).reduce(0) { $0 + Self.entries[min(2, $1.depth) - 1] }
    page = document.style == .book ? 2 + Int((head + entries) / Self.height) : 1
    for block in document.preface { take(block) }
    for (index, section) in document.sections.enumerated() { take(section, [index + 1]) }
    if !document.sources.isEmpty { take(40 + Double(document.sources.count) * 3 * Self.line / 2) }
  }

  private mutating func take(_ section: DocumentSection, _ path: [Int]) {
    let heading = path.count == 1 ? 40.0 : path.count == 2 ? 30 : 26
    if used + heading + 3 * Self.line > Self.height { turn() }
    pages[path] = page
    used += heading
    for block in section.blocks { take(block) }
    for (index, part) in section.sections.enumerated() { take(part, path + [index + 1]) }
  }

  private mutating func turn() {
    page += 1
    used = 0
  }

  /// Takes so much of the page; what is whole goes to the next where it has no room.
  private mutating func take(_ height: Double, isWhole: Bool = false) {
    if isWhole, height < Self.height, used + height > Self.height { turn() }
    used += height
    while used > Self.height {
      page += 1
      used -= Self.height
    }
  }

  private mutating func take(_ block: DocumentBlock) {
    switch block {
    case .paragraph(let paragraph): take(Self.height(of: paragraph) + 6)
    case .list(let items): for item in items { take(Self.height(of: item) + 3) }
    case .table(let table):
      if table.caption != nil { take(28) }
      let made = WordTable(table, language, width: WordBody.width)
      take(24)
      let whole = Double(made.widths.reduce(0, +) - 140) / 20
      for part in table.parts {
        if let group = part.group {
          let text = ([group.heading] + [group.detail].compactMap { $0 }).joined(separator: " ")
          take(Self.row(Self.lines(text, size: 8, width: whole)), isWhole: true)
        }
        for row in part.rows {
          let lines =
            zip(table.table.columns, made.widths).map { column, width -> Double in
              let text = CellFormat.forPeople(column.values[row], of: column.declaration, in: language)
              return Self.lines(text, size: 8, width: Double(width - 140) / 20)
            }.max() ?? 1
          take(Self.row(lines), isWhole: true)
        }
      }
      take(Double(table.notes.count) * 14 + 12)
    case .figure(let figure):
      let geometry = figure.chart.geometry(on: .pixels(in: language))
      take(min(189, geometry.height * 493 / max(1, geometry.width)) + 30, isWhole: true)
    }
  }

  /// Of a row with so many lines.
  private static func row(_ lines: Double) -> Double { lines * 8.8 + 0.8 }

  private static func height(of paragraph: Paragraph) -> Double {
    lines(paragraph.runs.map(\.text).joined(separator: " "), size: 9.5, width: 493) * line
  }

  /// How many lines a text takes; words that do not fit leave a part of each free.
  private static func lines(_ text: String, size: Double, width: Double) -> Double {
    let points = Double(LetterWidth.of(text).reduce(0, +)) / 1000 * size
    return max(1, (points / max(10, width - size * 0.8)).rounded(.up))
  }
}

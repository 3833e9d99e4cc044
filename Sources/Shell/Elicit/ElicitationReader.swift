import Language
import TerroirKernel
import TerroirMethods

/// Reads filled forms row by row: what is no answer is left out, what cannot be one is a fault.
struct ElicitationReader {
  private(set) var answers: [ElicitationForm.Answer] = []
  private(set) var faults: [Phrase] = []
  private let items: [ElicitedItem]
  private let places: [[String]: Int]
  /// Where each expert answered each item.
  private var seen: [[String]: String] = [:]

  init(_ items: [ElicitedItem]) {
    self.items = items
    places = Dictionary(items.enumerated().map { ($1.key, $0) }) { first, _ in first }
  }

  private static let needed = ["kind", "subject", "object", "low", "likely", "high", "expert", "date"]

  /// Who fills in a row, and when; a form that one person fills in says it once.
  private struct Author {
    var expert: String?
    var group: String?
    var date: String?
  }

  mutating func read(_ table: Table, file: String) {
    let absent = Self.needed.filter { table[$0] == nil }
    if !absent.isEmpty {
      faults += absent.map { "\(file): there is no column \($0); the form that elicit wrote has it" }
      return
    }
    var author = Author()
    for row in 0..<table.rowCount {
      let expert = table.written("expert", row)
      if let expert, expert != author.expert { author = Author(expert: expert) }
      author.group = table.written("group", row) ?? author.group
      author.date = table.written("date", row) ?? author.date
      read(table, row, author, file: file)
    }
  }

  private mutating func read(_ table: Table, _ row: Int, _ author: Author, file: String) {
    let given = ["low", "likely", "high"].map { (name: $0, text: table.written($0, row)) }
    if given.allSatisfy({ $0.text == nil }) { return }
    let place = "\(file), row \(row + 2)"
    let before = faults.count
    func fault(_ message: Phrase) -> Phrase { "\(place): \(message)" }
    let key = ["kind", "subject", "object"].map { table.written($0, row) ?? "" }
    let item = places[key]
    if item == nil { faults.append(fault(unknown(key))) }
    var numbers: [Double] = []
    for (name, text) in given {
      guard let text else {
        faults.append(fault("\(name) is empty; write the least, the likeliest and the greatest value"))
        continue
      }
      let range = item.map { items[$0].range }
      guard let number = Double(text), range?.contains(number) ?? number.isFinite else {
        let bounds: Phrase = range.map { " from \($0.lowerBound.short) to \($0.upperBound.short)" } ?? ""
        faults.append(fault("\(name) is \"\(text)\"; write a number\(bounds)"))
        continue
      }
      numbers.append(number)
    }
    if author.expert == nil { faults.append(fault("expert is empty; write who judges")) }
    if author.date.map({ Period($0) == nil }) ?? true {
      faults.append(
        fault("date is \(author.date.map { "\"\($0)\"" } ?? "empty"); write 2026, 2026-02 or 2026-02-28"))
    }
    guard numbers.count == 3 else { return }
    guard let judgement = OpinionPool.Judgement(low: numbers[0], likely: numbers[1], high: numbers[2]) else {
      faults.append(
        fault(
          """
          low, likely and high are \(numbers.map(\.short).joined(separator: ", ")); write the least, the likeliest, \
          the greatest
          """))
      return
    }
    guard faults.count == before, let item, let expert = author.expert, let date = author.date else { return }
    if let first = seen.updateValue(place, forKey: key + [expert]) {
      faults.append(fault("\(expert) judges \(key.joined(separator: ", ")) in \(first) already"))
      return
    }
    answers.append(
      ElicitationForm.Answer(
        item: item, judgement: judgement, expert: expert, group: author.group, date: date,
        reason: table.written("reason", row), file: file, line: row + 2))
  }

  private func unknown(_ key: [String]) -> Phrase {
    let near = Suggestions.nearest(
      to: key[2], in: items.filter { $0.kind.rawValue == key[0] && $0.subject == key[1] }.map(\.object))
    let meant: Phrase = near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"
    return "\(key.joined(separator: ", ")) is not asked for\(meant)"
  }
}

extension Double {
  /// The number without a needless decimal part.
  fileprivate var short: String { Int(exactly: self).map(String.init) ?? "\(self)" }
}

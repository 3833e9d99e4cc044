import Foundation
import Language
import TerroirKernel
import TextFiles

/// Turns the records of one file into typed columns, and notes everything that breaks the schema.
struct TableReader {
  private let resource: Resource
  private let source: WorkspaceFileText
  private let records: CSVRecords
  private var positions: [String: Int] = [:]
  private var sound: [Bool]
  private(set) var faults: [Fault]
  /// Rows whose fields do not line up with the header; they carry one fault already, so their cells raise no more.
  private var misshapen: Set<Int> = []

  init(_ resource: Resource, _ source: WorkspaceFileText) {
    self.resource = resource
    self.source = source
    records = CSVRecords(source)
    faults = records.faults
    sound = Array(repeating: true, count: max(0, records.count - 1))
  }

  /// The table; nil where the file has not even a header.
  mutating func read() -> TypedTable? {
    guard records.count > 0 else {
      faults.append(Fault(.emptyFile, at: .start(of: source.file)))
      return nil
    }
    readHeader()
    checkShapes()
    let values = resource.schema.fields.map { read($0) }
    return TypedTable(
      resource: resource, source: source, records: records, positions: positions, values: values, sound: sound)
  }

  private mutating func readHeader() {
    let header = records.fields(of: 0)
    let end = header.last?.range.upperBound ?? 0
    for (index, field) in header.enumerated() {
      let name = source.text(field.range)
      if positions[name] != nil {
        add(.duplicateColumn(name), field.range)
      } else {
        positions[name] = index
        if resource.schema[name] == nil {
          let near = Suggestions.nearest(to: name, in: resource.schema.fields.map(\.name))
          add(.unknownColumn(name, table: resource.name), field.range, severity: .warning, suggestions: near)
        }
      }
    }
    for field in resource.schema.fields where positions[field.name] == nil {
      add(.missingColumn(field.name, table: resource.name), end..<end)
    }
  }

  private mutating func checkShapes() {
    let wanted = records.fields(of: 0).count
    for row in sound.indices {
      let fields = records.fields(of: row + 1)
      if records.broken.contains(row + 1) {
        misshapen.insert(row)
        sound[row] = false
      } else if fields.count > 1, fields.allSatisfy({ $0.range.isEmpty }) {
        add(.blankRow, fields[fields.startIndex].range, severity: .warning)
        misshapen.insert(row)
        sound[row] = false
      } else if fields.count != wanted {
        let end = fields.last?.range.upperBound ?? 0
        let range = fields.count > wanted ? fields[fields.startIndex + wanted].range.lowerBound..<end : end..<end
        add(.fieldCount(found: fields.count, wanted: wanted), range)
        misshapen.insert(row)
        sound[row] = false
      }
    }
  }

  private mutating func read(_ field: SchemaField) -> ColumnValues {
    let rule = CellRule(field)
    if let fault = rule.fault { faults.append(Fault(fault, at: nil)) }
    let isList = field.separator != nil
    switch isList ? .text : field.kind.columnType {
    case .integer: return .integer(cells(field, rule) { Int($0) })
    case .number: return .number(cells(field, rule) { Double($0) })
    case .boolean: return .boolean(cells(field, rule) { CellRule.boolean($0) })
    case .text, .list: return .text(cells(field, rule) { $0 })
    }
  }

  private mutating func cells<Value>(
    _ field: SchemaField, _ rule: CellRule, _ value: (String) -> Value?
  ) -> [Value?] {
    guard let position = positions[field.name] else { return Array(repeating: nil, count: sound.count) }
    var result: [Value?] = [], isTold = false
    result.reserveCapacity(sound.count)
    for row in sound.indices {
      let fields = records.fields(of: row + 1)
      guard position < fields.count else {
        result.append(nil)
        continue
      }
      let cell = fields[fields.startIndex + position]
      var text = source.text(cell.range)
      if cell.isEscaped { text = DelimitedField.unquoted(text) }
      text = FormulaGuard.unguarded(text)
      if !text.utf8.allSatisfy({ $0 < 0x80 }) {
        let composed = text.precomposedStringWithCanonicalMapping
        // Texts that look alike are equal here and two keys to the engine.
        if !composed.utf8.elementsEqual(text.utf8) {
          text = composed
          if !isTold { add(.lettersApart(column: field.name), cell.range, severity: .warning) }
          isTold = true
        }
      }
      let isMissing = resource.schema.missingValues.contains(text)
      if !misshapen.contains(row) {
        if isMissing, field.isRequired {
          refuse(row, .missingValue(column: field.name), cell.range)
        } else if !isMissing {
          check(text, field, rule, row, cell.range)
        }
      }
      result.append(isMissing ? nil : value(text))
    }
    return result
  }

  private mutating func check(
    _ text: String, _ field: SchemaField, _ rule: CellRule, _ row: Int, _ range: Range<Int>
  ) {
    guard let separator = field.separator, text != field.all else {
      if text != field.all, let kind = rule.refusal(of: text) { refuse(row, kind, range, rule.suggestions(for: text)) }
      return
    }
    var begin = range.lowerBound
    for item in text.items(between: separator) {
      let end = min(begin + item.utf8.count, range.upperBound)
      if item.isEmpty {
        refuse(row, .badValue(text, column: field.name, wanted: "a list without empty items"), range)
      } else if let kind = rule.refusal(of: String(item)) {
        refuse(row, kind, begin..<end, rule.suggestions(for: String(item)))
      }
      begin = end + separator.utf8.count
    }
  }

  private mutating func refuse(_ row: Int, _ kind: FaultKind, _ range: Range<Int>, _ suggestions: [String] = []) {
    sound[row] = false
    add(kind, range, suggestions: suggestions)
  }

  private mutating func add(
    _ kind: FaultKind, _ range: Range<Int>, severity: Fault.Severity = .error, suggestions: [String] = []
  ) {
    faults.append(Fault(kind, at: source.place(range), severity: severity, suggestions: suggestions))
  }
}

import TerroirKernel

/// What a column of texts is read as, and what of it a reader is told.
struct ColumnReading {
  var type: ColumnType
  var decimal = DecimalMark.point
  /// Whether commas set thousands apart.
  var hasThousandsComma = false
  /// Whether points set thousands apart, before decimals behind a comma.
  var hasThousandsPoint = false
  /// What the signs behind its numbers say that they are.
  var unit: UnitOfMeasure?
  /// Whether values that are no numbers become missing.
  var tries = false
  /// Whose marks and flags stand in the column; nil where none does.
  var dialect: SourceDialect?
  /// Whether flags stand behind numbers.
  var hasFlags = false
  var decisions: [ReadingDecision] = []

  static let text = ColumnReading(type: .text)
}

/// Decides what each column of a file is read as, from the evidence of all of them: one column with clear decimals tells
/// what stands before those of the others.
struct ColumnJudgement {
  /// How the file is written, as it is known or told.
  struct Setting {
    var decimal: DecimalMark?
    var delimiter: Delimiter?
    /// The dialect that was told, or found by the header.
    var dialect: SourceDialect?
  }

  let setting: Setting
  private let showsComma: Bool
  private let showsPoint: Bool
  private let hasColons: Bool

  private var decimal: DecimalMark? { setting.decimal ?? setting.dialect?.decimal }
  private var takesComma: Bool {
    decimal == .comma || decimal == nil && setting.delimiter != nil && setting.delimiter != .comma
  }
  private var takesPoint: Bool { decimal != .comma }

  init(_ setting: Setting, _ evidence: [ColumnEvidence]) {
    self.setting = setting
    showsComma = evidence.contains {
      $0.isNumeric && $0.rows(ValueKind.clearCommas) > 0 && $0.rows(ValueKind.points) + $0.rows(.groups) == 0
    }
    showsPoint = evidence.contains {
      $0.isNumeric && $0.rows(ValueKind.clearPoints) > 0 && $0.rows(ValueKind.commas) == 0
    }
    hasColons = evidence.contains { $0.marks.contains { $0.text == ":" } }
  }

  /// A column that a person says holds numbers.
  func forced(_ evidence: ColumnEvidence, _ name: String) -> ColumnReading {
    var reading = ColumnReading(type: .number, tries: true)
    let clear = evidence.rows(ValueKind.clearPoints) == 0 && (evidence.rows(ValueKind.clearCommas) > 0 || showsComma)
    reading.decimal = takesComma && (decimal != nil || clear) ? .comma : .point
    if hasDots(evidence), decimal != .point { (reading.decimal, reading.hasThousandsPoint) = (.comma, true) }
    if reading.decimal == .point, hasThousands(evidence) { reading.hasThousandsComma = true }
    if evidence.signs == [NumberSign.percent], evidence.isSignedThroughout { reading.unit = .share }
    addDialect(to: &reading, evidence, name)
    return reading
  }

  func reading(_ evidence: ColumnEvidence, _ name: String) -> ColumnReading {
    var reading = ownReading(evidence, name)
    guard reading.type == .text, let dialect = setting.dialect, dialect.marksTexts, !evidence.marks.isEmpty else {
      return reading
    }
    reading.dialect = dialect
    reading.decisions.append(ReadingDecision(.textMarks(Self.marks(evidence, dialect)), [name], []))
    return reading
  }

  private func ownReading(_ evidence: ColumnEvidence, _ name: String) -> ColumnReading {
    // A column of nothing but marks is one of numbers to those who know the marks.
    let isMarked = setting.dialect != nil && evidence.hasNoOthers && !evidence.marks.isEmpty
    guard evidence.isNumeric || isMarked else { return text(evidence, name) }
    if !evidence.hasOneSign { return kept(.signs, name, evidence.signed.first) }
    if let (reason, values) = codeReason(evidence) {
      // Where a value shows it as the name does, nobody takes it otherwise.
      return reason == .leadingZero && CodeNames.isClassification(name) ? .text : kept(reason, name, values)
    }
    guard var reading = numbers(evidence) else {
      return kept(.doubtful, name, evidence.first(ValueKind.commas + ValueKind.points + [.groups, .dotted]))
    }
    guard addDialect(to: &reading, evidence, name) else { return text(evidence, name) }
    if CodeNames.isClassification(name) { return kept(.codes, name, evidence.first(ValueKind.numbers)) }
    if let sign = evidence.signs.first {
      if sign == NumberSign.percent { (reading.type, reading.unit) = (.number, .share) }
      reading.decisions.append(ReadingDecision(.signed(sign), [name], evidence.signed.first))
    } else if reading.hasThousandsComma {
      reading.decisions.append(
        ReadingDecision(.thousands, [name], evidence.first([.groups, .groupsPoint, .commaBeforeThree])))
    } else if !evidence.changing.isEmpty {
      reading.decisions.append(ReadingDecision(.numbers, [name], evidence.changing))
    }
    return reading
  }

  // MARK: - Texts

  private func kept(_ reason: ReadingDecision.Reason, _ name: String, _ values: [String]) -> ColumnReading {
    ColumnReading(type: .text, decisions: [ReadingDecision(.kept(reason), [name], values)])
  }

  /// A column with a value that is no number; a reader is told where most are numbers all the same, or one text without
  /// digits stands between them, which may mark what is missing.
  private func text(_ evidence: ColumnEvidence, _ name: String) -> ColumnReading {
    var reading = ColumnReading.text
    let kinds: [ValueKind] = evidence.hasNoOthers ? [.mark] : [.other, .guarded]
    let others = evidence.rows(kinds), numbers = evidence.rows(ValueKind.numbers), texts = evidence.first(kinds)
    let isMark = texts.count == 1 && !texts[0].contains(where: \.isNumber)
    let fewest = isMark ? evidence.hasNoOthers ? 1 : 2 * others : 4 * others
    if others > 0, numbers >= fewest {
      reading.decisions = [ReadingDecision(.kept(.others), [name], texts)]
    }
    return reading
  }

  private func codeReason(_ evidence: ColumnEvidence) -> (ReadingDecision.Reason, [String])? {
    func first(_ kind: ValueKind) -> [String]? { evidence.rows(kind) > 0 ? evidence.first([kind]) : nil }
    if let values = first(.zeroed) { return (.leadingZero, values) }
    if let values = first(.long) { return (.long, values) }
    if let values = first(.bareExponent) { return (.bareExponent, values) }
    // What has a sign of per cent or money is no code.
    if !evidence.signs.isEmpty { return nil }
    if let values = first(.dotted), evidence.rows(.dottedComma) == 0 { return (.dots, values) }
    let others = evidence.rows(ValueKind.numbers) - evidence.rows(.plus)
    if let values = first(.plus), others == 0 { return (.plus, values) }
    return evidence.twins.isEmpty ? nil : (.twoTexts, evidence.twins)
  }

  // MARK: - Numbers

  /// The reading by which every value is a number; nil where there are two, or none.
  private func numbers(_ evidence: ColumnEvidence) -> ColumnReading? {
    let wholes = evidence.rows([.whole, .plus, .spaced])
    if wholes > 0, wholes == evidence.rows(ValueKind.numbers) {
      return ColumnReading(type: .integer)
    }
    let points = evidence.rows(ValueKind.points), commas = evidence.rows(ValueKind.commas)
    if hasDots(evidence) {
      let isClear = evidence.rows(.dottedComma) > 0 && decimal != .point
      return isClear ? ColumnReading(type: .number, decimal: .comma, hasThousandsPoint: true) : nil
    }
    if hasThousands(evidence) {
      let hasDecimals = points + evidence.rows(.exponent) > 0
      return ColumnReading(type: hasDecimals ? .number : .integer, hasThousandsComma: true)
    }
    if evidence.rows(.groups) > 0 { return nil }
    if commas == 0 {
      let isClear = points == 0 || evidence.rows(ValueKind.clearPoints) > 0 || decimal != nil || !showsComma
      return takesPoint && isClear ? ColumnReading(type: .number) : nil
    }
    let isClear = evidence.rows(ValueKind.clearCommas) > 0 || decimal != nil || showsComma && !showsPoint
    return takesComma && points == 0 && isClear ? ColumnReading(type: .number, decimal: .comma) : nil
  }

  /// Whether points set thousands apart, and none stands before decimals.
  private func hasDots(_ evidence: ColumnEvidence) -> Bool {
    evidence.rows([.dottedComma, .dotted]) > 0
      && evidence.rows(ValueKind.clearPoints + [.groups, .exponent]) == 0
  }

  /// Whether every comma of a column sets thousands apart: each stands before three digits, no number from 1000 is written
  /// without, and no other column shows that decimals stand behind it.
  private func hasThousands(_ evidence: ColumnEvidence) -> Bool {
    let several = evidence.rows(.groups) + evidence.rows(.groupsPoint)
    guard evidence.rows(.commaBeforeThree) + several > 0, evidence.rows(ValueKind.clearCommas) == 0, decimal != .comma
    else { return false }
    if several > 0 || setting.dialect?.hasThousandsComma == true { return true }
    return setting.delimiter == .comma && evidence.ungrouped.isEmpty && !showsComma
  }

  // MARK: - Marks and flags

  private static func marks(_ evidence: ColumnEvidence, _ dialect: SourceDialect) -> [ReadingDecision.Mark] {
    evidence.marks.map { .init(text: $0.text, status: dialect.marks[$0.text] ?? .missing) }
  }

  /// Adds whose marks and flags stand in the column.
  ///
  /// - Returns: false where it is not plain that they are marks and flags.
  @discardableResult
  private func addDialect(to reading: inout ColumnReading, _ evidence: ColumnEvidence, _ name: String) -> Bool {
    let marked = evidence.marks.reduce(0) { $0 + $1.rows }, flagged = evidence.flagged.rows
    if marked + flagged == 0 { return true }
    var dialect = setting.dialect ?? .any
    let numbers = evidence.rows(ValueKind.numbers)
    if setting.dialect == nil, !reading.tries {
      let letters = evidence.marks.reduce(0) { $0 + (SourceDialect.letters.contains($1.text) ? $1.rows : 0) }
      // A house number is 12 b as well: flags stand behind fewer numbers than not, or beside Eurostat's own mark.
      if letters >= max(numbers, 1) || flagged * 2 > numbers, !hasColons { return false }
    }
    if flagged > 0, setting.dialect == nil {
      guard let writing = SourceDialect.writing(flags: evidence.flags) else { return reading.tries }
      (dialect.flags, dialect.remarks) = (writing.flags, writing.remarks)
      dialect.name = writing.name
    }
    reading.dialect = dialect
    reading.hasFlags = flagged > 0
    if marked > 0 { reading.decisions.append(ReadingDecision(.marks(Self.marks(evidence, dialect)), [name], [])) }
    if flagged > 0 {
      reading.decisions.append(
        ReadingDecision(.flags(dialect: dialect.name, columns: []), [name], evidence.flagged.first))
    }
    return true
  }
}

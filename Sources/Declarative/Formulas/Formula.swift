import Language
import Yams

/// A formula over the statistics of a region, in the language's expression syntax.
///
/// A name is the value that the indicator of this name has for the region in the period the formula is computed for.
struct Formula: Sendable {
  var expression: Expression
  /// The indicators it names, in order of first mention.
  var indicators: [String]

  static let blank = Formula(expression: Expression(.missing, span: .nowhere), indicators: [])

  static let description =
    "an expression over indicators of the table statistics, such as gva_creative * 1bn / population(); functions: "
    + FormulaFunction.allCases.map(\.rawValue).joined(separator: ", ")

  /// A formula that names at least one indicator.
  static let form = Form<Formula>(.string(), wanted: "a formula") { node, reading in
    guard let formula = read(node, &reading) else { return nil }
    if formula.indicators.isEmpty {
      reading.refuse(.noIndicator, at: node)
      return nil
    }
    return formula
  }

  /// A number or a formula.
  static let target = Form<Formula>(
    .object(["type": .list([.text("string"), .text("number")])]), wanted: "a number or a formula"
  ) { node, reading in read(node, &reading) }

  /// The bare indicator where the formula is nothing else.
  var bareIndicator: String? {
    if case .column(let name) = expression.kind { name } else { nil }
  }

  private static func read(_ node: Node, _ reading: inout FormReading) -> Formula? {
    guard let scalar = node.scalar, !scalar.string.isEmpty else { return reading.refuseType("a formula", node) }
    var parsed = parse(scalar.string, node, in: reading)
    guard let expression = parsed.expression else {
      reading.add(parsed.faults)
      return nil
    }
    var check = FormulaCheck()
    if check.type(of: expression) != .number, check.faults.isEmpty {
      check.refuse(.wrongOperand("a condition", wanted: "a number"), expression.span)
    }
    parsed.faults = check.faults.map { fault, span in
      SourceDiagnostic(
        code: fault.code, message: fault.message, span: parsed.isInPlace ? span : reading.span(of: node),
        help: fault.help, suggestions: fault.suggestions)
    }
    reading.add(parsed.faults)
    return check.faults.isEmpty ? Formula(expression: expression, indicators: check.indicators) : nil
  }

  private struct Parsed {
    var expression: Expression?
    var faults: [SourceDiagnostic]
    /// Whether spans are those of the file.
    var isInPlace: Bool
  }

  /// Parses where the text stands, so that a caret points into the file; a text over several lines, or with escapes, is
  /// parsed by itself and its faults are placed at its beginning.
  private static func parse(_ text: String, _ node: Node, in reading: FormReading) -> Parsed {
    var span = reading.span(of: node)
    if node.scalar?.style != .plain { span = Span(span.lower + 1, span.upper - 1) }
    if reading.source[span] == text {
      let (expression, faults) = ExpressionReader.read(reading.source, in: span)
      return Parsed(expression: expression, faults: faults, isInPlace: true)
    }
    let own = Language.SourceText(name: "", text: text)
    let (expression, faults) = ExpressionReader.read(own, in: Span(0, own.count))
    let moved = faults.map {
      SourceDiagnostic(
        code: $0.code, message: $0.message, span: reading.span(of: node), help: $0.help, suggestions: $0.suggestions)
    }
    return Parsed(expression: expression, faults: moved, isInPlace: false)
  }
}

import SwiftOperators
import SwiftParser
import SwiftSyntax

/// Collects the sites of a file: arithmetic, comparisons, logic, whole and decimal numbers, `min` and `max`, signs.
///
/// Declarations, which are texts for people, and anything in an attribute or a pattern are passed over.
final class SiteFinder: SyntaxVisitor {
  private static let swaps = [
    "+": "-", "-": "+", "*": "/", "/": "*", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==",
    "&&": "||", "||": "&&",
  ]
  private static let declarations: Set = ["declaration", "formulas", "columns", "parameters", "description"]

  private let file: String
  private let converter: SourceLocationConverter
  private(set) var sites: [Site] = []

  private init(file: String, tree: SourceFileSyntax) {
    self.file = file
    converter = SourceLocationConverter(fileName: file, tree: tree)
    super.init(viewMode: .sourceAccurate)
  }

  /// The sites of `source`, in the order in which they stand.
  static func sites(of source: String, in file: String) -> [Site] {
    let parsed = Parser.parse(source: source)
    // An operator of the file's own leaves its expression unfolded, and so without a site.
    let folded = OperatorTable.standardOperators.foldAll(parsed) { _ in }.as(SourceFileSyntax.self) ?? parsed
    let finder = SiteFinder(file: file, tree: folded)
    finder.walk(folded)
    return finder.sites.sorted { ($0.start, $0.end, $0.replacement) < ($1.start, $1.end, $1.replacement) }
  }

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    let names = node.bindings.compactMap { $0.pattern.as(IdentifierPatternSyntax.self)?.identifier.text }
    return names.contains(where: Self.declarations.contains) ? .skipChildren : .visitChildren
  }

  override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: SwitchCaseItemSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: IfConfigDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: EnumCaseDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: FunctionParameterSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

  override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    guard let symbol = node.operator.as(BinaryOperatorExprSyntax.self)?.operator.text,
      let other = Self.swaps[symbol], !isText(node.leftOperand), !isText(node.rightOperand)
    else { return .visitChildren }
    let left = node.leftOperand.trimmedDescription, right = node.rightOperand.trimmedDescription
    add(node, "\(left) \(other) \(right)")
    if ["+", "-", "*", "/"].contains(symbol) { add(node, left) }
    if ["+", "*"].contains(symbol) { add(node, right) }
    return .visitChildren
  }

  override func visit(_ node: PrefixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    if ["!", "-"].contains(node.operator.text) { add(node, node.expression.trimmedDescription) }
    return .visitChildren
  }

  override func visit(_ node: IntegerLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    if let value = Int(node.literal.text) { add(node, "\(value + 1)") }
    return .visitChildren
  }

  override func visit(_ node: FloatLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    if let value = Double(node.literal.text) { add(node, "\(value == 0 ? 1 : value * 2)") }
    return .visitChildren
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    let name = node.calledExpression.trimmedDescription
    if let other = ["min": "max", "max": "min"][name] {
      let whole = node.trimmedDescription
      add(node, other + whole.dropFirst(name.count))
    }
    return .visitChildren
  }

  private func add(_ node: some SyntaxProtocol, _ replacement: String) {
    let start = node.positionAfterSkippingLeadingTrivia
    sites.append(
      Site(
        file: file, line: converter.location(for: start).line, start: start.utf8Offset,
        end: node.endPositionBeforeTrailingTrivia.utf8Offset, original: node.trimmedDescription,
        replacement: replacement))
  }

  private func isText(_ node: ExprSyntax) -> Bool {
    node.is(StringLiteralExprSyntax.self) || node.is(ArrayExprSyntax.self)
      || (node.as(InfixOperatorExprSyntax.self).map { isText($0.leftOperand) || isText($0.rightOperand) } ?? false)
  }
}

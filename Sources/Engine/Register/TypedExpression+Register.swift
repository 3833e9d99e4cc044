import Language
import TerroirKernel

/// Expressions as the plans of a register are written.
extension TypedExpression {
  static func named(_ name: String, _ type: ColumnType) -> Self { Self(.column(name), type) }
  static func text(_ text: String) -> Self { Self(.text(text), .text) }
  static func number(_ number: Double) -> Self { Self(.number(number), .number) }
  static func integer(_ number: Int) -> Self { Self(.integer(number), .integer) }
  static let missing = Self(.missing, nil)

  var isGiven: Self { Self(.isMissing(self, negated: true), .boolean) }
  var isNotGiven: Self { Self(.isMissing(self, negated: false), .boolean) }

  func isAny(of texts: [String]) -> Self { Self(.member(self, of: texts.map { .text($0) }, negated: false), .boolean) }
  func and(_ other: Self) -> Self { Self(.binary(.and, self, other), .boolean) }
  func times(_ other: Self) -> Self { Self(.binary(.times, self, other), .number) }
  func plus(_ other: Self) -> Self { Self(.binary(.plus, self, other), .number) }
  func minus(_ other: Self) -> Self { Self(.binary(.minus, self, other), .number) }
  func isBelow(_ number: Double) -> Self { Self(.binary(.less, self, .number(number)), .boolean) }

  /// The first where the condition holds, otherwise the second.
  func then(_ first: Self, else second: Self) -> Self {
    Self(.call(.if, [self, first, second]), first.type ?? second.type)
  }

  /// 1 where the condition holds, otherwise 0; also where it is missing.
  var counted: Self { then(.integer(1), else: .integer(0)) }

  func or(_ other: Self) -> Self { Self(.call(.coalesce, [self, other]), type ?? other.type) }
  func atLeast(_ number: Double) -> Self { Self(.call(.max, [self, .number(number)]), .number) }
}

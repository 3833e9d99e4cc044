/// Numbers and texts drawn by seed. Source: Steele, Lea and Flood (2014), SplitMix64.
struct RandomData: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Texts that break what does not escape, quote or measure them.
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "\"\u{301} onload=\"x",
    "<\u{301}b>", "</table></body>", "]]>", "<!--", "-->", "&lt;", "&amp", "&#60;", "\u{0}\u{1}\u{1B}[31m",
    "\u{FFFE}\u{FFFF}",
    "\u{202E}evil", "a\nb\r\nc\td", "```", "| a | b |", "- item", "1. item", "# heading", "[x](javascript:alert(1))",
    "<http://a>", "**b** _i_ ~~s~~", "Екатеринбург", "北京的文化产业集群", "👩‍👩‍👧‍👦 family", "e\u{301}\u{302}\u{303}", "", " ",
    "http://example.org", "{{x}}", "$x$", "=1+1", "\\", "%00", String(repeating: "я", count: 300),
  ]

  mutating func text() -> String {
    let parts = (0..<Int.random(in: 1...3, using: &self)).map { _ in Self.hostile.randomElement(using: &self) ?? "" }
    return parts.joined(separator: " ")
  }

  /// A number of any size, or none.
  mutating func number() -> Double? {
    switch Int.random(in: 0..<8, using: &self) {
    case 0: nil
    case 1: 0
    case 2: Double.random(in: -1...1, using: &self) * 1e308
    case 3: Double.random(in: -1...1, using: &self) * .leastNormalMagnitude
    case 4: [Double.infinity, -.infinity, .nan].randomElement(using: &self)
    default: Double.random(in: -1000...1000, using: &self)
    }
  }
}

import TerroirKernel

/// What becomes of the codes of a register: the industries each falls to, and those that fall to none for a reason.
///
/// Of published cells a code that begins another one stands for it too, so that the finer ones are counted; an
/// organisation has one code, however wide.
struct RegisterCodes {
  /// What a code's amounts count in.
  enum Use: Hashable {
    case shares([Share])
    /// Every activity, as the file itself gives it.
    case total
    /// In nothing: others of the file are a part of it each.
    case nested
  }

  struct Share: Hashable {
    var industry: IndustryID
    var weight: Double
  }

  private(set) var uses: [(code: String, use: Use)] = []
  private(set) var notices: [RegisterSource.Notice] = []
  private(set) var creative = 0
  /// The codes of the classification: what stands for all activity is none.
  var classified: Int { uses.count { if case .total = $0.use { false } else { true } } }

  /// Codes that stand for all activity in published tables.
  private static let totals: Set = ["all", "total", "_t"]
  private static let shown = 3

  /// - Parameter codes: the codes of the file in order, each with its rows.
  init(_ codes: [(code: String, rows: Int)], by crosswalk: Crosswalk, _ form: RegisterForm) {
    // Every beginning of a code of the file that is shorter than it.
    let beginnings = Set(codes.flatMap { code, _ in code.indices.dropFirst().map { String(code[..<$0]) } })
    let hasDigits = codes.contains { $0.code.contains(where: \.isNumber) }
    let known = crosswalk.weights.keys.sorted()
    let all = Set(known.map(Self.pattern))
    // A code is held against the most finely written: two digits begin codes with a point and without one.
    let patterns = all.filter { pattern in !all.contains { $0 != pattern && $0.hasPrefix(pattern) } }
    var found: [RegisterSource.Kind: [(code: String, rows: Int)]] = [:]
    for (code, rows) in codes {
      if form == .cells, Self.totals.contains(code.lowercased()) {
        uses.append((code, .total))
      } else if form == .cells, beginnings.contains(code) || hasDigits && Self.isSection(code) {
        found[.nestedCode, default: []].append((code, rows))
        uses.append((code, .nested))
      } else {
        let shares = crosswalk.shares(of: code) ?? []
        if !shares.isEmpty {
          creative += 1
        } else if !Self.isWritten(code, as: patterns) {
          found[.unknownCode, default: []].append((code, rows))
        } else if known.contains(where: { $0.hasPrefix(code) }) || Self.isSection(code) {
          found[.coarseCode, default: []].append((code, rows))
        }
        uses.append((code, .shares(shares.map { Share(industry: $0.industry, weight: $0.weight) })))
      }
    }
    notices = found.map { kind, codes in
      RegisterSource.Notice(
        kind, count: codes.count, rows: codes.reduce(0) { $0 + $1.rows },
        examples: codes.prefix(Self.shown).map { $0.code.isEmpty ? "\"\"" : $0.code })
    }
    if form == .cells, !uses.contains(where: { $0.use == .total }) {
      notices.append(
        RegisterSource.Notice(.noWhole, count: codes.count, rows: codes.reduce(0) { $0 + $1.rows }))
    }
  }

  /// A section of letters stands for codes of digits.
  private static func isSection(_ code: String) -> Bool { code.count == 1 && code.allSatisfy(\.isLetter) }

  /// Digits as 9, letters as A: how a code is written.
  private static func pattern(_ code: String) -> String {
    String(code.map { $0.isNumber ? "9" : $0.isLetter ? "A" : $0 })
  }

  private static func isWritten(_ code: String, as patterns: Set<String>) -> Bool {
    let own = pattern(code)
    return !code.isEmpty && (isSection(code) || patterns.contains { $0.hasPrefix(own) || own.hasPrefix($0) })
  }
}

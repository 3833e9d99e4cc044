package import TerroirKernel

extension ArtifactComparison {
  /// What became of a row, or of one of its figures.
  package enum Change: Hashable, Sendable {
    case cameIn, wentOut
    /// A rank by so many steps; a smaller one is up.
    case rank(column: String, by: Double)
    /// Another figure: its sign and how much, in the unit of its column.
    case figure(column: String, sign: String, by: String, isShare: Bool)
    /// Another text or list, or a figure that was or is missing.
    case other(column: String)

    init(_ kind: TableComparison.Entry.Kind) {
      switch kind {
      case .cameIn: self = .cameIn
      case .wentOut: self = .wentOut
      case .changed(let column, let was, let now): self.init(column, was, now)
      }
    }

    private init(_ column: Column, _ was: Cell, _ now: Cell) {
      guard let old = was.number, let new = now.number else {
        self = .other(column: column.name)
        return
      }
      if column.unit == .rank {
        self = .rank(column: column.name, by: new - old)
        return
      }
      let by =
        if column.unit == .share {
          NumberFormat.text(abs(new - old) * 100, unit: nil)
        } else if old != 0 {
          NumberFormat.text(abs((new - old) / old), unit: .share)
        } else {
          NumberFormat.text(abs(new), unit: column.unit)
        }
      self = .figure(column: column.name, sign: new > old ? "+" : "-", by: by, isShare: column.unit == .share)
    }

    /// The figure that changed; nil for a row that came or went.
    package var column: String? {
      switch self {
      case .cameIn, .wentOut: nil
      case .rank(let column, _), .figure(let column, _, _, _), .other(let column): column
      }
    }

    package var isRank: Bool { if case .rank = self { true } else { false } }

    package func text(in language: NameLanguage) -> String {
      switch self {
      case .cameIn: return language.choose("came in", "появилось")
      case .wentOut: return language.choose("went out", "выпало")
      case .rank(_, let steps):
        let word = steps < 0 ? language.choose("up", "вверх на") : language.choose("down", "вниз на")
        return "\(word) \(NumberFormat.text(abs(steps), unit: .rank))"
      case .figure(_, let sign, let by, let isShare):
        return sign + by + (isShare ? language.choose(" points", " п. п.") : "")
      case .other: return language.choose("changed", "изменилось")
      }
    }
  }
}

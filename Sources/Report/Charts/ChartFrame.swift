import Language
package import TerroirKernel

/// What every chart has: a title, the size in cells, how many rows it may list, and whether blocks of Unicode may be used.
package struct ChartFrame: Hashable, Sendable {
  package var title: String
  package var width: Int
  package var height: Int
  /// Bars, bands or nodes listed at most; the rest is counted.
  package var rowLimit: Int
  package var ascii: Bool

  package init(title: String, width: Int = 72, height: Int = 16, rowLimit: Int = 40, ascii: Bool = false) {
    self.title = title
    self.width = max(24, width)
    self.height = max(4, height)
    self.rowLimit = max(1, rowLimit)
    self.ascii = ascii
  }

  /// The title line with what is measured.
  func heading(_ unit: UnitOfMeasure?) -> String {
    let text = Style.safe(title)
    return unit.map { "\(text) (\($0.rawValue))" } ?? text
  }

  /// The heading of a chart with nothing to draw, and why.
  func empty(_ unit: UnitOfMeasure? = nil, _ reason: String = "no rows") -> String { "\(heading(unit))\n\(reason)\n" }

  /// A label in exactly so many cells.
  func label(_ text: String, _ width: Int, right: Bool = false) -> String {
    DisplayWidth.padded(fitted(text, width), to: width, right: right)
  }

  /// A label in at most so many cells, its cut end marked.
  func fitted(_ text: String, _ width: Int) -> String {
    let fitted = DisplayWidth.fitted(Style.safe(text), to: width)
    return ascii && fitted.hasSuffix("…") && !text.hasSuffix("…") ? fitted.dropLast() + "~" : fitted
  }

  /// What is said of rows that are left out; nil where none is.
  func rest(_ count: Int, of things: String) -> String? {
    let hidden = count - rowLimit
    return hidden > 0
      ? "... \(NumberFormat.grouped("\(hidden)")) \(things) more: set rows \(count), or sort and head" : nil
  }

  /// Items in lines of the chart's width, none broken apart.
  func listed(_ items: [String]) -> [String] {
    var lines: [String] = []
    for item in items.map({ fitted($0, width) }) {
      if let last = lines.last, DisplayWidth.of(last) + 3 + DisplayWidth.of(item) <= width {
        lines[lines.count - 1] = last + "   " + item
      } else {
        lines.append(item)
      }
    }
    return lines
  }

  /// A mark on an axis; degrees need no four decimals there.
  func tick(_ value: Double, unit: UnitOfMeasure?) -> String {
    NumberFormat.text(value, unit: unit == .degree ? nil : unit)
  }

  var missing: String { ascii ? "no value" : CellFormat.missing }
  var verticalRule: String { ascii ? "|" : "│" }

  /// A horizontal axis: a rule of `columns` cells with a tick at each label's place, and the labels under it.
  func axis(_ ticks: [(cell: Int, text: String)], columns: Int, indent: Int) -> [String] {
    var rule = [String](repeating: ascii ? "-" : "─", count: columns)
    var labels = ""
    for tick in ticks where (0..<columns).contains(tick.cell) {
      let size = DisplayWidth.of(tick.text)
      let start = min(max(0, tick.cell - size / 2), max(0, columns - size))
      guard labels.isEmpty || start > DisplayWidth.of(labels) else { continue }
      rule[tick.cell] = ascii ? "+" : "┴"
      labels = DisplayWidth.padded(labels, to: start) + tick.text
    }
    let blank = String(repeating: " ", count: indent)
    return [blank + rule.joined(), blank + labels]
  }
}

/// A point of a line or scatter chart.
package struct ChartPoint: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// One axis of a chart: what it is called, its unit.
package struct ChartAxis: Hashable, Sendable {
  package var name: String
  package var unit: UnitOfMeasure?
  package init(_ name: String, unit: UnitOfMeasure? = nil) {
    self.name = name
    self.unit = unit
  }

  var label: String { unit.map { "\(Style.safe(name)), \($0.rawValue)" } ?? Style.safe(name) }
}

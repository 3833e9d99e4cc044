package import TerroirKernel

/// What every terminal chart has: a title, the size in cells, and whether blocks of Unicode may be used.
package struct ChartFrame: Hashable, Sendable {
  package var title: String
  package var width: Int
  package var height: Int
  package var ascii: Bool

  package init(title: String, width: Int = 72, height: Int = 16, ascii: Bool = false) {
    self.title = title
    self.width = max(24, width)
    self.height = max(4, height)
    self.ascii = ascii
  }

  /// The title line with what is measured.
  func heading(_ unit: UnitOfMeasure?) -> String {
    let text = Style.safe(title)
    return unit.map { "\(text) (\($0.rawValue))" } ?? text
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

/// The range of an axis, widened to round numbers.
struct ChartScale {
  let low: Double
  let high: Double

  init(_ values: [Double]) {
    let least = values.min() ?? 0, most = values.max() ?? 1
    if least < most {
      let step = Self.roundStep((most - least) / 4)
      low = (least / step).rounded(.down) * step
      high = (most / step).rounded(.up) * step
    } else {
      low = least - 1
      high = least + 1
    }
  }

  /// Which of `cells` a value falls into, from 0.
  func cell(_ value: Double, of cells: Int) -> Int {
    min(cells - 1, max(0, Int(((value - low) / (high - low) * Double(cells - 1)).rounded())))
  }

  func value(at part: Double) -> Double { low + (high - low) * part }

  /// 1, 2 or 5 times a power of ten, at or above `raw`.
  private static func roundStep(_ raw: Double) -> Double {
    var power = 1.0
    while power * 10 <= raw { power *= 10 }
    while power > raw { power /= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= raw } ?? power * 10
  }
}

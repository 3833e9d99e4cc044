/// A point of the drawing, from its upper left corner; a cell of a terminal is one wide and one high.
package struct PlotPoint: Hashable, Sendable {
  package var x: Double
  package var y: Double
}

/// An upright box of the drawing.
package struct PlotBox: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }

  func overlaps(_ other: PlotBox) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}

/// One thing that is drawn.
package enum ChartMark: Hashable, Sendable {
  /// A filled box; `tip` is what a reader sees who points at it.
  case box(PlotBox, Fill, tip: String)
  case line(from: PlotPoint, to: PlotPoint, Line)
  case path([PlotPoint], series: Int)
  /// A filled shape that lets through what lies under it; a terminal has none.
  case area([PlotPoint], series: Int, tip: String)
  case point(PlotPoint, radius: Double, Symbol, tip: String)
  /// The mark of an axis at a value; `isUpright` is the axis that stands.
  case tick(PlotPoint, isUpright: Bool)
  case text(Text)

  package enum Fill: Hashable, Sendable {
    case series(Int)
    /// Part of the way from the least to the greatest value.
    case shade(Double)
    case missing
  }

  package enum Line: Hashable, Sendable {
    case axis
    /// A guide for the eye, which a terminal has no room for.
    case grid
    case tie(width: Double)
    /// An interval about an estimate.
    case range
  }

  package enum Symbol: Hashable, Sendable {
    case series(Int)
    case unnamed
    /// A bar without an end, or without a start.
    case onward, backward
  }

  package struct Text: Hashable, Sendable {
    package var string: String
    /// Where it starts, has its middle or ends, half-way up its line.
    package var at: PlotPoint
    package var anchor: Anchor
    package var role: Role
    /// Degrees clockwise about `at`.
    package var rotation: Double
    /// The colour of what it stands on, for its contrast.
    package var ground: Fill?

    package enum Anchor: String, Hashable, Sendable { case start, middle, end }
    package enum Role: Hashable, Sendable {
      case title, label, note
      /// A name on what is drawn.
      case name
    }
  }
}

/// A chart in the units of what it is drawn on: its marks in the order they are painted.
package struct ChartGeometry: Hashable, Sendable {
  package var width: Double
  package var height: Double
  package var marks: [ChartMark]
}

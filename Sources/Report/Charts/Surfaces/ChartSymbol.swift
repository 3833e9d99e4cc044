/// How points look on a page: their colour, and their corners about the middle.
enum ChartSymbol {
  /// Series that share a colour differ in shape, and so do the first of them; a shape without corners is a circle.
  static func drawn(_ symbol: ChartMark.Symbol, _ palette: ChartPalette) -> (color: String, corners: [(Double, Double)])
  {
    switch symbol {
    case .series(let index): (palette.color(index), shapes[index % shapes.count])
    case .unnamed: (palette.color(0), [])
    case .onward: (palette.color(0), [(-1, -1), (1, 0), (-1, 1)])
    case .backward: (palette.color(0), [(1, -1), (-1, 0), (1, 1)])
    }
  }

  private static let shapes: [[(Double, Double)]] = [
    [], [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)], [(0, -1.2), (1.1, 0.9), (-1.1, 0.9)],
    [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)], [(0, 1.2), (1.1, -0.9), (-1.1, -0.9)],
    [
      (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4), (1.2, 0.4), (0.4, 0.4), (0.4, 1.2), (-0.4, 1.2), (-0.4, 0.4),
      (-1.2, 0.4), (-1.2, -0.4), (-0.4, -0.4),
    ],
  ]
}

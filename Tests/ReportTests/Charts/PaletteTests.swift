import Foundation
import Testing

@testable import Report

@Suite("Colours of charts")
struct PaletteTests {
  private static let white = SRGBColor("#ffffff")

  @Test("are told from white, and text from what it stands on")
  func contrast() {
    #expect(abs(SRGBColor("#000000").contrast(with: Self.white) - 21) < 1e-9)
    for color in ChartPalette.distinct.series { #expect(SRGBColor(color).contrast(with: Self.white) >= 3, "\(color)") }
    for ink in [ChartPalette.ink, ChartPalette.note] { #expect(SRGBColor(ink).contrast(with: Self.white) >= 4.5) }
    for step in 0...20 {
      let ground = SRGBColor(ChartPalette.distinct.shade(Double(step) / 20))
      let best = max(ground.contrast(with: Self.white), ground.contrast(with: SRGBColor(ChartPalette.black)))
      #expect(best >= 4.5, "\(ground.hex)")
    }
  }

  /// Machado, Oliveira and Fernandes (2009), A physiologically-based model for simulation of color vision deficiency: full
  /// protanopia, deuteranopia and tritanopia.
  private static let visions: [[[Double]]] = [
    [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
  ]

  @Test("are told apart by every colour vision", arguments: 0..<4)
  func distinct(vision: Int) {
    let seen = ChartPalette.distinct.series.map { Self.lab(SRGBColor($0), seenBy: Self.visions[vision]) }
    for (index, color) in seen.enumerated() {
      for other in seen.dropFirst(index + 1) {
        let distance = zip(color, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
        #expect(distance >= 15, "\(index), \(vision)")
      }
    }
  }

  /// CIE L*a*b* of a colour as a vision has it.
  private static func lab(_ color: SRGBColor, seenBy matrix: [[Double]]) -> [Double] {
    let linear = [color.red, color.green, color.blue].map {
      $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)
    }
    let seen = matrix.map { row in min(1, max(0, zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 })) }
    let x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047
    let y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
    let z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883
    func f(_ t: Double) -> Double { t > 0.008856 ? cbrt(t) : 7.787 * t + 16 / 116 }
    return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))]
  }
}

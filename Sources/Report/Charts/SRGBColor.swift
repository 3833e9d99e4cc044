import Foundation

/// A colour of the sRGB space, for shades and contrasts.
struct SRGBColor: Hashable, Sendable {
  var red: Double
  var green: Double
  var blue: Double

  /// `#rrggbb`; anything else is black.
  init(_ hex: String) {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    red = Double((value >> 16) & 255) / 255
    green = Double((value >> 8) & 255) / 255
    blue = Double(value & 255) / 255
  }

  func mixed(withWhite part: Double) -> SRGBColor {
    var color = self
    color.red += (1 - red) * part
    color.green += (1 - green) * part
    color.blue += (1 - blue) * part
    return color
  }

  var hex: String {
    "#"
      + [red, green, blue].map { channel in
        let text = String(UInt8(min(255, max(0, (channel * 255).rounded()))), radix: 16)
        return text.count < 2 ? "0" + text : text
      }.joined()
  }
}

extension SRGBColor {
  /// The ratio of luminances, 1 to 21. Source: WCAG 2.2, relative luminance and contrast ratio.
  func contrast(with other: SRGBColor) -> Double {
    let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  private var luminance: Double {
    let linear = [red, green, blue].map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}

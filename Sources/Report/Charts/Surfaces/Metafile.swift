/// The records of an enhanced metafile, as they are written one after another.
///
/// Source: MS-EMF, Enhanced Metafile Format. Sizes are of a device of 96 dots to the inch.
struct Metafile {
  private var body: [UInt8] = []
  private var records = 1
  private var size = (width: 1, height: 1)
  /// What the pen, the brush and the font are now, so that none is made twice in a row.
  private var current = (pen: "", brush: "", font: "")

  private static let pen = 1, brush = 2, font = 3
  private static let noPen = 0x8000_0008

  /// Sets how coordinates are read: `parts` of them are a dot.
  mutating func frame(width: Int, height: Int, parts: Int) {
    size = (width, height)
    record(17, [8])
    record(9, [width * parts, height * parts])
    record(11, [width, height])
    record(18, [1])
  }

  // MARK: Tools

  /// Nil draws no line.
  mutating func pen(_ color: String?, width: Int) {
    let name = color.map { "\($0) \(width)" } ?? "none"
    if name == current.pen { return }
    if let color {
      if current.pen != "", current.pen != "none" { drop(Self.pen, Self.noPen) }
      record(38, [Self.pen, 0, width, 0, Self.color(color)])
      record(37, [Self.pen])
    } else {
      if current.pen != "" { drop(Self.pen, Self.noPen) } else { record(37, [Self.noPen]) }
    }
    current.pen = name
  }

  mutating func brush(_ color: String) {
    if color == current.brush { return }
    if current.brush != "" { drop(Self.brush, 0x8000_0005) }
    record(39, [Self.brush, 0, Self.color(color), 0])
    record(37, [Self.brush])
    current.brush = color
  }

  /// Puts a tool of the device in the place of one that is no longer needed.
  private mutating func drop(_ tool: Int, _ stock: Int) {
    record(37, [stock])
    record(40, [tool])
  }

  // MARK: Shapes

  mutating func rectangle(left: Int, top: Int, right: Int, bottom: Int) {
    // The lower right corner is not drawn without a line.
    record(43, [left, top, max(right, left + 1), max(bottom, top + 1)])
  }

  mutating func ellipse(left: Int, top: Int, right: Int, bottom: Int) { record(42, [left, top, right, bottom]) }

  mutating func line(_ points: [(x: Int, y: Int)]) { if points.count > 1 { shape(4, points) } }

  mutating func polygon(_ points: [(x: Int, y: Int)]) { if points.count > 2 { shape(3, points) } }

  private mutating func shape(_ type: Int, _ points: [(x: Int, y: Int)]) {
    let xs = points.map(\.x), ys = points.map(\.y)
    record(
      type,
      [xs.min() ?? 0, ys.min() ?? 0, xs.max() ?? 0, ys.max() ?? 0, points.count] + points.flatMap { [$0.x, $0.y] })
  }

  // MARK: Text

  /// - Parameter tenths: of a degree, against the clock.
  mutating func text(
    _ text: String, at point: (x: Int, y: Int), size: Int, isBold: Bool, anchor: ChartMark.Text.Anchor, tenths: Int,
    color: String
  ) {
    let name = "\(size) \(isBold) \(tenths)"
    if name != current.font {
      if current.font != "" { drop(Self.font, 0x8000_000D) }
      face(size, isBold, tenths)
      current.font = name
    }
    let align: [ChartMark.Text.Anchor: Int] = [.start: 24, .end: 26, .middle: 30]
    record(22, [align[anchor] ?? 24])
    record(24, [Self.color(color)])
    let units = Array(text.utf16)
    if units.isEmpty { return }
    // A letter beyond the first plane is two units; its width stands at the first.
    let widths = text.unicodeScalars.flatMap { scalar -> [Int] in
      let width = (LetterWidth.of(scalar) * size + 500) / 1000
      return scalar.value > 0xFFFF ? [width, 0] : [width]
    }
    let padded = units.count + units.count % 2
    let start = 76, end = start + padded * 2
    var bytes = Self.little([0, 0, -1, -1, 1]) + Self.single(1) + Self.single(1)
    bytes += Self.little([point.x, point.y, units.count, start, 0, 0, 0, -1, -1, end])
    for unit in units { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    if padded > units.count { bytes += [0, 0] }
    record(84, bytes + Self.little(widths))
  }

  private mutating func face(_ size: Int, _ isBold: Bool, _ tenths: Int) {
    var bytes = Self.little([Self.font, -size, 0, tenths, tenths, isBold ? 700 : 400])
    bytes += [0, 0, 0, 1, 0, 0, 0, 0]
    let name = Array("Arial".utf16) + [UInt16](repeating: 0, count: 27)
    for unit in name { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    bytes += [UInt8](repeating: 0, count: 320 - 92)
    record(82, bytes)
    record(37, [Self.font])
  }

  // MARK: Records

  private mutating func record(_ type: Int, _ values: [Int]) { record(type, Self.little(values)) }

  private mutating func record(_ type: Int, _ bytes: [UInt8]) {
    body += Self.little([type, bytes.count + 8]) + bytes
    records += 1
  }

  func finished() -> [UInt8] {
    let end = Self.little([14, 20, 0, 0, 20])
    let total = 88 + body.count + end.count
    let hundredths = { (dots: Int) in dots * 2540 / 96 }
    var head = Self.little([
      1, 88, 0, 0, size.width - 1, size.height - 1, 0, 0, hundredths(size.width), hundredths(size.height),
      0x464D_4520, 0x10000, total, records + 1,
    ])
    head += [4, 0, 0, 0] + Self.little([0, 0, 0, 1920, 1080, 508, 286])
    return head + body + end
  }

  /// `#rrggbb` as a metafile has it.
  private static func color(_ hex: String) -> Int {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    return (value & 255) << 16 | (value & 0xFF00) | value >> 16
  }

  private static func single(_ value: Float) -> [UInt8] { little([Int(value.bitPattern)]) }

  private static func little(_ values: [Int]) -> [UInt8] {
    values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
  }
}

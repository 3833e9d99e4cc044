/// Reads numbers with units. Units shift the decimal exponent before the text is turned into a Double, so that 1.1M is
/// exactly 1100000 and 3.5% the Double nearest to 0.035.
enum NumberReader {
  /// The whole text as a number: `-5`, `1_000`, `2.5e3`, `120M`, `3.5%`; nil where it is something else.
  static func number(_ text: String) -> Number? {
    var digits = Substring(text)
    var sign = ""
    if digits.hasPrefix("-") || digits.hasPrefix("+") {
      sign = digits.removeFirst() == "-" ? "-" : ""
    }
    let bytes = Array(digits.utf8)
    let length = prefixLength(bytes, from: 0, to: bytes.count)
    guard length > 0 else { return nil }
    let rest = String(decoding: bytes[length...], as: UTF8.self)
    let unit = Number.Unit(rawValue: rest)
    guard rest.isEmpty || unit != nil else { return nil }
    return make(sign + String(decoding: bytes[..<length], as: UTF8.self), unit: unit)
  }

  static func make(_ literal: String, unit: Number.Unit?) -> Number? {
    let plain = literal.filter { $0 != "_" }
    let parts = plain.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    guard let mantissa = parts.first, let exponent = parts.count == 2 ? Int(parts[1]) : 0,
      abs(exponent) < 10_000, let value = Double("\(mantissa)e\(exponent + (unit?.exponent ?? 0))"), value.isFinite
    else { return nil }
    return Number(value: value, unit: unit)
  }

  /// Length of the unsigned literal that begins at an offset, its unit not counted; 0 where none begins there.
  /// A dot belongs to the number only before a digit, so that `1..5` is a range.
  static func prefixLength(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    func isDigit(_ index: Int) -> Bool { index < end && (0x30...0x39).contains(bytes[index]) }
    var index = start
    guard isDigit(index) else { return 0 }
    while isDigit(index) || (index < end && bytes[index] == 0x5F && isDigit(index + 1)) { index += 1 }
    if index < end, bytes[index] == 0x2E, isDigit(index + 1) {
      index += 1
      while isDigit(index) { index += 1 }
    }
    if index < end, bytes[index] == 0x65 {
      var probe = index + 1
      if probe < end, bytes[probe] == 0x2B || bytes[probe] == 0x2D { probe += 1 }
      if isDigit(probe) {
        while isDigit(probe) { probe += 1 }
        index = probe
      }
    }
    return index - start
  }
}

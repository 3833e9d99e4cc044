import TerroirKernel

/// Lays names out in columns, read downwards, as `ls` does.
struct CandidateColumns {
  let columns: Int
  var language = NameLanguage.english
  /// Names shown at most; the rest is a count.
  var limit = 100

  func text(_ names: [String]) -> String {
    let shown = names.prefix(limit).map { $0.withoutControls.cut(toWidth: max(columns - 1, 1)) }
    guard !shown.isEmpty else { return "" }
    let widths = shown.map(\.displayWidth)
    let cell = (widths.max() ?? 0) + 2
    let across = max(1, (columns - 1) / cell)
    let down = (shown.count + across - 1) / across
    var lines: [String] = []
    for row in 0..<down {
      var line = ""
      for index in stride(from: row, to: shown.count, by: down) {
        line += shown[index]
        if index + down < shown.count { line += String(repeating: " ", count: cell - widths[index]) }
      }
      lines.append(line)
    }
    if names.count > shown.count {
      let left = names.count - shown.count
      lines.append(language.choose("… \(left) more: type a letter", "… ещё \(left): введите букву"))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

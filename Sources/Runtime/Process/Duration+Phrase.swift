package import TerroirKernel

extension Duration {
  /// The length in seconds, for a sentence: `2 s`, `0.5 s`.
  package var phrase: Phrase {
    let seconds = Double(components.seconds) + Double(components.attoseconds) / 1e18
    let text = Int(exactly: seconds).map { "\($0)" } ?? "\(seconds)"
    return "\(text) s"
  }
}

package import TerroirKernel

extension Duration {
  /// The length in seconds, for a sentence: `2 s`, `0.5 s`, in Russian `0,5 с`.
  package var phrase: Phrase {
    let seconds = Double(components.seconds) + Double(components.attoseconds) / 1e18
    let text = Int(exactly: seconds).map { "\($0)" } ?? "\(seconds)"
    return "\(LocalizedText(en: text, ru: text.replacing(".", with: ","))) s"
  }
}

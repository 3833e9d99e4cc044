internal import TerroirKernel

extension Sentence {
  /// A sentence of the catalogues of the programme of pilots.
  static func pilots(_ key: String, _ arguments: [String: Argument] = [:]) -> Sentence {
    Sentence("pilot-portfolio/\(key)", arguments)
  }
}

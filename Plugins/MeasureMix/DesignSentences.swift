internal import TerroirKernel

extension Sentence {
  /// A sentence of the design's catalogues.
  static func design(_ key: String, _ arguments: [String: Argument] = [:]) -> Sentence {
    Sentence("measure-mix/\(key)", arguments)
  }

  /// A measure by its name, set apart from the words around it.
  static func measure(_ measure: Measure) -> Argument {
    .sentence(.design("measure", ["measure": .name(measure.name, id: measure.id.rawValue)]))
  }
}

extension Sentence.Argument {
  /// A kind of instrument, by what it is called.
  static func instrument(_ kind: String) -> Sentence.Argument {
    .sentence(.design("instrument", ["kind": .text(kind)]))
  }
}

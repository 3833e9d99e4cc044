internal import TerroirKernel

/// Names of measures in sentences: as the package tells them, since a catalogue may bring what the data do not have.
struct MeasureNames {
  private let told: [MeasureID: Sentence]
  private let index: RegionalIndex

  init(_ package: SupportPackage, _ index: RegionalIndex) {
    told = Dictionary(package.measures.map { ($0.measure, $0.name) }) { first, _ in first }
    self.index = index
  }

  func named(_ measure: MeasureID) -> Sentence.Argument {
    if index.measures[measure] != nil { return index.named(measure) }
    return told[measure].map { .sentence($0) } ?? index.named(measure)
  }
}

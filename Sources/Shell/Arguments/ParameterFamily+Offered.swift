import TerroirKernel

extension ParameterFamily {
  /// The words that TAB and suggestions offer: of territories the towns of the region, as a stage refuses those of another.
  func offered(in data: RegionalData) -> [String] {
    if case .ids(of: "territories") = members { return RegionalIndex(data).municipalities.map(\.id.rawValue).sorted() }
    return words(in: data)
  }
}

package import TerroirKernel

extension PhraseCatalogue {
  /// What every module of the program says of faults, in Russian.
  package static let program = PhraseCatalogue([])
}

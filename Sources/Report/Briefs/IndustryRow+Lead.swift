import TerroirKernel

extension IndustryRow {
  /// Whether the data can tell that the region has more of it than elsewhere: a list that may lack organisations cannot.
  var isLeadTold: Bool { specialised != nil && lqLow != nil }

  /// Whether the region surely has more of it: by the lower bound, and beyond what chance gives among as many industries.
  var isSurelyStronger: Bool { isLeadTold && (lqLow ?? 0) > 1 && (leadP ?? 0) <= 0.05 }
}

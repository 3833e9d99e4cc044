import TerroirKernel

extension IdentityAuditStage {
  /// The indicators that the audit reads: those of its factors, of volume and of audiences.
  static let indicators: [IndicatorUse] =
    Factors.declared.flatMap { factor, names in names.map { IndicatorUse($0, "factor of competitiveness: \(factor)") } }
    + [IndicatorUse("share_in_gdp", "what share_in_grp is held against")]
    + Growth.volumes.map { IndicatorUse($0, "growth of an industry; change beside the country's") }
    + Growth.audiences.map { IndicatorUse($0, "change of the region's audience beside the country's") }
    + [IndicatorUse("share_of_creative_gva*", "economic performance of an industry")]
}

import TerroirKernel

extension IdentityAuditStage {
  /// The indicators that the audit reads: those of its factors, of volume and of audiences.
  static let indicators: [IndicatorUse] =
    Factors.declared.map { factor, concept in IndicatorUse(concept, "factor of competitiveness: \(factor)") }
    + [IndicatorUse("share_in_gdp", "what share_in_grp is held against")]
    + [
      IndicatorUse(.volume, "growth of an industry; change beside the country's"),
      IndicatorUse(.audience, "change of the region's audience beside the country's"),
      IndicatorUse(.priceLevel, "what growth in money is deflated by"),
    ]
    + [IndicatorUse("share_of_creative_gva*", "economic performance of an industry")]
}

extension Country {
  /// What holds without a pack: the method's three levels under their own names, its rule (industries of high significance
  /// are supported by three levels, of medium by two, of low by the widest alone), authorities, development institutions
  /// and national funds, the contract's own indicators, no competences, no centres and no defaults; who receives is told
  /// by the kind of an actor, and of crafts, films and software by the method's industries.
  ///
  /// Source: Derbeneva, Baskakova, Starodubets, Turgel (2025).
  public init() {
    self.init(
      id: "", name: LocalizedText(en: nil),
      levels: [
        Government(.federal, name: LocalizedText(en: "federal", ru: "федеральный")),
        Government(.regional, name: LocalizedText(en: "regional", ru: "региональный")),
        Government(.municipal, name: LocalizedText(en: "municipal", ru: "муниципальный")),
      ],
      rule: [
        SupportRule(.high, [.federal, .regional, .municipal]), SupportRule(.medium, [.federal, .regional]),
        SupportRule(.low, [.federal]),
      ],
      bodies: [
        BodyKind("authority", name: LocalizedText(en: "authority", ru: "орган власти"), roles: [.pays, .decides]),
        BodyKind(
          "development_institution", name: LocalizedText(en: "development institution", ru: "институт развития"),
          roles: [.runs]),
        BodyKind(
          "federal_fund", name: LocalizedText(en: "national fund", ru: "общенациональный фонд"), roles: [.pays, .runs]),
      ],
      receivers: [
        Receiver(.soleProprietor, ["enterprise"]),
        Receiver(.company, ["enterprise", "media", "coworking", "cluster", "festival_operator"]),
        Receiver(.nonprofit, ["ngo", "association", "festival_operator", "cluster", "coworking"]),
        Receiver(
          .institution, ["museum", "theatre", "library", "school", "university", "festival_operator"]),
        Receiver(.museum, ["museum"]), Receiver(.theatre, ["theatre"]), Receiver(.school, ["school", "university"]),
        Receiver(.craft, ["enterprise", "association", "ngo"], industries: ["folk-arts-crafts"]),
        Receiver(.filmProducer, ["enterprise"], industries: ["cinema"]),
        Receiver(.itCompany, ["enterprise"], industries: ["software", "video-games"]),
        Receiver(
          .operator,
          ["development_institution", "guarantee_fund", "microfinance_organisation", "cluster", "coworking"]),
        Receiver(.municipality, ["authority"], levels: [.municipal]),
        Receiver(.region, ["authority"], levels: [.regional]),
      ],
      indicators: [
        CountryIndicator(.volume, ["employees_average", "gva_creative", "net_revenue", "organisations_creative"]),
        CountryIndicator(.audience, ["museum_attendance", "theatre_attendance", "tourist_trips"]),
        CountryIndicator(.priceLevel, ["price_level", "gdp_deflator"]),
        CountryIndicator(.attendance, ["festival_attendance"]),
        CountryIndicator(.visitors, ["hotel_guests"]),
        CountryIndicator(
          .humanCapital,
          ["employees_average", "graduates_in_profession", "wage_nominal_month", "creative_school_places"]),
        CountryIndicator(.creativeCommunity, ["organisations_creative"]),
        CountryIndicator(.institutions, ["budget_creative_planned", "programme_budget"]),
        CountryIndicator(.geography, ["gross_regional_product", "gross_regional_product_growth"]),
        CountryIndicator(.communication, ["festival_attendance", "forum_participants"]),
        CountryIndicator(.branding, ["rank_creative_economy"]),
        CountryIndicator(.structure, ["gva_creative", "share_in_grp"]),
        CountryIndicator(.location, ["area", "population_density"]),
        CountryIndicator(.demography, ["population", "urban_share"]),
        CountryIndicator(.infrastructure, ["museum_attendance", "hotel_guests"]),
        CountryIndicator(.relations, ["tourist_trips"]),
      ])
  }
}

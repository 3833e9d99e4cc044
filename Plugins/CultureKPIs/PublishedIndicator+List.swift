import TerroirKernel

extension PublishedIndicator {
  /// The indicators in the order of the cards.
  static let all = economic + sociocultural + reputational

  private static let economic = [
    PublishedIndicator(
      id: "gva-creative", name: "Gross value added of the creative industries (ministry, Rosstat)",
      dimension: .economic, indicator: "gva_creative", unit: "bn RUB"),
    PublishedIndicator(
      id: "share-in-grp", name: "Share of the creative industries in gross regional product", dimension: .economic,
      indicator: "share_in_grp", unit: "% of GRP", national: "share_in_gdp"),
    PublishedIndicator(
      id: "creative-contribution", name: "Contribution of the creative economy to regional product (ASI)",
      dimension: .economic, indicator: "creative_contribution_to_grp", unit: "bn RUB"),
    PublishedIndicator(
      id: "creative-revenue", name: "Revenue of creative business", dimension: .economic,
      indicator: "creative_business_revenue", unit: "bn RUB"),
    PublishedIndicator(
      id: "creative-organisations", name: "Organisations of the creative industries", dimension: .economic,
      indicator: "organisations_creative", unit: "thousand"),
    PublishedIndicator(
      id: "creative-employment", name: "Average employment in organisations of the creative industries",
      dimension: .economic, indicator: "employees_average", unit: "thousand persons"),
    PublishedIndicator(
      id: "film-rebate", name: "Film rebates paid", dimension: .economic, indicator: "film_rebate_paid",
      unit: "mln RUB"),
    PublishedIndicator(
      id: "cultural-grants", name: "Grants won from the Presidential Foundation for Cultural Initiatives",
      dimension: .economic, indicator: "pfci_grants_sum", unit: "mln RUB"),
  ]

  private static let sociocultural = [
    PublishedIndicator(
      id: "museum-attendance", name: "Attendance of museums", dimension: .sociocultural, indicator: "museum_attendance",
      unit: "visitors"),
    PublishedIndicator(
      id: "theatre-attendance-growth", name: "Growth of theatre attendance", dimension: .sociocultural,
      indicator: "theatre_attendance_growth", unit: "%"),
    PublishedIndicator(
      id: "cultural-projects", name: "Projects won at the Presidential Foundation for Cultural Initiatives",
      dimension: .sociocultural, indicator: "pfci_projects_won", unit: "projects"),
    PublishedIndicator(
      id: "regional-projects", name: "Cultural projects the region funded", dimension: .sociocultural,
      indicator: "culture_projects_funded", unit: "projects"),
    PublishedIndicator(
      id: "craft-places", name: "Places of folk arts and crafts on the region's list", dimension: .sociocultural,
      indicator: "craft_places_listed", unit: "places"),
    PublishedIndicator(
      id: "intangible-heritage", name: "Objects of intangible heritage in the federal register",
      dimension: .sociocultural, indicator: "intangible_heritage_objects_federal", unit: "objects"),
  ]

  private static let reputational = [
    PublishedIndicator(
      id: "hse-rank", name: "Rank among creative regions (HSE)", dimension: .reputational,
      indicator: "hse_rank_creative_regions", unit: .rank, rising: false),
    PublishedIndicator(
      id: "creative-rank", name: "Rank of the creative economy (ASI)", dimension: .reputational,
      indicator: "rank_creative_economy_asi", unit: .rank, rising: false),
    PublishedIndicator(
      id: "hotel-stays", name: "Tourist stays in hotels", dimension: .reputational, indicator: "tourist_trips",
      unit: "thousand persons"),
    PublishedIndicator(
      id: "all-trips", name: "Tourist trips of all kinds (Rosstat)", dimension: .reputational,
      indicator: "tourist_trips_rosstat", unit: "mln trips"),
  ]
}

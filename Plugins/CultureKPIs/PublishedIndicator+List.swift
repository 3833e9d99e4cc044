import TerroirKernel

extension PublishedIndicator {
  /// The indicators in the order of the cards.
  static let all = economic + sociocultural + reputational

  private static let economic = [
    PublishedIndicator(
      id: "gva-creative",
      dimension: .economic, indicator: "gva_creative", unit: "bn RUB"),
    PublishedIndicator(
      id: "share-in-grp", dimension: .economic,
      indicator: "share_in_grp", unit: "% of GRP", national: "share_in_gdp"),
    PublishedIndicator(
      id: "creative-contribution",
      dimension: .economic, indicator: "creative_contribution_to_grp", unit: "bn RUB"),
    PublishedIndicator(
      id: "creative-revenue", dimension: .economic,
      indicator: "creative_business_revenue", unit: "bn RUB"),
    PublishedIndicator(
      id: "creative-organisations", dimension: .economic,
      indicator: "organisations_creative", unit: "thousand"),
    PublishedIndicator(
      id: "creative-employment",
      dimension: .economic, indicator: "employees_average", unit: "thousand persons"),
    PublishedIndicator(
      id: "film-rebate", dimension: .economic, indicator: "film_rebate_paid",
      unit: "mln RUB"),
    PublishedIndicator(
      id: "cultural-grants",
      dimension: .economic, indicator: "pfci_grants_sum", unit: "mln RUB"),
  ]

  private static let sociocultural = [
    PublishedIndicator(
      id: "museum-attendance", dimension: .sociocultural, indicator: "museum_attendance",
      unit: "visitors"),
    PublishedIndicator(
      id: "theatre-attendance-growth", dimension: .sociocultural,
      indicator: "theatre_attendance_growth", unit: "%"),
    PublishedIndicator(
      id: "cultural-projects",
      dimension: .sociocultural, indicator: "pfci_projects_won", unit: "projects"),
    PublishedIndicator(
      id: "regional-projects", dimension: .sociocultural,
      indicator: "culture_projects_funded", unit: "projects"),
    PublishedIndicator(
      id: "craft-places", dimension: .sociocultural,
      indicator: "craft_places_listed", unit: "places"),
    PublishedIndicator(
      id: "intangible-heritage",
      dimension: .sociocultural, indicator: "intangible_heritage_objects_federal", unit: "objects"),
  ]

  private static let reputational = [
    PublishedIndicator(
      id: "hse-rank", dimension: .reputational,
      indicator: "hse_rank_creative_regions", unit: .rank, rising: false),
    PublishedIndicator(
      id: "creative-rank", dimension: .reputational,
      indicator: "rank_creative_economy_asi", unit: .rank, rising: false),
    PublishedIndicator(
      id: "hotel-stays", dimension: .reputational, indicator: "hotel_guests",
      unit: "thousand persons"),
    PublishedIndicator(
      id: "all-trips", dimension: .reputational,
      indicator: "tourist_trips_rosstat", unit: "mln trips"),
  ]
}

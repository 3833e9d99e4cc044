import TerroirKernel

/// A filled row or two of each table, to be looked at: they refer to one another as rows of a study do.
struct ExampleRows {
  let region: TerritoryID
  let currency: Currency
  let language: NameLanguage

  func rows(of table: String) -> [[String: String]] {
    let named = "name_\(language.rawValue)"
    let source = ["source": "https://example.org/page", "confidence": "high"]
    let rows: [[String: String]] =
      switch table {
      case "territories":
        [
          [
            "code": "lace-town", named: language.choose("Lace Town", "Кружевск"), "level": "municipal",
            "parent": region.rawValue,
            "population": "24000", "population_year": "2024", "latitude": "52.5", "longitude": "13.4",
            "area_km2": "31.5", "founded": "1650", "settlement_type": "town",
          ]
        ]
      case "industries":
        [
          [
            "id": "textile-arts", named: language.choose("Textile arts", "Текстильное искусство"),
            "significance": "high",
          ]
        ]
      case "identity":
        [
          [
            "id": "town-lace", named: language.choose("Bobbin lace of Lace Town", "Коклюшечное кружево Кружевска"),
            "territory": "lace-town", "component": "material",
            "layer": "technological", "kind": "craft", "recognition": "national", "since_year": "1720",
            "since_kind": "practice", "status": "living", "linked_industries": "folk-arts-crafts;fashion",
            "latitude": "52.5", "longitude": "13.4",
          ]
        ]
      case "actors":
        [
          [
            "id": "lace-school", named: language.choose("School of Lace", "Школа кружева"), "territory": "lace-town",
            "level": "municipal",
            "kind": "school", "industries": "folk-arts-crafts;fashion", "role": "education;production",
            "founded": "1921",
          ],
          [
            "id": "town-council", named: language.choose("Council of Lace Town", "Администрация Кружевска"),
            "territory": "lace-town", "level": "municipal",
            "kind": "authority", "industries": "all", "role": "regulation;finance",
          ],
        ]
      case "ties": [["source": "town-council", "target": "lace-school", "kind": "funds", "since": "2012"]]
      case "events":
        [
          [
            "id": "lace-days", "name": language.choose("Lace Days", "Дни кружева"), "territory": "lace-town",
            "months": "6;7", "since_year": "1998",
            "industries": "folk-arts-crafts", "identity_elements": "town-lace", "attendance": "12000",
            "attendance_year": "2024",
          ]
        ]
      case "measures":
        [
          [
            "id": "craft-grants", "name": language.choose("Grants to workshops", "Гранты мастерским"),
            "level": "regional", "territory": region.rawValue,
            "type": "economic", "instrument": "grants", "target_industries": "folk-arts-crafts;fashion",
            "cost": "400000", "currency": "\(currency)", "price_year": "2025",
            "cost_basis": language.choose("line of the budget of 2025", "строка бюджета 2025 года"),
            "legal_act": language.choose("Act 12 of 2023", "Закон № 12 от 2023 года"), "year": "2023",
            "status": "in_force",
          ]
        ]
      case "statistics":
        [
          [
            "indicator": "museum_attendance", "territory": "lace-town", "industry": "cultural-heritage",
            "period": "2024", "value": "18.4", "unit": "thousand", "qualifier": "exact",
          ]
        ]
      default: []
      }
    return rows.map { row in
      var row = row.merging(source) { own, _ in own }
      if table == "ties" { row["source_page"] = source["source"] }
      return row
    }
  }
}

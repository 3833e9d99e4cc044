import TerroirKernel

extension RegionalDecoder {
  mutating func territories() -> [Territory] {
    rows("territories", id: { $0.id.rawValue }, source: { $0.source }) { [self] table in
      let (codes, levels, parents) = (table.texts("code"), table.texts("level"), table.texts("parent"))
      let (populations, years) = (table.integers("population"), table.integers("population_year"))
      let (latitudes, longitudes) = (table.numbers("latitude"), table.numbers("longitude"))
      let (areas, founded, types) = (
        table.numbers("area_km2"), table.integers("founded"), table.texts("settlement_type")
      )
      let names = names(table)
      let lineage = Lineage(table)
      return { row in
        guard let code = codes[row], let level = levels[row].flatMap({ Level(rawValue: $0) }) else { return nil }
        return Territory(
          id: TerritoryID(code), name: names[row], level: level, parent: parents[row].map { TerritoryID($0) },
          population: populations[row], populationYear: years[row], latitude: latitudes[row],
          longitude: longitudes[row], areaKm2: areas[row], founded: founded[row], settlementType: types[row],
          source: lineage.source(row), confidence: lineage.confidence(row), note: lineage.note(row))
      }
    }
  }

  mutating func industries() -> [Industry] {
    rows("industries", id: { $0.id.rawValue }, source: { $0.source }) { [self] table in
      let (ids, significances) = (table.texts("id"), table.texts("significance"))
      // Every list column beside the contract's is a classification, named by its column.
      let classifications = table.resource.schema.fields.filter { $0.separator != nil }.map(\.name)
      let codes = classifications.map { ($0, table.lists($0)) }
      let names = names(table)
      let lineage = Lineage(table)
      return { row in
        guard let id = ids[row], let significance = significances[row].flatMap({ Significance(rawValue: $0) }) else {
          return nil
        }
        return Industry(
          id: IndustryID(id), name: names[row], significance: significance,
          codes: Dictionary(codes.map { ($0.0, $0.1[row]) }.filter { !$0.1.isEmpty }) { first, _ in first },
          source: lineage.source(row), confidence: lineage.confidence(row), note: lineage.note(row))
      }
    }
  }

  mutating func neighbours() -> [Neighbour] {
    rows("neighbours", id: { "\($0.unit)>\($0.neighbour)" }, source: { _ in nil }) { table in
      let (units, others, weights) = (table.texts("unit"), table.texts("neighbour"), table.numbers("weight"))
      return { row in
        guard let unit = units[row], let other = others[row] else { return nil }
        return Neighbour(unit: TerritoryID(unit), neighbour: TerritoryID(other), weight: weights[row] ?? 1)
      }
    }
  }

  mutating func statistics() -> [Observation] {
    rows("statistics", id: { $0.evidence }, source: { $0.source }) { table in
      let (indicators, territories) = (table.texts("indicator"), table.texts("territory"))
      let (industries, periods) = (table.texts("industry"), table.texts("period"))
      let (values, units) = (table.numbers("value"), table.texts("unit"))
      let qualifiers = table.texts("qualifier")
      let lineage = Lineage(table)
      return { row in
        guard let indicator = indicators[row], let territory = territories[row], let period = periods[row],
          let value = values[row], let unit = units[row]
        else { return nil }
        return Observation(
          indicator: indicator, territory: TerritoryID(territory), industry: industries[row].map { IndustryID($0) },
          period: period, value: value, unit: UnitOfMeasure(rawValue: unit),
          qualifier: qualifiers[row].flatMap { Qualifier(rawValue: $0) } ?? .exact, source: lineage.source(row),
          confidence: lineage.confidence(row), note: lineage.note(row))
      }
    }
  }
}

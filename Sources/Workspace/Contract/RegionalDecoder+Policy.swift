import TerroirKernel

extension RegionalDecoder {
  mutating func actors() -> [Actor] {
    rows("actors", id: { $0.id.rawValue }, source: { $0.source }) { [self] table in
      let (ids, territories, kinds) = (table.texts("id"), table.texts("territory"), table.texts("kind"))
      let (levels, links, roles) = (table.texts("level"), table.lists("industries"), table.lists("role"))
      let founded = table.integers("founded")
      let names = names(table)
      let lineage = Lineage(table)
      return { row in
        guard let id = ids[row], let territory = territories[row], let kind = kinds[row],
          let level = levels[row].flatMap({ Level(rawValue: $0) })
        else { return nil }
        return Actor(
          id: ActorID(id), name: names[row], territory: TerritoryID(territory), level: level, kind: kind,
          industries: industries(links[row]), roles: roles[row], founded: founded[row], source: lineage.source(row),
          confidence: lineage.confidence(row), note: lineage.note(row))
      }
    }
  }

  mutating func ties() -> [Tie] {
    rows("ties", id: { "\($0.source)>\($0.target) (\($0.kind.rawValue))" }, source: { $0.page }) { table in
      let (sources, targets, kinds) = (table.texts("source"), table.texts("target"), table.texts("kind"))
      let years = table.integers("since")
      let lineage = Lineage(table, source: "source_page")
      return { row in
        guard let source = sources[row], let target = targets[row],
          let kind = kinds[row].flatMap({ TieKind(rawValue: $0) })
        else { return nil }
        return Tie(
          source: ActorID(source), target: ActorID(target), kind: kind, since: years[row], page: lineage.source(row),
          confidence: lineage.confidence(row), note: lineage.note(row))
      }
    }
  }

  mutating func measures() -> [Measure] {
    rows("measures", id: { $0.id.rawValue }, source: { $0.source }) { [self] table in
      let (ids, territories, levels) = (table.texts("id"), table.texts("territory"), table.texts("level"))
      let (types, instruments, statuses) = (table.texts("type"), table.texts("instrument"), table.texts("status"))
      let (links, amounts, acts) = (
        table.lists("target_industries"), table.texts("amount_limits"), table.texts("legal_act")
      )
      let (years, costs, bases) = (table.integers("year"), table.numbers("cost"), table.texts("cost_basis"))
      let (currencies, priceYears) = (table.texts("currency"), table.integers("price_year"))
      let (requires, excludes) = (table.lists("requires"), table.lists("excludes"))
      let names = names(table)
      let lineage = Lineage(table)
      return { row in
        guard let id = ids[row], let territory = territories[row], let instrument = instruments[row],
          let level = levels[row].flatMap({ Level(rawValue: $0) }),
          let type = types[row].flatMap({ MeasureType(rawValue: $0) }),
          let status = statuses[row].flatMap({ MeasureStatus(rawValue: $0) })
        else { return nil }
        let cost = costs[row].map { Money($0, currency: currencies[row] ?? "RUB", priceYear: priceYears[row]) }
        return Measure(
          id: MeasureID(id), name: names[row], level: level, territory: TerritoryID(territory), type: type,
          instrument: instrument, industries: industries(links[row]), amountText: amounts[row], cost: cost,
          costBasis: bases[row], legalAct: acts[row], year: years[row], status: status,
          requires: requires[row].map { MeasureID($0) }, excludes: excludes[row].map { MeasureID($0) },
          source: lineage.source(row), confidence: lineage.confidence(row), note: lineage.note(row))
      }
    }
  }
}

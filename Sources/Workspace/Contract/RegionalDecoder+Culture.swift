import TerroirKernel

extension RegionalDecoder {
  mutating func elements() -> [IdentityElement] {
    rows("identity", id: { $0.id.rawValue }, source: { $0.source }) { [self] table in
      let (ids, territories, kinds) = (table.texts("id"), table.texts("territory"), table.texts("kind"))
      let (components, layers) = (table.texts("component"), table.texts("layer"))
      let (recognitions, statuses) = (table.texts("recognition"), table.texts("status"))
      let (years, links) = (table.integers("since_year"), table.lists("linked_industries"))
      let (latitudes, longitudes) = (table.numbers("latitude"), table.numbers("longitude"))
      let names = names(table)
      let lineage = Lineage(table)
      return { row in
        guard let id = ids[row], let territory = territories[row], let kind = kinds[row],
          let component = components[row].flatMap({ IdentityComponent(rawValue: $0) }),
          let layer = layers[row].flatMap({ IdentityLayer(rawValue: $0) }),
          let recognition = recognitions[row].flatMap({ Recognition(rawValue: $0) }),
          let status = statuses[row].flatMap({ ElementStatus(rawValue: $0) })
        else { return nil }
        return IdentityElement(
          id: ElementID(id), name: names[row], territory: TerritoryID(territory), component: component, layer: layer,
          kind: kind, recognition: recognition, sinceYear: years[row], status: status,
          industries: industries(links[row]), latitude: latitudes[row], longitude: longitudes[row],
          source: lineage.source(row), confidence: lineage.confidence(row), note: lineage.note(row))
      }
    }
  }

  mutating func events() -> [Event] {
    rows("events", id: { $0.id.rawValue }, source: { $0.source }) { [self] table in
      let (ids, territories, months) = (table.texts("id"), table.texts("territory"), table.lists("months"))
      let (years, links) = (table.integers("since_year"), table.lists("industries"))
      let elements = table.lists("identity_elements")
      let (attendance, attendanceYears) = (table.integers("attendance"), table.integers("attendance_year"))
      let names = names(table)
      let lineage = Lineage(table)
      return { row in
        guard let id = ids[row], let territory = territories[row] else { return nil }
        return Event(
          id: EventID(id), name: names[row], territory: TerritoryID(territory),
          months: months[row].compactMap { Int($0) },
          sinceYear: years[row], industries: industries(links[row]), elements: elements[row].map { ElementID($0) },
          attendance: attendance[row], attendanceYear: attendanceYears[row], source: lineage.source(row),
          confidence: lineage.confidence(row), note: lineage.note(row))
      }
    }
  }
}

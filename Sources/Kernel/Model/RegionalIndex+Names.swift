/// Names as sentences take them: in every language the data have, with the id of the row.
extension RegionalIndex {
  /// The name of a territory; its id where no row has it.
  public func named(_ id: TerritoryID) -> Sentence.Argument { .name(fullName(id), id: id.rawValue) }
  /// The name of an industry; its id where no row has it.
  public func named(_ id: IndustryID) -> Sentence.Argument { name(industries[id]?.name, id) }
  /// The name of an element; its id where no row has it.
  public func named(_ id: ElementID) -> Sentence.Argument { name(elements[id]?.name, id) }
  /// The name of an actor; its id where no row has it.
  public func named(_ id: ActorID) -> Sentence.Argument { name(actors[id]?.name, id) }
  /// The name of an event; its id where no row has it.
  public func named(_ id: EventID) -> Sentence.Argument { name(events[id]?.name, id) }
  /// The name of a measure; its id where no row has it.
  public func named(_ id: MeasureID) -> Sentence.Argument { name(measures[id]?.name, id) }

  /// A measure's name, as the package tells it where the data have no row of what a catalogue brought.
  public func named(_ id: MeasureID, in package: SupportPackage) -> Sentence.Argument {
    if measures[id] != nil { return named(id) }
    return package.measures.first { $0.measure == id }.map { .sentence($0.name) } ?? named(id)
  }

  /// The name of a territory, its id where it has none.
  public func fullName(_ id: TerritoryID) -> LocalizedText { territories[id]?.name ?? LocalizedText(en: id.rawValue) }

  private func name<Row>(_ name: LocalizedText?, _ id: ID<Row>) -> Sentence.Argument {
    .name(name ?? LocalizedText(en: id.rawValue), id: id.rawValue)
  }
}

import TerroirKernel
import TerroirMethods

/// Names of rows that a draw with replacement takes twice.
enum Resampling {
  private static let mark: Character = "~"

  /// The id of the n-th copy of a row, n from 1; the first keeps its own.
  static func copy(_ id: String, _ number: Int) -> String { number == 1 ? id : "\(id)\(mark)\(number)" }

  /// The id of the row that a copy is of.
  static func original(_ id: String) -> String {
    guard let at = id.lastIndex(of: mark), Int(id[id.index(after: at)...]) != nil else { return id }
    return String(id[..<at])
  }
}

extension RegionalData {
  /// The data with the elements, actors and events of each region taken with replacement, as many as there are.
  ///
  /// Rows of no region, such as federal bodies, stay. A row taken twice is there twice, the second with an id of its own and
  /// without ties; ties of an actor that was not taken are gone, and so are its place in events.
  func resampled(_ random: inout RandomStream) -> RegionalData {
    let index = RegionalIndex(self)
    var sample = self
    sample.elements = Self.taken(elements, index.region, \.territory, &random) { row, number in
      row.id = ElementID(Resampling.copy(row.id.rawValue, number))
    }
    sample.actors = Self.taken(actors, index.region, \.territory, &random) { row, number in
      row.id = ActorID(Resampling.copy(row.id.rawValue, number))
    }
    sample.events = Self.taken(events, index.region, \.territory, &random) { row, number in
      row.id = EventID(Resampling.copy(row.id.rawValue, number))
    }
    let kept = Set(sample.elements.map(\.id))
    let present = Set(sample.actors.map(\.id))
    for event in sample.events.indices { sample.events[event].elements.removeAll { !kept.contains($0) } }
    sample.ties = ties.filter { present.contains($0.source) && present.contains($0.target) }
    sample.elements.sort { $0.id < $1.id }
    sample.actors.sort { $0.id < $1.id }
    sample.events.sort { $0.id < $1.id }
    return sample
  }

  private static func taken<Row>(
    _ rows: [Row], _ region: (TerritoryID) -> TerritoryID?, _ place: KeyPath<Row, TerritoryID>,
    _ random: inout RandomStream,
    name: (inout Row, Int) -> Void
  ) -> [Row] {
    let regions = rows.map { region($0[keyPath: place]) }
    var result = rows.indices.filter { regions[$0] == nil }.map { rows[$0] }
    for own in Set(regions.compactMap(\.self)).sorted() {
      let members = rows.indices.filter { regions[$0] == own }
      var times: [Int: Int] = [:]
      for _ in members { times[members[random.index(below: members.count)], default: 0] += 1 }
      for (row, count) in times.sorted(by: { $0.key < $1.key }) {
        for number in 1...count {
          var copy = rows[row]
          name(&copy, number)
          result.append(copy)
        }
      }
    }
    return result
  }
}

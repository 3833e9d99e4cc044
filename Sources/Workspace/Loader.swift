import Dispatch
import Foundation
import Language
import Synchronization
import TerroirKernel

/// Reads a workspace's tables in the order that lets every fault be found once.
struct Loader {
  private let workspace: Workspace
  private let asked: TerritoryID?
  private(set) var faults: [Fault] = []
  private var tables: [TypedTable] = []
  private var hashes: [String: ContentHash] = [:]

  init(_ workspace: Workspace, region: TerritoryID?) {
    self.workspace = workspace
    asked = region
  }

  /// The hashes of the files alone, without a look into the tables; nil where a file cannot be read.
  mutating func fileHashes() -> [String: ContentHash]? {
    guard let package = readPackage() else { return nil }
    for resource in resources(of: package) where resource.isLoaded {
      guard let source = try? WorkspaceFileText(resource.path, in: workspace.directory, for: .resource(resource.name))
      else {
        return nil
      }
      hashes[source.file] = ContentHash(SHA256.hex(source.bytes))
    }
    return hashes
  }

  /// What the table of territories calls a region, without a look into the other tables; nil where it is not in it.
  mutating func name(of region: TerritoryID) -> LocalizedText? {
    guard let package = readPackage(),
      let resource = resources(of: package).first(where: { $0.isLoaded && $0.name == "territories" })
    else { return nil }
    read([resource])
    var decoder = RegionalDecoder(tables, region: region, workspace.settings)
    return decoder.decode(missing: []).territories.first { $0.id == region }?.name
  }

  /// One table by itself, checked against its own schema alone; nil where there is none of this name in memory.
  mutating func table(_ name: String) -> Table? {
    guard let package = readPackage(),
      let resource = resources(of: package).first(where: { $0.isLoaded && $0.name == name })
    else { return nil }
    read([resource])
    var money = MoneyRules(workspace.settings.exchange)
    for index in tables.indices { money.check(&tables[index]) }
    faults += money.faults
    return tables.first?.table
  }

  /// What the rows of these tables are called, by table; nothing is known of one that is not there or not in memory.
  mutating func names(of wanted: Set<String>) -> [String: KeyNames] {
    guard let package = readPackage() else { return [:] }
    read(resources(of: package).filter { $0.isLoaded && wanted.contains($0.name) })
    return Dictionary(
      tables.map { table in
        let key = Contract.tables.first { $0.name == table.resource.name }?.key.first ?? "id"
        return (table.resource.name, KeyNames(table, key: key))
      }
    ) { first, _ in first }
  }

  /// The resources of the package, as the contract's tables have them.
  private mutating func resources(of package: DataPackage) -> [Resource] {
    package.resources.map { resource in
      guard let table = Contract.tables.first(where: { $0.name == resource.name }) else { return resource }
      return table.applied(to: resource, faults: &faults, source: package.source)
    }
  }

  mutating func run() -> Inspection {
    guard let package = readPackage() else { return Inspection(data: nil, faults: faults.inReadingOrder(), rows: []) }
    let resources = resources(of: package)
    read(resources.filter(\.isLoaded))
    var rules = TableRules()
    rules.check(&tables)
    faults += rules.faults
    var money = MoneyRules(workspace.settings.exchange)
    for index in tables.indices { money.check(&tables[index]) }
    faults += money.faults
    var measures = MeasureRules(tables)
    for index in tables.indices { measures.check(&tables[index]) }
    faults += measures.faults
    var outcomes = OutcomeRules(tables)
    for index in tables.indices { outcomes.check(&tables[index]) }
    faults += outcomes.faults
    var bounds = BoundRules()
    for index in tables.indices { bounds.check(&tables[index]) }
    faults += bounds.faults
    var places = PlaceRules(tables)
    for index in tables.indices { places.check(&tables[index]) }
    faults += places.faults
    var plausibility = PlausibilityRules(tables)
    for table in tables { plausibility.check(table) }
    faults += plausibility.faults
    faults += workspace.unnamedTables(beside: resources)
    let region = checkRegions()
    let counts = tables.map { table in
      Inspection.TableCount(
        table: table.resource.name, rows: table.rowCount, sound: table.sound.count { $0 })
    }
    var loaded: LoadedData?
    if let region {
      let missing = Contract.tables.map(\.name).filter { name in !resources.contains { $0.name == name } }
      loaded = LoadedData(
        fileHashes: hashes, tables: Dictionary(tables.map { ($0.resource.name, $0.table) }) { first, _ in first },
        resources: resources, warnings: faults.filter { $0.severity == .warning }.inReadingOrder(),
        decoded: DecodedData(RegionalDecoder(tables, region: region, workspace.settings), missing: missing))
    }
    return Inspection(data: loaded, faults: faults.inReadingOrder(), rows: counts)
  }

  private mutating func readPackage() -> DataPackage? {
    do {
      let reading = try workspace.packageReading.of(workspace.directory)
      hashes[DataPackage.file] = reading.hash
      faults += reading.faults
      return reading.package
    } catch {
      faults += error.faults
      return nil
    }
  }

  /// What one file gave.
  private struct Reading: Sendable {
    var hash: (file: String, hash: ContentHash)?
    var faults: [Fault] = []
    var table: TypedTable?

    init(_ resource: Resource, in directory: URL) {
      do {
        let source = try WorkspaceFileText(resource.path, in: directory, for: .resource(resource.name))
        hash = (source.file, ContentHash(SHA256.hex(source.bytes)))
        if let fault = source.encodingFault() { faults.append(fault) }
        var reader = TableReader(resource, source)
        table = reader.read()
        faults += reader.faults
      } catch {
        faults += error.faults
      }
    }
  }

  /// Reads files at once and takes in what they gave, in their order.
  private mutating func read(_ resources: [Resource]) {
    let directory = workspace.directory
    let readings = Mutex([Reading?](repeating: nil, count: resources.count))
    DispatchQueue.concurrentPerform(iterations: resources.count) { index in
      let reading = Reading(resources[index], in: directory)
      readings.withLock { $0[index] = reading }
    }
    for reading in readings.withLock({ $0 }).compactMap({ $0 }) {
      if let (file, hash) = reading.hash { hashes[file] = hash }
      faults += reading.faults
      if let table = reading.table { tables.append(table) }
    }
  }

  /// The region under study, once it is known to be a region of the data; nil with a fault otherwise.
  private mutating func checkRegions() -> TerritoryID? {
    let region = asked ?? workspace.region
    // Without the table there is nothing to check against; the stages say what they cannot assess.
    guard let table = tables.first(where: { $0.resource.name == "territories" }) else { return region }
    let levels = Dictionary(zip(table.texts("code").map { $0 ?? "" }, table.texts("level"))) { first, _ in first }
    if case .territory(let id)? = workspace.settings.reference, levels[id.rawValue] == nil {
      faults.append(
        Fault(
          .unknownReference(id.rawValue, noun: "territory", table: "territories", file: table.source.file),
          at: workspace.settings.referencePlace,
          suggestions: Suggestions.nearest(to: id.rawValue, in: levels.keys.sorted() + [ReferenceEconomy.peersWord])))
    }
    var isKnown = true
    for id in workspace.regions + (workspace.regions.contains(region) ? [] : [region]) {
      let place = workspace.regions.contains(id) ? workspace.settings.places[id] : nil
      let kind: FaultKind
      var suggestions: [String] = []
      if let level = levels[id.rawValue] {
        if level == nil || level == Level.regional.rawValue { continue }
        kind = .notARegion(id.rawValue)
      } else {
        kind = .unknownReference(id.rawValue, noun: "territory", table: "territories", file: table.source.file)
        suggestions = Suggestions.nearest(
          to:
            id.rawValue, in: levels.filter { $0.value == Level.regional.rawValue }.keys.sorted())
      }
      faults.append(Fault(kind, at: place, suggestions: suggestions))
      if id == region { isKnown = false }
    }
    return isKnown ? region : nil
  }
}

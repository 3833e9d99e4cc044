/// Parameters of one description that are told apart by a word: `budget.<level>`, `floor.<territories>`,
/// `means.<2024-2030>`.
///
/// A family over known words is declared as one parameter for each, and a stage codes each as its own property. A family
/// over ids of the data or over years is open: it is declared once, has one default for all, and a stage codes it as a
/// dictionary from word to value under the family's name.
public struct ParameterFamily: Codable, Hashable, Sendable {
  /// What stands before the dot: `floor`.
  public var name: String
  public var members: Members

  /// What tells the parameters of a family apart.
  public enum Members: Codable, Hashable, Sendable {
    /// Known words of one kind, `level`.
    case words(String, [String])
    /// The ids of a table of the data, `territories`.
    case ids(of: String)
    case years(ClosedRange<Int>)
  }

  public init(_ name: String, _ members: Members) {
    self.name = name
    self.members = members
  }

  /// The name as it is listed, `floor.<territories>`: what stands behind the dot is told by the name of the table whose ids
  /// are taken, or by the first and the last year, which are the same in every language.
  public var pattern: String {
    switch members {
    case .words(let noun, _): "\(name).<\(noun)>"
    case .ids(let table): "\(name).<\(table)>"
    case .years(let range): "\(name).<\(range.lowerBound)-\(range.upperBound)>"
    }
  }

  /// Whether its parameters are not listed one by one.
  public var isOpen: Bool { if case .words = members { false } else { true } }

  /// What stands behind the dot of a parameter's name; nil where the name is not of the family.
  public func member(_ parameter: String) -> String? {
    guard parameter.hasPrefix("\(name)."), parameter.count > name.count + 1 else { return nil }
    return String(parameter.dropFirst(name.count + 1))
  }

  /// Why a word names no parameter of the family, in words for a person; nil where it does.
  public func refusal(of member: String, in data: RegionalData) -> Phrase? {
    switch members {
    case .words(let noun, let words):
      words.contains(member)
        ? nil : "\(member) is no \(Phrase(verbatim: noun)); these are \(words.joined(separator: ", "))"
    case .ids(let table): data.ids(of: table).contains(member) ? nil : "\(member) is not in \(table)"
    case .years(let range):
      Self.year(member, range) ? nil : "\(member) is no year from \(range.lowerBound) to \(range.upperBound)"
    }
  }

  /// The words that tell its parameters apart; none where they are years.
  public func words(in data: RegionalData) -> [String] {
    switch members {
    case .words(_, let words): words
    case .ids(let table): data.ids(of: table).sorted()
    case .years: []
    }
  }

  private static func year(_ text: String, _ range: ClosedRange<Int>) -> Bool {
    Digits.number(text, 4).map(range.contains) ?? false
  }
}

extension Parameter {
  /// One parameter for each of the words of a kind: `budget.federal`, `budget.regional`, `budget.municipal`.
  ///
  /// - Parameter default: The default of each; the same for all where it does not look at the word.
  public static func family<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, of noun: String, _ words: Word.Type, _ kind: Kind, unit: UnitOfMeasure? = nil,
    default: (Word) -> ParameterValue?, citation: Citation? = nil, description: (Word) -> String
  ) -> [Parameter] {
    let family = ParameterFamily(name, .words(noun, Word.allCases.map(\.rawValue)))
    return Word.allCases.map { word in
      var parameter = Parameter(
        "\(name).\(word.rawValue)", kind, unit: unit, default: `default`(word), citation: citation, description(word))
      parameter.family = family
      return parameter
    }
  }

  /// An open family: one declaration for every id of a table, or every year.
  public static func family(
    _ name: String, over members: ParameterFamily.Members, _ kind: Kind, unit: UnitOfMeasure? = nil,
    default: ParameterValue? = nil, citation: Citation? = nil, _ description: String
  ) -> Parameter {
    let family = ParameterFamily(name, members)
    var parameter = Parameter(family.pattern, kind, unit: unit, default: `default`, citation: citation, description)
    parameter.family = family
    return parameter
  }

  /// Whether it stands for every parameter of an open family.
  public var isOpenFamily: Bool { family?.isOpen ?? false }

  /// The names of what it stands for: its own, or those of every parameter of its open family.
  func names(in data: RegionalData) -> [String] {
    guard let family, family.isOpen else { return [name] }
    let members = if case .years(let range) = family.members { range.map { "\($0)" } } else { family.words(in: data) }
    return members.map { "\(family.name).\($0)" }
  }
}

extension StageDeclaration {
  /// The parameter of a name: one that is listed, or one of an open family under its own name.
  public func parameter(_ name: String) -> Parameter? {
    if let listed = parameters.first(where: { $0.name == name }) { return listed.isOpenFamily ? nil : listed }
    guard var own = parameters.first(where: { $0.isOpenFamily && $0.family?.member(name) != nil }) else { return nil }
    own.name = name
    return own
  }
}

extension RegionalData {
  private static let idsByTable: [String: @Sendable (RegionalData) -> [String]] = [
    "territories": { $0.territories.map(\.id.rawValue) }, "industries": { $0.industries.map(\.id.rawValue) },
    "identity": { $0.elements.map(\.id.rawValue) }, "actors": { $0.actors.map(\.id.rawValue) },
    "events": { $0.events.map(\.id.rawValue) }, "measures": { $0.measures.map(\.id.rawValue) },
    "projects": { $0.projects.map(\.id.rawValue) },
  ]

  /// The tables whose rows have ids, by their names in the data package.
  public static var tablesWithIDs: [String] { idsByTable.keys.sorted() }

  /// The ids of a table's rows, by its name in the data package; empty where the table has none.
  public func ids(of table: String) -> Set<String> { Set(Self.idsByTable[table]?(self) ?? []) }
}

package import TerroirKernel

/// What is wrong, with the data that wording and help need.
package enum FaultKind: Hashable, Sendable {
  // Files
  case missingDirectory
  case missingFile(purpose: FilePurpose)
  case unreadableFile(reason: Phrase)
  case emptyFile
  /// `lines` counts the lines that hold such bytes.
  case notUTF8(byte: UInt8, lines: Int)
  case outsideWorkspace(path: String)

  // JSON and YAML
  case malformedJSON(reason: Phrase)
  case malformedYAML(reason: Phrase)
  case unknownKey(String, allowed: [String])
  case missingKey(String, of: Phrase)
  case wrongKind(of: String, wanted: Phrase)
  /// A value that readers of YAML read differently.
  case ambiguousScalar(String)
  /// A parameter that the bound stage does not have, or not with this value.
  case stageParameter(String, verb: String, reason: Phrase, hint: Phrase)
  case unsupported(Phrase, hint: Phrase)
  case duplicateResource(String)
  case unknownResource(String)
  /// The file of a table that the stages know lies in the workspace, and the data package does not name it.
  case unnamedTable(String)
  case missingField(String, table: String)
  case fieldType(column: String, table: String, found: Phrase, wanted: Phrase)

  // Registers
  case noClassification(of: String)
  /// The columns that each form of the table needs.
  case noForm(of: String, wanted: [[String]])
  case unknownClassification(String, known: [String])
  /// The way from the classification ends at industries that the workspace does not have.
  case foreignClassification(String, industries: [String], known: [String])
  /// A row of a file that stays where it lies, in the words of what read it.
  case registerRow(Phrase, hint: Phrase?)
  /// Rows of a register that are no plain amounts of a known place and code.
  case registerNotice(RegisterSource.Notice)

  // CSV
  case unclosedQuote
  case textAfterQuote
  case strayQuote
  case fieldCount(found: Int, wanted: Int)
  case missingColumn(String, table: String)
  /// A row whose fields are all empty, as a spreadsheet leaves them below its last.
  case blankRow
  case unknownColumn(String, table: String)
  case duplicateColumn(String)

  // Values
  case missingValue(column: String)
  case badValue(String, column: String, wanted: Phrase)
  case notAWord(String, column: String, words: [String])
  case outOfRange(String, column: String, low: String?, high: String?)
  /// A number whose products no number holds.
  case tooLarge(String, column: String)
  case badPattern(String, column: String, pattern: String)
  /// Letters written as a letter and a mark, which are read as one letter each.
  case lettersApart(column: String)
  case duplicateKey(String, table: String, firstLine: Int)
  /// `noun` is what the value should name: territory, industry, actor …
  case unknownReference(String, noun: String, table: String, file: String?)
  /// Several keys with commas between them in a list: what they mean, parted as a list is, and those that are no keys.
  case commaBetween(String, noun: String, table: String, meant: String, unknown: [String])
  case circularParent(String)
  case notARegion(String)
  /// A territory whose level is wider than that of its parent.
  case widerThanParent(level: String, parent: String, parentLevel: String)
  /// A territory of the name, level and parent of another one.
  case sameName(String, firstLine: Int)
  case selfTie(String)

  // What is hardly so
  /// A year of a founding after all that the other rows speak of.
  case foundedLater(year: Int, newest: Int)
  /// A value called exact of a period after all that the other rows speak of.
  case laterPeriod(String, newest: Int)
  /// A count that is below nothing.
  case negativeCount(String, indicator: String, unit: String)
  /// A unit that the other rows of the indicator do not have.
  case oddUnit(String, indicator: String, usual: String)
  /// An indicator that no stage reads, and that is nearly one of those.
  case unreadIndicator(String)
  /// An indicator of outcomes, in a workspace that has no table of cards.
  case outcomeWithoutCard(String)

  // Measures
  /// A value that says nothing without others of its row.
  case valueWithout(column: String, others: [String])
  /// The measures that require one another in a ring, the first again at the end.
  case circularRequirement([String])
  /// Two of the measures that one needs, itself among them, of which the first excludes the second.
  case excludedRequirement(of: String, first: String, second: String)
  case endsBeforeItBegins(from: String, to: String)
  /// A measure that is tied to no industry, so that no cluster can take it.
  case withoutIndustries
  /// A municipal measure whose territory is no town.
  case municipalOfRegion(String)
  /// A value and its bounds that are not in their order: the first of these columns is above the second.
  case boundsOutOfOrder(String, value: String, above: String, bound: String)
  /// Neither an actor nor a kind of actor.
  case unknownBody(String, column: String, kinds: [String], file: String?)

  // Places
  /// Latitude and longitude stand in each other's column.
  case exchangedCoordinates
  /// The same in every row of the towns.
  case exchangedThroughout(towns: Int)
  case farOff(kilometres: Int, town: String)
  /// A point that the row calls an address and that is the town's.
  case townsPoint(town: String)

  // Outcomes
  /// A status that says there is a value where there is none, or the other way round.
  case statusAgainstValue(String, has: Bool)
  /// A unit that a measure reaches a second time: `measure,unit`.
  case treatedTwice(String, firstLine: Int)
  case reversedSpan(from: String, to: String)

  // Money
  case unknownCurrency(String)
  /// An amount with its currency or scale in a column of bare numbers.
  case writtenAmount(String, column: String, currency: String?, plain: String)
  case missingRate(of: String, in: String)
  case unknownUnit(String, amount: String)

  // Plugins
  case unknownCountry(String, known: [String])
}

/// What a file that is not there would be for.
package enum FilePurpose: Hashable, Sendable {
  case settings, dataPackage
  case resource(String)
}

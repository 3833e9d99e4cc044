package import TerroirKernel

extension FaultKind {
  /// A short stable word for scripts and JSON output.
  package var code: String {
    switch self {
    case .missingDirectory: "missing-directory"
    case .missingFile: "missing-file"
    case .unreadableFile: "unreadable-file"
    case .emptyFile: "empty-file"
    case .notUTF8: "not-utf8"
    case .outsideWorkspace: "outside-workspace"
    case .malformedJSON: "malformed-json"
    case .malformedYAML: "malformed-yaml"
    case .unknownKey: "unknown-key"
    case .missingKey: "missing-key"
    case .wrongKind: "wrong-kind"
    case .ambiguousScalar: "ambiguous-value"
    case .stageParameter: "parameter"
    case .unsupported: "unsupported"
    case .duplicateResource: "duplicate-resource"
    case .unknownResource: "unknown-resource"
    case .unnamedTable: "unnamed-table"
    case .missingField: "missing-field"
    case .fieldType: "field-type"
    case .noClassification: "no-classification"
    case .noForm: "no-form"
    case .unknownClassification: "unknown-classification"
    case .foreignClassification: "foreign-classification"
    case .unknownCountry: "unknown-country"
    case .registerRow: "register-row"
    case .registerNotice(let notice): "register-\(notice.kind.rawValue.replacing("_", with: "-"))"
    case .unclosedQuote: "unclosed-quote"
    case .textAfterQuote: "text-after-quote"
    case .strayQuote: "stray-quote"
    case .fieldCount: "field-count"
    case .missingColumn: "missing-column"
    case .blankRow: "blank-row"
    case .unknownColumn: "unknown-column"
    case .duplicateColumn: "duplicate-column"
    case .missingValue: "missing-value"
    case .badValue: "bad-value"
    case .notAWord: "not-a-word"
    case .outOfRange: "out-of-range"
    case .tooLarge: "too-large"
    case .badPattern: "bad-pattern"
    case .lettersApart: "letters-apart"
    case .duplicateKey: "duplicate-key"
    case .unknownReference: "unknown-reference"
    case .commaBetween: "unknown-reference"
    case .circularParent: "circular-parent"
    case .notARegion: "not-a-region"
    case .widerThanParent: "wider-than-parent"
    case .sameName: "same-name"
    case .selfTie: "self-tie"
    case .foundedLater: "founded-later"
    case .laterPeriod: "later-period"
    case .negativeCount: "negative-count"
    case .oddUnit: "odd-unit"
    case .unreadIndicator: "unread-indicator"
    case .outcomeWithoutCard: "outcome-without-card"
    case .withoutIndustries: "without-industries"
    case .municipalOfRegion: "municipal-of-region"
    case .valueWithout: "value-without"
    case .circularRequirement: "circular-requirement"
    case .excludedRequirement: "excluded-requirement"
    case .endsBeforeItBegins: "reversed-validity"
    case .boundsOutOfOrder: "bounds-out-of-order"
    case .unknownBody: "unknown-body"
    case .exchangedCoordinates, .exchangedThroughout: "exchanged-coordinates"
    case .farOff: "far-off"
    case .townsPoint: "towns-point"
    case .statusAgainstValue: "status-against-value"
    case .treatedTwice: "treated-twice"
    case .reversedSpan: "reversed-span"
    case .unknownCurrency: "unknown-currency"
    case .writtenAmount: "written-amount"
    case .missingRate: "missing-rate"
    case .unknownUnit: "unknown-unit"
    }
  }

  /// What is wrong, in a clause.
  package var message: Phrase {
    switch self {
    case .missingDirectory: "the workspace's directory is not there"
    case .missingFile(.settings): "the workspace has no workspace.yaml"
    case .missingFile(.dataPackage): "the workspace has no data package"
    case .missingFile(.resource(let name)): "the file of resource \"\(name)\" is not there"
    case .unreadableFile(let reason): "the file cannot be read: \(reason)"
    case .emptyFile: "the file is empty"
    case .notUTF8(let byte, let lines):
      "byte 0x\(hexadecimal(byte)) is not UTF-8\(lines > 1 ? " (\(lines) lines of the file hold such bytes)" : "")"
    case .outsideWorkspace(let path): "path \"\(path)\" leaves the workspace"
    case .malformedJSON(let reason): "not JSON: \(reason)"
    case .malformedYAML(let reason): "not YAML: \(reason)"
    case .unknownKey(let key, _): "unknown key \"\(key)\""
    case .missingKey(let key, let subject): "\(subject) has no \"\(key)\""
    case .wrongKind(let key, let wanted): "\"\(key)\" must be \(wanted)"
    case .ambiguousScalar(let text): "\(text) is read differently by different readers of YAML"
    case .stageParameter(let name, let verb, let reason, _): "\(verb).\(name): \(reason)"
    case .unsupported(let what, _): "\(what) is not supported"
    case .duplicateResource(let name): "resource \"\(name)\" is declared twice"
    case .unnamedTable(let name): "the file is not read: datapackage.json names no table \"\(name)\""
    case .unknownResource(let name): "the foreign key names resource \"\(name)\", which the data package does not have"
    case .missingField(let field, let table): "the schema of \(table) has no field \"\(field)\""
    case .fieldType(let column, let table, let found, let wanted):
      "field \"\(column)\" of \(table) is \(found), it must be \(wanted)"
    case .noClassification(let table): "\(table) does not say which classification its codes are of"
    case .noForm(let table, _): "the columns of \(table) are those of none of its forms"
    case .unknownClassification(let name, _): "nothing leads from the classification \"\(name)\" to the industries"
    case .foreignClassification(let name, let industries, _):
      """
      \(name) leads to none of the workspace's industries, but to \(industries.prefix(3).joined(separator: ", "))\
      \(industries.count > 3 ? " and \(industries.count - 3) more" : "")
      """
    case .registerRow(let message, _): message
    case .registerNotice(let notice): notice.message
    case .unclosedQuote: "the quote is not closed"
    case .textAfterQuote: "text after the closing quote"
    case .strayQuote: "a quote inside a field that does not start with one"
    case .fieldCount(let found, let wanted):
      "the row has \(found) field\(found == 1 ? "" : "s"), the header has \(wanted)"
    case .blankRow: "the row is empty and is left out"
    case .missingColumn(let column, let table): "\(table) lacks the column \"\(column)\""
    case .unknownColumn(let column, let table): "the schema of \(table) does not know the column \"\(column)\""
    case .duplicateColumn(let column): "the column \"\(column)\" stands twice in the header"
    case .missingValue(let column): "\(column) is empty"
    case .badValue(let value, let column, let wanted): "\(column) \"\(value)\" is not \(wanted)"
    case .notAWord(let value, let column, _): "\(column) \"\(value)\" is not an allowed word"
    case .outOfRange(let value, let column, let low, let high):
      switch (low, high) {
      case (let low?, let high?): "\(column) \(value) is outside \(low)..\(high)"
      case (let low?, nil): "\(column) \(value) is below \(low)"
      default: "\(column) \(value) is above \(high ?? "the maximum")"
      }
    case .tooLarge(let value, let column): "\(column) \(value) is too large to compute with"
    case .badPattern(let value, let column, let pattern): "\(column) \"\(value)\" does not match \(pattern)"
    case .lettersApart(let column): "\(column) has letters that are written as a letter and a mark"
    case .duplicateKey(let key, let table, let line): "\(table) has \"\(key)\" already, in line \(line)"
    case .unknownReference(let value, let noun, let table, _), .commaBetween(let value, let noun, let table, _, _):
      "\(Phrase(verbatim: noun)) \"\(value)\" is not in \(table)"
    case .circularParent(let id): "territory \"\(id)\" lies in itself"
    case .notARegion(let id): "territory \"\(id)\" is not of the regional level"
    case .widerThanParent(let level, let parent, let parentLevel):
      "a territory of the \(level) level lies in \(parent), which is \(parentLevel)"
    case .sameName(let name, let line): "another territory of this level and parent is called \(name), in line \(line)"
    case .selfTie(let id): "actor \"\(id)\" is tied to itself"
    case .foundedLater(let year, let newest):
      "founded \(year) is after \(newest), the newest year that the data speak of"
    case .laterPeriod(let period, let newest):
      "the value for \(period) is called exact, and \(newest) is the newest year that the other rows speak of"
    case .negativeCount(let value, let indicator, let unit):
      "\(indicator) is \(value) \(unit), and a count is not below 0"
    case .oddUnit(let unit, let indicator, let usual):
      "\(indicator) is in \"\(unit)\" here, and in \"\(usual)\" elsewhere"
    case .unreadIndicator(let name): "no stage reads an indicator \(name)"
    case .outcomeWithoutCard(let name):
      "the workspace has no indicator_cards, so the review makes no card of the outcomes \(name)"
    case .withoutIndustries: "the measure has no target_industries, so no cluster can ever choose it"
    case .municipalOfRegion(let territory): "the level is municipal, and the territory \(territory) is no town"
    case .valueWithout(let column, let others): "\(column) is given without \(Phrase.every(others.phrases))"
    case .circularRequirement(let ring): "measure \"\(ring[0])\" requires itself: \(ring.joined(separator: ", "))"
    case .excludedRequirement(let measure, let first, let second) where measure == first:
      "measure \"\(measure)\" excludes \"\(second)\", which it requires"
    case .excludedRequirement(let measure, let first, let second) where measure == second:
      "measure \"\(measure)\" requires \"\(first)\", which excludes it"
    case .excludedRequirement(let measure, let first, let second):
      "measure \"\(measure)\" requires both \"\(first)\" and \"\(second)\", and the first excludes the second"
    case .boundsOutOfOrder(let column, let value, let above, let bound): "\(column) \(value) is above \(above) \(bound)"
    case .endsBeforeItBegins(let from, let to): "valid_to \(to) is before valid_from \(from)"
    case .unknownBody(let text, let column, _, _): "\(column) \"\(text)\" is neither an actor nor a kind of actor"
    case .exchangedCoordinates: "latitude and longitude are exchanged"
    case .exchangedThroughout(let towns): "latitude and longitude of all \(towns) towns are exchanged"
    case .farOff(let kilometres, let town): "the point is \(kilometres) km from \(town)"
    case .townsPoint(let town): "the point is called an address, and it is that of \(town)"
    case .statusAgainstValue(let status, let has):
      has ? "the status is \(status), and there is a value" : "the status is \(status), and there is no value"
    case .treatedTwice(let key, let line): "\"\(key)\" took part already, in line \(line)"
    case .reversedSpan(let from, let to): "to \(to) is before from \(from)"
    case .writtenAmount(let text, let column, let currency?, _):
      "\(column) \"\(text)\" is an amount in \(currency), and the column takes a bare number in the row's currency"
    case .writtenAmount(let text, let column, nil, _): "\(column) \"\(text)\" is not a bare number"
    case .unknownCurrency(let text): "\"\(text)\" is no currency"
    case .missingRate(let currency, let own): "the amount is in \(currency), and no rate of it in \(own) is declared"
    case .unknownCountry(let id, _): "no installed plugin brings a country \"\(id)\""
    case .unknownUnit(let unit, let amount): "the amount \"\(amount)\" is in \"\(unit)\", which is no known currency"
    }
  }

  /// What to do about it.
  package var hint: Phrase {
    switch self {
    case .missingDirectory: "give the path of a directory that holds workspace.yaml"
    case .missingFile(.settings): "write one with at least `name` and `region`, or open another directory"
    case .missingFile(.dataPackage): "describe the tables of data/ in datapackage.json"
    case .missingFile(.resource(let name)): "add the file, or take \"\(name)\" out of datapackage.json"
    case .unreadableFile: "check that it is a file and that you may read it"
    case .emptyFile: "write the header row at least, or take the table out of datapackage.json"
    case .notUTF8: "save the file as UTF-8"
    case .outsideWorkspace: "use a path relative to the workspace, without \"..\""
    case .malformedJSON, .malformedYAML: "mend the file at this spot"
    case .unknownKey(_, let allowed): "the keys here are \(allowed.joined(separator: ", "))"
    case .missingKey(let key, _): "add \"\(key)\""
    case .wrongKind, .fieldType: "change the value"
    case .ambiguousScalar: "write a number in decimal digits, yes or no, or put a text in quotes"
    case .stageParameter(_, _, _, let hint): hint
    case .unsupported(_, let hint): hint
    case .duplicateResource: "give one of the two another name"
    case .unnamedTable(let name): "move it out of the folder and bring it in: import FILE as \(name); or take it away"
    case .unknownResource: "declare the resource, or take the foreign key out"
    case .missingField(let field, _): "add the field \"\(field)\" to the schema and the column to the file"
    case .noClassification:
      "add \"terroir:classification\" to the resource, for example \"OKVED2\" or \"SIC2007\"; crosswalk lists those known"
    case .noForm(_, let wanted):
      "give it the columns \(wanted.map { $0.joined(separator: ", ") }.joined(separator: "; or "))"
    case .unknownClassification(_, let known):
      "name one of \(known.joined(separator: ", ")), a list column of industries.csv, or install a plugin that brings it"
    case .foreignClassification(_, _, let known):
      """
      name a classification that leads to the industries of industries.csv\(known.isEmpty ? "" : ": ")\
      \(known.joined(separator: ", ")); or give them codes in a list column
      """
    case .registerRow(_, let hint): hint ?? "fix the file"
    case .registerNotice(let notice): notice.hint
    case .unclosedQuote: "close the field with a quote; a quote inside a quoted field is written twice"
    case .textAfterQuote: "put a comma after the quote, or write a quote inside the field twice"
    case .strayQuote: "put the whole field in quotes and write the quote inside it twice"
    case .fieldCount(let found, let wanted):
      found < wanted ? "add the missing commas" : "put fields that contain a comma in quotes"
    case .blankRow: "take the row out of the file"
    case .missingColumn(let column, _): "add the column \"\(column)\" to the header and the rows"
    case .unknownColumn: "add the field to the schema in datapackage.json, or take the column out"
    case .duplicateColumn: "rename or remove one of the two"
    case .missingValue: "fill it in"
    case .badValue: "fix the row"
    case .notAWord(_, _, let words): "use one of \(words.joined(separator: ", "))"
    case .outOfRange, .badPattern: "fix the row"
    case .tooLarge: "fix the row, or use a larger unit"
    case .lettersApart:
      "each is read as the one letter it looks like; save the file so (Unicode NFC), and keys match elsewhere"
    case .duplicateKey: "remove one of the two rows, or give it another key"
    case .commaBetween(_, _, _, let meant, let unknown) where unknown.isEmpty:
      "write several with ; between them: \(meant)"
    case .commaBetween(_, _, let table, let meant, let unknown):
      "write several with ; between them: \(meant); \(table) has no \(unknown.joined(separator: ", "))"
    case .unknownReference(_, let noun, _, let file?): "fix the row, or add the \(Phrase(verbatim: noun)) to \(file)"
    case .unknownReference(_, let noun, let table, nil): "name a \(Phrase(verbatim: noun)) of the table \(table)"
    case .circularParent: "give it the parent it lies in"
    case .notARegion: "name a territory whose level is regional"
    case .widerThanParent: "mend the level or the parent: a place lies in one of its own level or of a wider one"
    case .sameName: "take one of the two out, or tell them apart by name"
    case .selfTie: "name the other actor, or take the row out"
    case .foundedLater: "mend the year; if it is right, the row counts as it stands"
    case .laterPeriod: "mend the period; what is planned or forecast is no value of statistics"
    case .negativeCount: "mend the value, or the unit where it is no count"
    case .oddUnit: "mend the unit; if both are right, the rows count as they stand"
    case .unreadIndicator: "indicators lists those that are read; under its own name it is kept and read by none"
    case .outcomeWithoutCard:
      "bring the table with its name, dimension, unit and target: import FILE.csv as indicator_cards"
    case .withoutIndustries: "name the industries that it serves, with ; between them, or all"
    case .municipalOfRegion: "name the town; if every town may run it, the row counts as it stands"
    case .valueWithout(let column, let others): "fill in \(Phrase.every(others.phrases)), or leave \(column) empty"
    case .circularRequirement: "take one of these out of requires"
    case .excludedRequirement: "take one of the two out of requires or excludes"
    case .boundsOutOfOrder: "write the least, the value and the greatest in their order"
    case .endsBeforeItBegins: "write the two in their order"
    case .exchangedCoordinates: "write each into its own column"
    case .exchangedThroughout: "exchange the two columns in the header of the file"
    case .farOff: "mend the point or the territory; if both are right, the row counts as it stands"
    case .townsPoint: "give it its own point, or write town"
    case .statusAgainstValue(_, true): "leave the value empty, or the status"
    case .statusAgainstValue(_, false): "fill in the value, or write missing or withheld; a missing value is no zero"
    case .treatedTwice: "give each unit of a measure one row from its first period on: an effect has one start"
    case .reversedSpan: "write the two in their order"
    case .unknownBody(_, _, let kinds, let file):
      "name an actor\(file.map { " of \($0)" } ?? ""), or a kind: \(kinds.joined(separator: ", "))"
    case .writtenAmount(_, _, let currency?, let plain):
      "write \(plain), with \(currency) as the currency or unit of the row, or give the amount in the row's currency"
    case .writtenAmount(_, _, nil, let plain): "write \(plain)"
    case .unknownCurrency: "write its ISO 4217 code, such as RUB or EUR"
    case .missingRate(let currency, let own):
      "give it in \(own), or \(Exchange.hint(declaringRateOf: Currency(rawValue: currency)))"
    case .unknownCountry(_, let known):
      known.isEmpty
        ? "install a plugin that brings it, or take the key out" : "name one of \(known.joined(separator: ", "))"
    case .unknownUnit: "name the currency by its ISO 4217 code; what is no sum of money belongs into note"
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return byte < 16 ? "0" + digits : digits
}

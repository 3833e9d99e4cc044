package import TerroirKernel

/// Why the file of a register gives no cells.
package enum RegisterFailure: Error, Hashable, Sendable {
  case engine(EngineFailure)
  /// Rows that no register may have: how many, and where the first stands, `register.csv:7`.
  case rows(RowFault, count: Int, place: String)

  /// What is wrong with a row.
  package enum RowFault: Hashable, Sendable {
    case noYear
    /// A year before 1 or after 9999.
    case strangeYear(Int)
    case unknownUnit(String)
    case unknownStatus(String)
    /// A count below none.
    case negative(RegisterUnit)
    /// A place, code, year and unit that stand twice.
    case twice(String)
  }

  /// What went wrong, one sentence.
  package var message: Phrase {
    switch self {
    case .engine(let failure): failure.message
    case .rows(let fault, let count, let place):
      "\(place): \(fault.message)\(count > 1 ? " (\(count) such rows)" : "")"
    }
  }

  /// What to do about it.
  package var help: Phrase? {
    switch self {
    case .engine(let failure): failure.help
    case .rows(let fault, _, _): fault.help
    }
  }

  package var code: String {
    switch self {
    case .engine(let failure): failure.code
    case .rows: "register-row"
    }
  }
}

extension RegisterFailure.RowFault {
  fileprivate var message: Phrase {
    switch self {
    case .noYear: "the row has no year"
    case .strangeYear(let year): "\("\(year)" as String) is not a year"
    case .unknownUnit(let word): "unit \"\(word)\" is not an allowed word"
    case .unknownStatus(let word): "status \"\(word)\" is not an allowed word"
    case .negative(let unit): "a count of \(unit.rawValue) is below zero"
    case .twice(let key): "\(key) stands twice"
    }
  }

  fileprivate var help: Phrase {
    switch self {
    case .noYear: "fill the year; without one an amount is of no time"
    case .strangeYear: "write the year in four digits"
    case .unknownUnit: "use one of \(RegisterUnit.allCases.map(\.rawValue).joined(separator: ", "))"
    case .unknownStatus: "use one of \(ValueStatus.allCases.map(\.rawValue).joined(separator: ", "))"
    case .negative: "fix the row; a value that is not given is empty, with the status withheld or missing"
    case .twice: "keep one of the two rows: a place, code, year and unit have one amount"
    }
  }
}

import TerroirKernel

extension RegisterSource.Notice {
  private var named: Phrase {
    examples.isEmpty ? "" : ": \(examples.joined(separator: ", "))\(count > examples.count ? " and others" : "")"
  }

  private var inRows: Phrase { "\(rows) row\(rows == 1 ? "" : "s")" }

  private func counted(_ one: Phrase, _ many: Phrase) -> Phrase { "\(count) \(count == 1 ? one : many)" }

  /// What is special about the rows, in a clause.
  var message: Phrase {
    switch kind {
    case .unknownCode:
      "\(counted("code is", "codes are")) not written as those of the classification (\(inRows))\(named)"
    case .coarseCode: "\(counted("code is", "codes are")) wider than those of the crosswalk (\(inRows))\(named)"
    case .nestedCode: "\(counted("code stands", "codes stand")) for finer ones of the file (\(inRows))\(named)"
    case .noWhole: "no row is of all activity (\(counted("code", "codes")), \(inRows))"
    case .unknownTerritory: "\(counted("place is", "places are")) not in territories (\(inRows))\(named)"
    case .withheld: "\(counted("amount is", "amounts are")) withheld"
    case .missing: "\(counted("amount is", "amounts are")) missing"
    case .unboundedRounding: "\(counted("amount is", "amounts are")) rounded, and how far is not told"
    case .seriesBreak:
      "the series breaks\(named): the rows of a year are more by half, or fewer by a third, than those of the year before"
    case .protected: "\(counted("amount is", "amounts are")) withheld, as too few organisations stand behind"
    }
  }

  /// What became of them, and what to do.
  var hint: Phrase {
    switch kind {
    case .unknownCode: "they count in all activity and in no industry; write them as the classification does"
    case .coarseCode: "they count in all activity and in no industry, as what of them is creative cannot be told"
    case .nestedCode: "the finer codes are counted, these are not: nothing is added up twice"
    case .noWhole:
      "the sum of the codes is taken for it, which is too little where codes are left out; add rows of the code all"
    case .unknownTerritory: "their rows are left out; add the places to territories"
    case .withheld: "what they are part of is given as a bound, never as zero; give low and high where they are known"
    case .missing: "what they are part of is given as a bound, never as zero"
    case .unboundedRounding: "they are taken as exact; give low and high, or \"terroir:rounding\" in the data package"
    case .seriesBreak:
      "what is published changed there, not the economy: compare no year before a break with one from it on"
    case .protected:
      "what they are part of is given as a bound; disclosure in workspace.yaml says how many must stand behind"
    }
  }
}

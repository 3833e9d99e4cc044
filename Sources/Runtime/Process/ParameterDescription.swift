import TerroirKernel

/// A parameter as a plugin describes it: `{"name": "clusters", "type": "integer", "low": 2, "high": 12, "default": 5}`.
struct ParameterDescription: Decodable {
  var name: String
  var type: String
  var low: Double?
  var high: Double?
  var words: [String]?
  var unit: String?
  var `default`: ParameterValue?
  /// What tells the parameters of a family apart; nil for a parameter of its own.
  var family: Members?
  /// Defaults of a family over words that differ from the one of all.
  var defaults: [String: ParameterValue]?
  var description: String
  var citation: Description.Source?

  /// The members of a family: `{"noun": "level", "words": [...]}`, `{"ids": "territories"}` or `{"years": [2024, 2030]}`.
  struct Members: Decodable {
    var noun: String?
    var words: [String]?
    var ids: String?
    var years: [Int]?
  }

  /// The parameter; of a family over words one for each.
  func declarations() throws(DescriptionFault) -> [Parameter] {
    guard let members = try members() else {
      if defaults != nil { throw DescriptionFault("defaults are of a family over words") }
      return [try checked(parameter(name, `default`))]
    }
    guard case .words(_, let words) = members else {
      if defaults != nil { throw DescriptionFault("defaults are of a family over words") }
      let open = Parameter.family(
        name, over: members, try kind(), unit: unit.map { UnitOfMeasure(rawValue: $0) }, default: `default`,
        citation: citation?.citation, description)
      return [try checked(open)]
    }
    if let stranger = defaults?.keys.filter({ !words.contains($0) }).min() {
      throw DescriptionFault("\(stranger) of its defaults is none of \(words.joined(separator: ", "))")
    }
    var parameters: [Parameter] = []
    for word in words {
      var one = try parameter("\(name).\(word)", defaults?[word] ?? `default`)
      one.family = ParameterFamily(name, members)
      parameters.append(try checked(one))
    }
    return parameters
  }

  private func parameter(_ name: String, _ value: ParameterValue?) throws(DescriptionFault) -> Parameter {
    Parameter(
      name, try kind(), unit: unit.map { UnitOfMeasure(rawValue: $0) }, default: value, citation: citation?.citation,
      description)
  }

  private func checked(_ parameter: Parameter) throws(DescriptionFault) -> Parameter {
    if let value = parameter.default, let reason = parameter.refusal(of: value) {
      throw DescriptionFault("its default is refused: \(reason.description)")
    }
    return parameter
  }

  private func members() throws(DescriptionFault) -> ParameterFamily.Members? {
    guard let family else { return nil }
    switch (family.noun, family.words, family.ids, family.years) {
    case (let noun?, let words?, nil, nil) where !words.isEmpty && !words.contains(""):
      if Set(words).count < words.count { throw DescriptionFault("a word of its family is there twice") }
      return .words(noun, words)
    case (nil, nil, let table?, nil):
      guard RegionalData.tablesWithIDs.contains(table) else {
        throw DescriptionFault(
          "\(table) is no table with ids; these are \(RegionalData.tablesWithIDs.joined(separator: ", "))")
      }
      return .ids(of: table)
    case (nil, nil, nil, let years?) where years.count == 2 && years[0] <= years[1]: return .years(years[0]...years[1])
    default:
      throw DescriptionFault(
        "its family has noun and words, or ids, the name of a table, or years, the first and the last")
    }
  }

  private func kind() throws(DescriptionFault) -> Parameter.Kind {
    switch type {
    case "number": return .number(try range())
    case "numbers": return .numbers(try range())
    case "integer":
      let range = try range()
      guard let low = Int(exactly: range.lowerBound), let high = Int(exactly: range.upperBound) else {
        throw DescriptionFault("low and high of an integer are whole numbers")
      }
      return .integer(low...high)
    case "choice": return .choice(try choices())
    case "choices": return .choices(try choices())
    case "flag": return .flag
    case "text": return .text
    case "day": return .day
    case "texts": return .texts
    default:
      throw DescriptionFault(
        "\(type) is no type; known are number, integer, choice, choices, flag, text, day, numbers, texts")
    }
  }

  private func range() throws(DescriptionFault) -> ClosedRange<Double> {
    guard let low, let high, low <= high else { throw DescriptionFault("low and high are needed, low not above high") }
    return low...high
  }

  private func choices() throws(DescriptionFault) -> [String] {
    guard let words, !words.isEmpty else { throw DescriptionFault("words are needed") }
    return words
  }
}

public import TerroirKernel

extension InputReader {
  /// The value of a parameter: as given, checked against its declared range, otherwise its declared default.
  public func parameter(_ name: String) throws(MethodFailure) -> ParameterValue? {
    guard let declared = declaration.parameters.first(where: { $0.name == name }) else { return nil }
    guard let given = input.parameters[name] else { return declared.default }
    if let refusal = declared.refusal(of: given) {
      throw failure("\(name): \(refusal)", hint: "Give \(declared.kind.wanted).")
    }
    return given
  }

  /// A word, empty where it is neither given nor has a default.
  public func word(_ name: String) throws(MethodFailure) -> String {
    if case .text(let word) = try parameter(name) { word } else { "" }
  }

  /// A word as a case of `Choice`, whose raw values are the declared words.
  public func choice<Choice: RawRepresentable<String>>(_ name: String, _ type: Choice.Type)
    throws(MethodFailure) -> Choice
  {
    let word = try word(name)
    guard let choice = Choice(rawValue: word) else {
      throw failure("\(name): \(word) is not known", hint: "See help \(declaration.name).")
    }
    return choice
  }

  /// A number, nil where it is neither given nor has a default.
  public func optionalNumber(_ name: String) throws(MethodFailure) -> Double? {
    switch try parameter(name) {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  /// A number; 0 where it is neither given nor has a default.
  public func number(_ name: String) throws(MethodFailure) -> Double { try optionalNumber(name) ?? 0 }

  /// A whole number, nil where it is neither given nor has a default.
  public func optionalInteger(_ name: String) throws(MethodFailure) -> Int? {
    if case .integer(let value) = try parameter(name) { value } else { nil }
  }

  /// A whole number; 0 where it is neither given nor has a default.
  public func integer(_ name: String) throws(MethodFailure) -> Int { try optionalInteger(name) ?? 0 }

  /// Yes or no; no where it is neither given nor has a default.
  public func flag(_ name: String) throws(MethodFailure) -> Bool {
    if case .boolean(let value) = try parameter(name) { value } else { false }
  }

  /// A list of words.
  public func words(_ name: String) throws(MethodFailure) -> [String] {
    guard case .list(let values) = try parameter(name) else { return [] }
    return values.compactMap { if case .text(let word) = $0 { word } else { nil } }
  }

  /// A list of numbers.
  public func list(_ name: String) throws(MethodFailure) -> [Double] {
    guard case .list(let values) = try parameter(name) else { return [] }
    return values.compactMap { value in
      switch value {
      case .number(let number): number
      case .integer(let number): Double(number)
      default: nil
      }
    }
  }
}

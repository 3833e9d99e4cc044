/// Reads a message of a catalogue.
struct MessageParser {
  private let characters: [Character]
  private var place = 0

  init(_ text: String) { characters = Array(text) }

  /// The whole text.
  mutating func message() throws(MessageFault) -> [MessagePattern.Part] {
    let parts = try parts(inPlural: false)
    if place < characters.count { throw fault("a brace closes that none opens") }
    return parts
  }

  /// Parts up to the end or to a closing brace, which is left.
  private mutating func parts(inPlural: Bool) throws(MessageFault) -> [MessagePattern.Part] {
    var parts: [MessagePattern.Part] = []
    var words = ""
    while place < characters.count, characters[place] != "}" {
      let character = characters[place]
      if character == "{" || character == "#" && inPlural {
        if !words.isEmpty { parts.append(.words(words)) }
        words = ""
        parts.append(character == "#" ? count() : try argument(inPlural: inPlural))
      } else {
        words.append(character)
        place += 1
      }
    }
    if !words.isEmpty { parts.append(.words(words)) }
    return parts
  }

  private mutating func count() -> MessagePattern.Part {
    place += 1
    return .count
  }

  private mutating func argument(inPlural: Bool) throws(MessageFault) -> MessagePattern.Part {
    place += 1
    let name = try word("the name of an argument")
    guard try comma() else { return .argument(name, .standard) }
    let kind = try word("plural, select, number, chance or list")
    switch kind {
    case "plural":
      try needComma(kind)
      return try plural(name)
    case "select":
      try needComma(kind)
      let choices = try choices(inPlural: inPlural)
      guard choices["other"] != nil else { throw fault("select takes a choice named other") }
      return .select(name, choices)
    case "number":
      try needComma(kind)
      let style = try number()
      try close()
      return .argument(name, style)
    case "chance":
      try close()
      return .argument(name, .chance)
    case "list":
      try needComma(kind)
      guard let style = MessagePattern.ListStyle(rawValue: try word("how the list is joined")) else {
        throw fault(
          "a list is joined by \(MessagePattern.ListStyle.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      try close()
      return .argument(name, .list(style))
    default: throw fault("\(kind) is no kind of argument: plural, select, number, chance, list")
    }
  }

  private mutating func plural(_ name: String) throws(MessageFault) -> MessagePattern.Part {
    var exact: [Int: [MessagePattern.Part]] = [:]
    var forms: [PluralForm: [MessagePattern.Part]] = [:]
    for (key, parts) in try choices(inPlural: true) {
      if key.hasPrefix("="), let number = Int(key.dropFirst()) {
        exact[number] = parts
      } else if let form = PluralForm(rawValue: key) {
        forms[form] = parts
      } else {
        throw fault("\(key) is no plural form: one, few, many, other, =NUMBER")
      }
    }
    if forms.isEmpty { throw fault("plural takes at least one form") }
    return .plural(name, exact: exact, forms: forms)
  }

  /// `key {...}` up to the closing brace, which is taken.
  private mutating func choices(inPlural: Bool) throws(MessageFault) -> [String: [MessagePattern.Part]] {
    var choices: [String: [MessagePattern.Part]] = [:]
    skipSpace()
    while place < characters.count, characters[place] != "}" {
      let key = try word("a choice")
      skipSpace()
      guard place < characters.count, characters[place] == "{" else { throw fault("\(key) takes its words in braces") }
      place += 1
      guard choices.updateValue(try parts(inPlural: inPlural), forKey: key) == nil else {
        throw fault("\(key) is there twice")
      }
      try close()
      skipSpace()
    }
    try close()
    return choices
  }

  /// `.0`, `.##`, `+.#`, `grouped`: a digit that is always there, one at most, a sign, thousands apart.
  private mutating func number() throws(MessageFault) -> MessagePattern.Style {
    skipSpace()
    if place < characters.count, characters[place] == "g" {
      guard try word("grouped") == "grouped" else { throw fault("a number is written as .0, .#, +.# or grouped") }
      return .grouped
    }
    let isSigned = take("+")
    guard take(".") else { throw fault("a number is written as .0, .#, +.# or grouped") }
    var least = 0, most = 0
    while take("0") {
      least += 1
      most += 1
    }
    while take("#") { most += 1 }
    return .number(least: least, most: most, isSigned: isSigned)
  }

  private mutating func word(_ wanted: String) throws(MessageFault) -> String {
    skipSpace()
    var word = ""
    while place < characters.count, !characters[place].isWhitespace, !"{},".contains(characters[place]) {
      word.append(characters[place])
      place += 1
    }
    if word.isEmpty { throw fault("\(wanted) is missing") }
    return word
  }

  /// Whether a comma follows; otherwise the argument ends here.
  private mutating func comma() throws(MessageFault) -> Bool {
    skipSpace()
    if take(",") { return true }
    try close()
    return false
  }

  private mutating func needComma(_ kind: String) throws(MessageFault) {
    skipSpace()
    if !take(",") { throw fault("\(kind) takes a comma after it") }
  }

  private mutating func close() throws(MessageFault) {
    skipSpace()
    if !take("}") { throw fault("a brace is not closed") }
  }

  private mutating func take(_ character: Character) -> Bool {
    guard place < characters.count, characters[place] == character else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while place < characters.count, characters[place].isWhitespace { place += 1 }
  }

  private func fault(_ reason: String) -> MessageFault { MessageFault(reason: reason, offset: place) }
}

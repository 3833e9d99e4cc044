import Foundation

/// Writes a message with the arguments of one sentence.
struct MessageWriter {
  let teller: SentenceTeller
  let sentence: Sentence

  private var language: NameLanguage { teller.language }

  /// - Parameter before: the argument that stands right before the parts.
  func text(
    _ parts: [MessagePattern.Part], count: Sentence.Argument? = nil, after before: Sentence.Argument? = nil
  ) throws(SentenceFault) -> String {
    var text = ""
    var last = before
    var rest = parts[...]
    while let part = rest.popFirst() {
      switch part {
      case .words(" ("):
        // What the name before the brackets has in it is not said again: "Constructivism of Yekaterinburg (Yekaterinburg)".
        if let last, case .argument(let name, _) = rest.first, case .words(let end) = rest.dropFirst().first,
          end.hasPrefix(")"), try names(last, try argument(name))
        {
          rest = rest.dropFirst(2)
          text += end.dropFirst()
        } else {
          text += " ("
        }
      case .words(let words): text += words
      case .argument(let name, let style):
        let told = try write(try argument(name), style)
        text += text.hasSuffix("«") ? Self.quoted(told) : told
      case .count: if let count { text += try write(count, .standard) }
      case .plural(let name, let exact, let forms):
        let argument = try argument(name)
        text += try self.text(try form(of: argument, name, exact, forms), count: argument)
      case .select(let name, let choices):
        let chosen = choices[try argument(name).selector] ?? choices["other"] ?? []
        text += try self.text(chosen, count: count, after: last)
      }
      last = if case .argument(let name, _) = part { try argument(name) } else { nil }
    }
    // A name that ends in brackets takes what is said of it into them: two pairs side by side are read as one thing.
    return text.hasAdjoiningBrackets ? text.replacing(") (", with: "; ") : text
  }

  /// Whether all that the one argument tells has in it each of the names that the other is.
  private func names(_ told: Sentence.Argument, _ place: Sentence.Argument) throws(SentenceFault) -> Bool {
    if case .list(let items) = told {
      for item in items {
        let isNamed = try names(item, place)
        if !isNamed { return false }
      }
      return !items.isEmpty
    }
    if case .list(let places) = place {
      for place in places {
        let isNamed = try names(told, place)
        if !isNamed { return false }
      }
      return !places.isEmpty
    }
    guard case .name(let name, _) = place else { return false }
    return PlaceName.isNamed(name.text(in: language), in: try write(told, .standard))
  }

  /// What stands between « and », its own quotation marks as those within others: "«Литьё и „Чугунная бабушка“»".
  private static func quoted(_ text: String) -> String {
    text.replacing("«", with: "„").replacing("»", with: "“")
  }

  private func argument(_ name: String) throws(SentenceFault) -> Sentence.Argument {
    guard let argument = sentence.arguments[name] else {
      throw .missingArgument(name, of: sentence.id ?? "", language)
    }
    return argument
  }

  private func form(
    of argument: Sentence.Argument, _ name: String, _ exact: [Int: [MessagePattern.Part]],
    _ forms: [PluralForm: [MessagePattern.Part]]
  ) throws(SentenceFault) -> [MessagePattern.Part] {
    let form: PluralForm
    switch argument {
    case .integer(let number, _):
      if let parts = exact[number] { return parts }
      form = PluralForm(number, in: language)
    case .number(let number, _):
      if let whole = Int(exactly: number), let parts = exact[whole] { return parts }
      form = PluralForm(number, in: language)
    default: throw .notANumber(name, of: sentence.id ?? "", language)
    }
    return forms[form] ?? forms[.other] ?? forms[.many] ?? []
  }

  private func write(_ argument: Sentence.Argument, _ style: MessagePattern.Style) throws(SentenceFault) -> String {
    switch argument {
    case .text(let text), .period(let text): text
    case .name(let name, _): name.text(in: language)
    case .integer(let number, _): style == .grouped ? grouped(number) : "\(number)"
    case .number(let number, _) where style == .chance: Chance(number, isPercent: false).text(in: language)
    case .number(let number, _): decimal(number, style)
    case .share(let share) where style == .chance: Chance(share, isPercent: true).text(in: language)
    case .share(let share): decimal(share * 100, style, most: 0) + language.choose("%", " %")
    case .money(let money): amount(money, style)
    case .date(let day): date(day)
    case .sentence(let inner): try teller.told(inner)
    case .list(let items): try list(items, style)
    }
  }

  private func list(_ items: [Sentence.Argument], _ style: MessagePattern.Style) throws(SentenceFault) -> String {
    var texts: [String] = []
    for item in items { texts.append(try write(item, .standard)) }
    return switch style {
    case .list(.comma): texts.joined(separator: ", ")
    case .list(.semicolon): texts.joined(separator: "; ")
    case .list(.and): language.enumeration(texts)
    case .list(.sentences): texts.map(Self.sentence).filter { !$0.isEmpty }.joined(separator: " ")
    case .standard, .number, .grouped, .chance: language.list(texts)
    }
  }

  /// The text with a capital letter and one full stop; empty for an empty text.
  private static func sentence(_ text: String) -> String {
    var text = text
    while let last = text.last, last == "." || last == " " { text.removeLast() }
    return text.isEmpty ? "" : text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// The number with a comma between thousands, in Russian with a space that does not break.
  private func grouped(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped("\(number.magnitude)")
  }

  private func grouped(_ digits: some StringProtocol) -> String {
    var digits = String(digits)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: language.choose(",", "\u{A0}"))
  }

  /// Digits as the style says, two decimals at most without one; Russian has a decimal comma. From 10,000 on thousands are
  /// apart, below it where the style asks for it: what stands for a year stays one.
  private func decimal(_ number: Double, _ style: MessagePattern.Style, most: Int = 2) -> String {
    var (least, most, isSigned) = (0, most, false)
    if case .number(let fewest, let greatest, let sign) = style { (least, most, isSigned) = (fewest, greatest, sign) }
    var text = Self.digits(number, most)
    if text.contains(".") {
      var spare = most - least
      while spare > 0, text.hasSuffix("0") {
        text.removeLast()
        spare -= 1
      }
      if text.hasSuffix(".") { text.removeLast() }
    }
    if text.hasPrefix("-"), !text.contains(where: { ("1"..."9").contains($0) }) { text.removeFirst() }
    let sign = text.hasPrefix("-") ? "-" : isSigned && number > 0 ? "+" : ""
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let whole = style == .grouped || parts[0].count > 4 ? grouped(parts[0]) : String(parts[0])
    return sign + ([whole] + parts.dropFirst().map(String.init)).joined(separator: language.choose(".", ","))
  }

  /// A number with so many decimals: half away from zero, as people round; beyond what a number holds exactly as it stands.
  private static func digits(_ number: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = number * scale
    guard scaled.magnitude < 1e15 else { return String(format: "%.\(decimals)f", locale: nil, number) }
    let whole = Int64(scaled.rounded())
    var text = String(whole.magnitude)
    if decimals > 0 {
      text = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
      text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals))
    }
    return whole < 0 ? "-" + text : text
  }

  /// Millions of the currency; less than a tenth of one in whole units, for it would be a small number of decimals.
  private func amount(_ money: Money, _ style: MessagePattern.Style) -> String {
    let currency = language.choose(
      money.currency.rawValue, money.currency == .rouble ? "руб." : money.currency.rawValue)
    if style == .standard, money.amount.magnitude < 1e5, money.amount.magnitude >= 1 {
      return "\(grouped(Int(money.amount.rounded()))) \(currency)"
    }
    let style = style == .standard ? .number(least: 1, most: 1, isSigned: false) : style
    let millions = decimal(money.amount / 1e6, style)
    return "\(millions) \(language.choose("mln", "млн")) \(currency)"
  }

  private func date(_ day: String) -> String {
    let parts = day.split(separator: "-")
    guard language == .russian, parts.count == 3, let month = Int(parts[1]), (1...12).contains(month),
      let number = Int(parts[2])
    else { return day }
    return "\(number) \(Self.months[month - 1]) \(parts[0]) г."
  }

  private static let months = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
  ]
}

extension String {
  /// Whether a pair of brackets follows another, read from the bytes: every sentence is asked, and the general search of
  /// texts takes a third of the telling.
  fileprivate var hasAdjoiningBrackets: Bool {
    var text = self
    return text.withUTF8 { bytes in
      bytes.indices.dropLast(2).contains {
        bytes[$0] == UInt8(ascii: ")") && bytes[$0 + 1] == UInt8(ascii: " ") && bytes[$0 + 2] == UInt8(ascii: "(")
      }
    }
  }
}

import Foundation

/// Writes a message with the arguments of one sentence.
struct MessageWriter {
  let teller: SentenceTeller
  let sentence: Sentence

  private var language: NameLanguage { teller.language }

  func text(
    _ parts: [MessagePattern.Part], count: Sentence.Argument? = nil
  ) throws(SentenceFault) -> String {
    var text = ""
    for part in parts {
      switch part {
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
        text += try self.text(chosen, count: count)
      }
    }
    // A name that ends in brackets takes what is said of it into them: two pairs side by side are read as one thing.
    return text.contains(") (") ? text.replacing(") (", with: "; ") : text
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
    case .number(let number, _): decimal(number, style)
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
    case .list(.and): language.list(texts, by: ", ")
    case .list(.sentences): texts.map(Self.sentence).filter { !$0.isEmpty }.joined(separator: " ")
    case .standard, .number, .grouped: language.list(texts)
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
    var digits = "\(number.magnitude)"
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: language.choose(",", "\u{A0}"))
  }

  /// Digits as the style says, two decimals at most without one; Russian has a decimal comma.
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
    if isSigned, number > 0 { text = "+" + text }
    return language == .russian ? text.replacing(".", with: ",") : text
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

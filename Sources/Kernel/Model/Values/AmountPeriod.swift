/// The time that a stated sum is for, read from the words of its clause, in English and Russian.
struct AmountPeriod: Hashable {
  /// How many of them a year has, where the sum is paid again each time: 12 for "a month", 1 for "a year".
  var timesAYear: Double?
  /// The years over which the sum is spent, where they are counted: 3 for "over three years".
  var years: Int?
  /// A period of which a year does not hold a fixed number for money to be counted by: "a week".
  var unclear: String?

  private static let regular: [String: Double] = [
    "year": 1, "annum": 1, "annually": 1, "yearly": 1, "год": 1, "ежегодно": 1, "month": 12, "monthly": 12, "месяц": 12,
    "ежемесячно": 12, "quarter": 4, "quarterly": 4, "квартал": 4, "ежеквартально": 4, "half-year": 2, "полугодие": 2,
    "полгода": 2,
  ]
  private static let irregular: Set<String> = [
    "day", "week", "hour", "fortnight", "daily", "weekly", "день", "сутки", "неделю", "час", "еженедельно", "ежедневно",
  ]
  /// Words that make a sum one of each period, and those that do so by themselves.
  private static let each: Set<String> = ["a", "an", "per", "each", "every", "в", "за", "каждый", "каждую"]
  private static let alone: Set<String> = [
    "annually", "yearly", "monthly", "quarterly", "daily", "weekly", "ежегодно", "ежемесячно", "ежеквартально",
    "еженедельно", "ежедневно",
  ]
  private static let spanning: Set<String> = ["over", "for", "within", "during", "in", "за", "на", "течение", "next"]
  private static let yearWords: Set<String> = ["year", "years", "год", "года", "лет"]
  private static let numbers: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "один": 1, "два": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8, "девять": 9,
    "десять": 10,
  ]

  init(_ clause: String) {
    let words = clause.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
    for (place, word) in words.enumerated() {
      let before = place > 0 ? words[place - 1] : ""
      let isRate = Self.alone.contains(word) || Self.each.contains(before)
      if isRate, let times = Self.regular[word] {
        // "for a year" tells how long, not how often.
        let lead = place > 1 ? words[place - 2] : ""
        if before == "a", Self.spanning.contains(lead) { years = 1 } else { timesAYear = times }
      } else if isRate, Self.irregular.contains(word) {
        unclear = word
      } else if Self.yearWords.contains(word), place > 1, Self.spanning.contains(words[place - 2]) || before == "next",
        let count = Self.numbers[before] ?? Int(before), (1...50).contains(count)
      {
        years = count
      }
    }
  }
}

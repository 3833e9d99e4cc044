import Testing

@testable import Language

@Suite("Suggestions")
struct SuggestionsTests {
  static let words = [
    "audit", "strategize", "design", "implement", "promote", "evaluate", "cycle", "next", "open", "new", "status",
    "tables",
    "describe", "import", "validate", "where", "select", "derive", "sort", "head", "count", "group", "join", "distinct",
    "pivot", "unpivot", "summary", "methods", "calc", "show", "plot", "write", "report", "explain", "trace", "diff",
    "stale",
    "vary", "robust", "plugins", "params", "plugin", "use", "set", "history", "undo", "redo", "note", "save", "source",
    "replay", "errors", "help", "apropos", "exit", "territories", "industries", "actors", "ties", "identity", "events",
    "measures", "statistics", "register", "lq", "касли", "гастрономия", "екатеринбург",
  ]

  /// Slips of people, collected by hand.
  static let slips: [(String, String)] = [
    ("ql", "lq"), ("adit", "audit"), ("auidt", "audit"), ("stratgize", "strategize"), ("strategise", "strategize"),
    ("desing", "design"), ("implment", "implement"), ("pormote", "promote"), ("evalute", "evaluate"),
    ("evluate", "evaluate"),
    ("staus", "status"), ("descirbe", "describe"), ("tabels", "tables"), ("wehre", "where"), ("slect", "select"),
    ("seelct", "select"), ("gruop", "group"), ("jion", "join"), ("hlep", "help"), ("exti", "exit"),
    ("reprot", "report"),
    ("pulgins", "plugins"), ("histroy", "history"), ("territores", "territories"), ("teritories", "territories"),
    ("indsutries", "industries"), ("statistcs", "statistics"), ("касил", "касли"), ("гастраномия", "гастрономия"),
    ("екатиренбург", "екатеринбург"), ("фгвше", "audit"), ("vaildate", "validate"), ("aprops", "apropos"),
    ("strat", "strategize"), ("desc", "describe"), ("Audit", "audit"), ("STATSU", "status"), ("distnct", "distinct"),
    ("sumary", "summary"), ("explian", "explain"),
  ]

  /// One slip of each sort for every word of five letters and more: a swap, a letter left out, one doubled, one wrong.
  static func typos() -> [(String, String)] {
    var typos: [(String, String)] = []
    for (index, word) in words.filter({ $0.count >= 5 }).enumerated() {
      let letters = Array(word)
      let place = 1 + index % (letters.count - 2)
      var swapped = letters
      swapped.swapAt(place, place + 1)
      var omitted = letters
      omitted.remove(at: place)
      var doubled = letters
      doubled.insert(letters[place], at: place)
      var wrong = letters
      wrong[place] = letters[place] == "k" ? "j" : "k"
      for slip in [swapped, omitted, doubled, wrong] where slip != letters { typos.append((String(slip), word)) }
    }
    return typos
  }

  @Test("name the intended word first for 95 of 100 typos")
  func corpus() {
    let corpus = Self.slips + Self.typos()
    let misses = corpus.filter { Suggestions.nearest(to: $0.0, in: Self.words).first != $0.1 }
    #expect(corpus.count >= 200)
    #expect(misses.count * 20 <= corpus.count, "\(misses.count) of \(corpus.count): \(misses)")
  }

  @Test("leave nonsense alone")
  func nonsense() {
    let nonsense = [
      "xyzzy", "qwerty", "asdf", "foo", "bar", "zzz", "blah", "frobnicate", "kubectl", "lorem", "ipsum", "dolor",
      "grep",
      "ls", "cd", "rm", "docker", "banana", "zebra", "quux", "42abc", "jjjjjj", "vvvvvvvv", "hello", "world", "python",
      "numpy", "matrix", "kernel", "window", "yellow", "purple", "xxxxx", "wwwwwwwwww", "абракадабра", "привет", "мяу",
      "ыыы",
      "文化", "日本語", "q", "z", "---", "a1b2c3", "mkdir", "chmod", "vim", "emacs", "bzzzt", "hjkl", "wombat", "giraffe",
    ]
    let answered = nonsense.filter { !Suggestions.nearest(to: $0, in: Self.words).isEmpty }
    #expect(nonsense.count >= 50)
    #expect(answered == [], "\(answered.map { Suggestions.nearest(to: $0, in: Self.words) })")
  }

  @Test("know a word of several parts by its first one, after words that are near as a whole")
  func parts() {
    #expect(Suggestions.nearest(to: "nmae", in: ["name_en", "id", "name_ru"]) == ["name_en", "name_ru"])
    #expect(Suggestions.nearest(to: "nmae", in: ["name_en", "name"]) == ["name", "name_en"])
    #expect(Suggestions.nearest(to: "ib", in: ["id_en"]) == [])
  }

  @Test("rank swapped letters first and give at most three")
  func order() {
    #expect(Suggestions.nearest(to: "form", in: ["for", "farm", "from", "fork", "foam"]).first == "from")
    #expect(Suggestions.nearest(to: "form", in: ["for", "farm", "from", "fork", "foam"]).count == 3)
    #expect(Suggestions.nearest(to: "ql", in: ["lq", "q", "sl"]).first == "lq")
  }

  @Test("of a vocabulary are nearer than those of names: another word is another meaning")
  func vocabularies() {
    let layers = ["historical", "cultural", "environmental", "technological", "social"]
    #expect(Suggestions.words(near: "ecological", in: layers) == [])
    #expect(Suggestions.words(near: "national", in: ["federal", "regional", "municipal"]) == [])
    #expect(Suggestions.words(near: "fedral", in: ["federal", "regional", "municipal"]) == ["federal"])
    #expect(Suggestions.words(near: "historic", in: layers) == ["historical"])
    #expect(Suggestions.words(near: "museum_attendence", in: ["museum_attendance"]) == ["museum_attendance"])
    #expect(Suggestions.isSlip("vizits", of: "visits") && !Suggestions.isSlip("m2", of: "km2"))
  }
}

/// What the bytes of a text tell of how its letters are written.
///
/// A mark at the beginning tells it; else zeros at every other byte do; else bytes that are valid UTF-8 are that. What is
/// none of these is Windows-1251 or KOI8-R where the bytes from 128 stand in words of their own: that one by which the
/// letters are the commoner ones of Russian, with no capital letter behind a small one. Each word counts once: a unit that
/// stands in every row ("руб.") is no more evidence than in one, and of a few letters alone nothing but how rare KOI8-R has
/// become tells. A score is a sum of whole numbers, so that it is the same on every machine. Nothing is guessed where most
/// of the text is valid UTF-8, which then is damaged, or where the bytes stand single among Latin letters, as accents do.
package struct EncodingEvidence {
  private var first: [UInt8] = []
  private var count = 0
  /// Zeros, and bytes that are zero or four, at even and at odd places: UTF-16 of Latin and Cyrillic texts has them.
  private var zeros = [0, 0], halves = [0, 0]
  /// Sequences of UTF-8 of more than a byte, and bytes that are part of none.
  private var sequences = 0, strays = 0
  private var pending: (lead: UInt8, left: Int, seen: Int)?
  /// Bytes from 128, those of them beside a Latin letter, and the longest run of them.
  private var high = 0, besideLatin = 0, run = 0, longestRun = 0
  private var last: UInt8 = 0
  /// The bytes from 128 of the word that is open, and the words that are counted already.
  private var word: [UInt8] = []
  private var words = Words()

  package init() {}

  package init(_ bytes: [UInt8]) {
    add(bytes)
  }

  package mutating func add(_ bytes: [UInt8]) {
    if first.count < 4 { first += bytes.prefix(4 - first.count) }
    for byte in bytes { add(byte) }
  }

  /// How the text is written; nil where its bytes do not tell it plainly.
  package var encoding: TextEncoding? {
    if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) { return order }
    let pairs = count / 2
    if halves[0] + halves[1] > 0 {
      if zeros[0] == 0, halves[1] * 10 >= pairs * 9 { return .utf16LittleEndian }
      if zeros[1] == 0, halves[0] * 10 >= pairs * 9 { return .utf16BigEndian }
      if zeros[0] + zeros[1] > 0 { return .utf8 }
    }
    if strays == 0 { return .utf8 }
    guard sequences * 4 <= strays, besideLatin * 5 <= high, longestRun >= 3 else { return nil }
    var words = words
    words.add(word)
    return words.isKOI8 ? .koi8r : .windows1251
  }

  /// The order of the bytes of UTF-16.
  package var order: TextEncoding {
    if first.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if first.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    return halves[0] > halves[1] ? .utf16BigEndian : .utf16LittleEndian
  }

  private mutating func add(_ byte: UInt8) {
    if byte == 0 { zeros[count & 1] += 1 }
    if byte == 0 || byte == 4 { halves[count & 1] += 1 }
    count += 1
    addToSequence(byte)
    if byte >= 0x80 {
      high += 1
      run += 1
      longestRun = max(longestRun, run)
      if Self.isLatin(last) { besideLatin += 1 }
      word.append(byte)
      if word.count == Words.longest { endWord() }
    } else {
      if last >= 0x80 {
        if Self.isLatin(byte) { besideLatin += 1 }
        endWord()
      }
      run = 0
    }
    last = byte
  }

  private mutating func endWord() {
    words.add(word)
    word.removeAll(keepingCapacity: true)
  }

  private mutating func addToSequence(_ byte: UInt8) {
    if let open = pending {
      let isContinued = byte & 0xC0 == 0x80 && (open.seen > 1 || Self.mayFollow(byte, open.lead))
      if isContinued {
        if open.left == 1 { sequences += 1 }
        pending = open.left == 1 ? nil : (open.lead, open.left - 1, open.seen + 1)
        return
      }
      strays += open.seen
      pending = nil
    }
    switch byte {
    case 0..<0x80: break
    case 0xC2...0xDF: pending = (byte, 1, 1)
    case 0xE0...0xEF: pending = (byte, 2, 1)
    case 0xF0...0xF4: pending = (byte, 3, 1)
    default: strays += 1
    }
  }

  /// Whether a byte may follow the first of a sequence: no character has two writings, and halves of pairs are none.
  private static func mayFollow(_ byte: UInt8, _ lead: UInt8) -> Bool {
    switch lead {
    case 0xE0: byte >= 0xA0
    case 0xED: byte < 0xA0
    case 0xF0: byte >= 0x90
    case 0xF4: byte < 0x90
    default: true
    }
  }

  private static func isLatin(_ byte: UInt8) -> Bool { byte & 0xDF >= 0x41 && byte & 0xDF <= 0x5A }

  /// The words of a text, each once, by both encodings.
  private struct Words {
    /// A word is cut here, and behind so many words no further one is looked at.
    static let longest = 64
    private static let most = 20_000
    /// Words of fewer bytes together are too few to tell; nearly all files of today are Windows-1251 then.
    private static let telling = 6

    private var seen: Set<[UInt8]> = []
    private var bytes = 0
    private var scores = [Score(.windows1251), Score(.koi8r)]

    var isKOI8: Bool { bytes >= Self.telling && scores[1].value > scores[0].value }

    mutating func add(_ word: [UInt8]) {
      guard !word.isEmpty, seen.count < Self.most, seen.insert(word).inserted else { return }
      bytes += word.count
      for index in scores.indices { scores[index].add(word) }
    }
  }

  /// How much words look like Russian by one encoding.
  private struct Score {
    private(set) var value = 0
    private let weights: [Int]
    private let isCapital: [Bool]

    /// Letters of Russian by their frequency in ten thousand (National Corpus of the Russian Language).
    private static let frequencies: [Character: Int] = [
      "о": 1097, "е": 845, "а": 801, "и": 735, "н": 670, "т": 626, "с": 547, "р": 473, "в": 454, "л": 440, "к": 349,
      "м": 321, "д": 298, "п": 281, "у": 262, "я": 201, "ы": 190, "ь": 174, "г": 170, "з": 165, "б": 159, "ч": 144,
      "й": 121, "х": 97, "ж": 94, "ш": 73, "ю": 64, "ц": 48, "щ": 36, "э": 32, "ф": 26, "ъ": 4, "ё": 4,
    ]
    /// What counts a byte that is no letter, a capital letter behind a small one, and one within a word.
    private static let noLetter = -200, mixedCase = -1000, withinWord = -60

    init(_ encoding: TextEncoding) {
      let characters = (encoding.upperHalf ?? []).map(Character.init)
      weights = characters.map { character in
        Self.frequencies[Character(character.lowercased())].map { $0 - 150 } ?? Self.noLetter
      }
      isCapital = characters.map { $0.isUppercase }
    }

    mutating func add(_ word: [UInt8]) {
      var isAfterSmall = false, isWithinWord = false
      for byte in word {
        let index = Int(byte) - 128
        value += weights[index]
        if isCapital[index], isWithinWord { value += isAfterSmall ? Self.mixedCase : Self.withinWord }
        (isAfterSmall, isWithinWord) = (!isCapital[index], true)
      }
    }
  }
}

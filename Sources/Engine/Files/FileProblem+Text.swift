import TextFiles
import TerroirKernel

extension FileProblem {
  /// What is wrong, to stand behind `FILE:LINE: `, or behind the file's name where `place` has no line.
  func message(_ place: String, hasLine: Bool) -> Phrase {
    let colon = hasLine ? "\(place): " : "\(place) "
    return switch self {
    case .empty: "\(place) is empty"
    case .folder: "\(place) is a folder"
    case .notUTF8: hasLine ? "\(colon)the text is not UTF-8" : "\(place) is not UTF-8 text"
    case .notUTF8ButUTF16: "\(place) is UTF-16 text, not UTF-8"
    case .binary: "\(place) holds binary data, not text"
    case .blankHeader: "\(colon)line 1 is blank, and the header stands there"
    case .unnamedColumn(let number): "\(colon)the header has no name for column \(number)"
    case .repeatedColumn(let name):
      "\(colon)\(hasLine ? "" : "has ")two columns \(hasLine ? "are called" : "called") \"\(name)\""
    case .ragged(let values, let columns, _):
      "\(colon)\(hasLine ? "" : "a row has ")\(Phrase.counted(values, "value")), and the header in line 1 has \(Phrase.counted(columns, "column"))"
    case .unclosedQuote:
      "\(colon)\(hasLine ? "" : "has ")a quote \(hasLine ? "opens here and is" : "that is") never closed"
    case .textAfterQuote: "\(colon)\(hasLine ? "" : "has ")text after a closing quote"
    case .mixedLineEnds:
      hasLine
        ? "\(colon)the line ends otherwise than the header does (CR LF, LF or CR)"
        : "\(place) has lines of several kinds of end (CR LF, LF or CR)"
    case .tooLongRow: "\(colon)\(hasLine ? "the row" : "has a row that") is longer than 256 MB"
    case .brokenJSON: "\(colon)\(hasLine ? "the JSON is broken here" : "is broken JSON")"
    case .secondValue:
      hasLine ? "\(colon)a second value begins here, behind the one of the file" : "\(place) holds several values"
    case .notParquet: "\(place) is no Parquet file"
    case .notPacked: "\(place) is not packed by gzip"
    case .cut: "\(place) ends too early: it was cut"
    case .damaged: "\(place) is damaged: it does not hold what its own check sum says"
    case .refused(let reason, _): "\(place): \(reason)"
    case .other(let reason): "\(place) could not be read: \(reason)"
    }
  }

  /// A path as a shell takes it for one word, whatever it holds.
  private static func word(_ path: String) -> String {
    let plain = path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789._-/".unicodeScalars.contains($0)
    }
    return plain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  /// What to do about it; `path` is the file's, `line` the faulty line where it is known.
  func help(_ path: String, line: Int?) -> Phrase {
    let file = Self.word(path)
    let sound = Self.word(path + ".utf8.csv")
    return switch self {
    case .empty: "check that it was saved, or downloaded, as a whole"
    case .folder: "name a file in it"
    case .notUTF8:
      "save it as CSV UTF-8, or tell read how it is written: encoding=windows-1251, windows-1252, koi8-r or utf-16"
    case .notUTF8ButUTF16: "save it as CSV UTF-8, or: iconv -f UTF-16 -t UTF-8 \(file) > \(sound)"
    case .binary: "save the table as CSV UTF-8, or give a workbook its own ending, .xlsx or .ods"
    case .blankHeader: "delete the blank lines above the header"
    case .unnamedColumn: "the header is line 1: name each column there, and delete a title above it"
    case .repeatedColumn where line == nil:
      "give one of them another name; capital and small letters are not told apart"
    case .repeatedColumn: "give one of them another name in the header, which is line 1"
    case .ragged(let values, let columns, let delimiter): Self.hint(values, columns, delimiter, isFirst: line == 2)
    case .unclosedQuote: "close it; a quote inside a quoted value is written twice"
    case .textAfterQuote: "put the whole value in quotes, and write each quote inside it twice"
    case .mixedLineEnds: "save it anew with one kind of line end, which every text editor offers"
    case .tooLongRow: "look there for a quote that is never closed"
    case .brokenJSON: "mend it; a table is an array of objects, or one object a line"
    case .secondValue: "make one array of them; only objects may stand one after another"
    case .notParquet: "give it the ending of what it holds: help read lists them"
    case .notPacked: "take .gz from its name"
    case .cut where !GzipStream.isPacked(path): "download or copy it again"
    case .cut, .damaged: "download or copy it again; gzip -t \(file) tells whether it is whole"
    case .refused(_, let help): help
    case .other: "check that the file is whole, and that its ending tells what it holds"
    }
  }

  /// - Parameter isFirst: whether the row stands right under the header, which may be no header then.
  private static func hint(_ values: Int, _ columns: Int, _ delimiter: Character, isFirst: Bool) -> Phrase {
    let mark = Delimiter.allCases.first { $0.character == delimiter }?.noun ?? "a delimiter"
    let row: Phrase =
      values > columns
      ? "put a value that holds \(mark) in double quotes" : "fill the row up, or delete a note that is no row"
    let header: Phrase = isFirst ? "line 1 must be the header: delete a title above it; or " : ""
    return "\(header)\(row); delimiter= tells read what sets values apart, here \(mark)"
  }
}

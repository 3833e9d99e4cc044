import Foundation
import TerroirKernel
import Testing
import TextFiles

@testable import Engine

@Suite("Files that are not UTF-8")
struct EncodedFileTests {
  let files: FileCase

  init() throws { files = try FileCase() }

  private static let text = "регион;занятые\nСвердловская область;12,5\nПермский край;8,1\n"
  private static let koi8 = String.Encoding(rawValue: 0x8000_0A02)

  @Test(
    "are read by what their bytes show, and told",
    arguments: [
      (String.Encoding.windowsCP1251, "windows-1251"), (koi8, "koi8-r"), (.utf16, "utf-16le"),
      (.utf16LittleEndian, "utf-16le"), (.utf16BigEndian, "utf-16be"),
    ])
  func guessed(encoding: String.Encoding, name: String) async throws {
    let found = try await files.read(try #require(Self.text.data(using: encoding)))
    #expect(found.table.columns.map(\.name) == ["регион", "занятые"])
    #expect(found.table["регион"]?.values == .text(["Свердловская область", "Пермский край"]))
    #expect(found.table["занятые"]?.values == .number([12.5, 8.1]))
    #expect(found.told == ["read as \(name) (регион); encoding= tells another"])
    #expect(found.file.encoding.rawValue == name)
    // The text in UTF-8 is gone with the reading.
    #expect(try FileManager.default.contentsOfDirectory(atPath: files.folder.path) == ["a.csv"])
  }

  @Test("are read as a person tells, without a word")
  func told() async throws {
    let data = try #require("имя;n\nёж;1\n".data(using: Self.koi8))
    let found = try await files.read(data, syntax: FileSyntax(encoding: .koi8r))
    #expect(found.table["имя"]?.values == .text(["ёж"]))
    #expect(found.told == [])
    let wide = try #require("имя;n\nёж;1\n".data(using: .utf16BigEndian))
    #expect(try await files.read(wide, syntax: FileSyntax(encoding: .utf16)).table["имя"]?.values == .text(["ёж"]))
  }

  @Test("are found far below a head of ASCII, with the place of what else is wrong")
  func farDown() async throws {
    let head = "name;n\n" + String(repeating: "A region;1\n", count: 40_000)
    let rest = try #require("Каслинский район;2\n".data(using: .windowsCP1251))
    let found = try await files.read(Data(head.utf8) + rest)
    #expect(found.table.rowCount == 40_001)
    #expect(found.table["name"]?.values[40_000] == .text("Каслинский район"))
    #expect(found.told.first?.hasPrefix("read as windows-1251") == true)
    let ragged = try #require("Каслинский район;2;3\n".data(using: .windowsCP1251))
    do throws(any Error) {
      _ = try await files.read(Data(head.utf8) + rest + ragged)
      Issue.record("the row was read")
    } catch let failure as EngineFailure {
      #expect(failure.message == "a.csv:40003: 3 values, and the header in line 1 has 2 columns")
    }
  }

  @Test("keys that look alike are one key, told where that changed something")
  func composed() async throws {
    let found = try await files.read("город\u{306},n\nНижнии\u{306} Тагил,1\nНижний Тагил,2\nКасли,3\n")
    #expect(found.table.columns.map { Array($0.name.utf8) }[0] == Array("городˇ".replacing("ˇ", with: "\u{306}").utf8))
    guard case .text(let names)? = found.table.columns.first?.values else {
      Issue.record("no texts")
      return
    }
    #expect(Set(names.map { Array(($0 ?? "").utf8) }).count == 2)
    #expect(found.told.count == 1)
    let told = "letters written as a letter and a mark (Нижнии\u{306} Тагил) became one letter"
    #expect(found.told.first?.hasPrefix(told) == true)
    let plain = try await files.read("город,n\nНижний Тагил,2\n")
    #expect(plain.told == [])
    let json = try await files.read("[{\"a\":\"e\u{301}\"},{\"a\":\"\u{E9}\"}]", "a.json")
    guard case .text(let keys)? = json.table["a"]?.values else {
      Issue.record("no texts")
      return
    }
    #expect(Set(keys.map { Array(($0 ?? "").utf8) }).count == 1)
    let header = try await files.read("cafe\u{301},n\nx,2\n")
    #expect(Array(header.table.columns[0].name.utf8) == Array("caf\u{E9}".utf8))
    #expect(
      header.told == [
        "letters written as a letter and a mark (caf\u{E9}) became one letter each in the names of columns"
      ])
  }
}

import Foundation
import ProgramDriver
import Testing

/// The document as a PDF, laid out by a browser or LibreOffice.
@Suite("The document as a PDF", .timeLimit(.minutes(30)), .serialized)
struct PDFReportTests {
  private static func isThere(_ names: [String]) -> Bool {
    names.contains { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") }
  }
  private static let browsers = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "microsoft-edge",
  ]
  private static let hasBrowser = isThere(browsers)
  private static let hasOffice = isThere(["soffice", "libreoffice"])
  private static let hasReader = isThere(["pdftotext"])

  /// A study with an audit and a folder of programs, alone on `PATH`.
  private static func study(_ programs: [String: String] = [:], _ language: String = "en") throws -> Study {
    let study = try language == "ru" ? Study.russian() : Study()
    #expect(try study.run("audit").exitCode == 0)
    let folder = study.sandbox.home.appendingPathComponent("programs")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in programs {
      try study.sandbox.write("#!/bin/sh\n\(text)\n", to: "programs/\(name)")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.appendingPathComponent(name).path)
    }
    study.sandbox.environment["PATH"] = folder.path
    return study
  }

  @Test("has a page number for each entry of its contents, no time, and the same bytes again", .enabled(if: hasBrowser))
  func browser() throws {
    let study = try Study.russian()
    let run = try PipeRun(
      try Sandbox.program("terroir"), ["-w", "ural", "-c", "cycle", "-c", "report one.pdf", "-c", "report two.pdf"],
      in: study.sandbox, within: 900)
    #expect(run.exitCode == 0, "\(run.error)")
    let bytes = try Data(contentsOf: study.sandbox.home.appendingPathComponent("one.pdf"))
    #expect(bytes == (try Data(contentsOf: study.sandbox.home.appendingPathComponent("two.pdf"))))
    #expect(bytes.starts(with: Data("%PDF-".utf8)) && bytes.range(of: Data("/CreationDate".utf8)) == nil)
    guard Self.hasReader else { return }
    let text = try PipeRun("/usr/bin/pdftotext", ["-layout", "one.pdf", "-"], in: study.sandbox).output
    let pages = text.components(separatedBy: "\u{C}")
    #expect((15...30).contains(pages.count - 1))
    // Each entry of the contents: its number, its heading, its page, where a line begins with that number.
    let entries = pages[0].matches(of: /(\d+(?:\.\d+)?) (\p{L}[^\d\n]*?) {2,}(\d+)/)
    #expect(entries.count > 30)
    for entry in entries {
      let page = try #require(Int(entry.3))
      let begins = pages[page - 1].split(separator: "\n").contains { line in
        let words = line.split(separator: " ")
        return words.first == entry.1 && words.dropFirst().first == entry.2.split(separator: " ").first
      }
      #expect(begins, "\(entry.1) \(entry.2) is not on page \(page)")
    }
    #expect(pages[1].contains("2 / \(pages.count - 1)"))
  }

  @Test("is laid out by LibreOffice where there is no browser", .enabled(if: hasOffice))
  func office() throws {
    let study = try Study()
    #expect(try study.run("audit").exitCode == 0)
    // All that its start script calls, and no browser; a sandbox would not see the links, which lie in the temporary folder.
    let folder = study.sandbox.home.appendingPathComponent("programs")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: "/usr/bin")
    where !Self.browsers.contains(name) && name != "bwrap" {
      try FileManager.default.createSymbolicLink(
        atPath: folder.appendingPathComponent(name).path, withDestinationPath: "/usr/bin/\(name)")
    }
    study.sandbox.environment["PATH"] = folder.path
    let run = try PipeRun(
      try Sandbox.program("terroir"), ["-w", "ural", "-c", "report study.pdf"], in: study.sandbox, within: 600)
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(try study.sandbox.read("study.pdf").hasPrefix("%PDF-"))
    let map = try study.run("report map.pdf template=map")
    #expect(map.exitCode == 2 && map.error.contains("a map is a page"), "\(map.error)")
  }

  @Test("needs a program, and says which and what to write instead, in both languages")
  func missing() throws {
    let study = try Self.study()
    let run = try study.run("report study.pdf")
    #expect(run.exitCode == 1)
    #expect(run.error.contains("there is neither a browser (chromium, google-chrome, msedge) nor LibreOffice"))
    #expect(run.error.contains("install Chromium or LibreOffice; report study.html needs no program"))
    let told = try Self.study([:], "ru").run("report study.pdf")
    #expect(told.error.contains("сверстать PDF нечем: в PATH нет ни браузера"))
    #expect(told.error.contains("report study.html обойдётся без них, а страницу напечатает любой браузер"))
    let json = try study.run("report study.pdf", options: ["--format", "json"])
    #expect(json.error.contains("\"no-printer\""), "\(json.error)")
  }

  @Test("is not written where the program fails, writes none, or writes something else; a file that was there stays")
  func failing() throws {
    let other = "for word; do case $word in --print-to-pdf=*) echo no > \"${word#--print-to-pdf=}\";; esac; done"
    for (script, words) in [
      ("echo no display >&2; exit 3", "chromium ended with exit code 3; its last output: no display"),
      ("exit 0", "chromium wrote no pages"), (other, "chromium wrote no pages"),
      ("kill -9 $$", "chromium was ended by signal 9"),
    ] {
      let study = try Self.study(["chromium": script])
      try study.sandbox.write("kept", to: "study.pdf")
      let run = try study.run("report study.pdf --force")
      #expect(run.exitCode == 1 && run.error.contains(words), "\(run.error)")
      #expect(try study.sandbox.read("study.pdf") == "kept")
    }
  }

  @Test("is what the program wrote, which gets one list of words and no name from a script")
  func words() throws {
    // It writes the words that it was given into the file that it is to write.
    let echo = """
      for word; do case $word in --print-to-pdf=*) file=${word#--print-to-pdf=};; esac; done
      { echo %PDF-1.4; for word; do echo "$word"; done; echo "HOME=$HOME"; echo "SECRET=$SECRET"; echo %%EOF; } > "$file"
      """
    let study = try Self.study(["chromium": echo])
    study.sandbox.environment["SECRET"] = "word"
    try study.sandbox.write("terroir 1\naudit\nreport \"a $(touch hurt); b.pdf\"\n", to: "print.terroir")
    let run = try study.terroir("run", "print.terroir", "-w", "ural")
    #expect(run.exitCode == 0, "\(run.error)")
    let text = try study.sandbox.read("a $(touch hurt); b.pdf")
    for word in [
      "--headless", "--no-pdf-header-footer", "--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND",
    ] {
      #expect(text.contains("\n\(word)\n"), "\(word)")
    }
    #expect(text.contains("\n--no-sandbox\n") == (geteuid() == 0))
    #expect(text.contains("terroir-print-") && !text.contains("hurt") && text.contains("\nSECRET=\n"))
    #expect(!FileManager.default.fileExists(atPath: study.sandbox.home.appendingPathComponent("hurt").path))
    // Its folder went with it.
    let home = try #require(text.firstMatch(of: /HOME=(.*)/)?.1)
    #expect(home.contains("terroir-print-") && !FileManager.default.fileExists(atPath: String(home)))
  }

  @Test("is laid out anew by a script that runs again, and by no check of it")
  func replayed() throws {
    let study = try Self.study(["chromium": "exit 3"])
    try study.sandbox.write("terroir 1\naudit\nreport study.pdf\n", to: "print.terroir")
    let check = try study.terroir("replay", "print.terroir", "--check", "-w", "ural")
    #expect(check.exitCode == 0, "\(check.output) \(check.error)")
    let run = try study.terroir("replay", "print.terroir", "-w", "ural")
    #expect(run.exitCode == 4 && run.output.contains("chromium ended with exit code 3"), "\(run.output) \(run.error)")
  }
}

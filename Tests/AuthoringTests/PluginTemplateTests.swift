import Foundation
import Runtime
import TerroirKernel
import Testing

@testable import Authoring

@Suite("A new plugin's files")
struct PluginTemplateTests {
  static let shapes: [(stage: String?, contributes: String?)] =
    Iteration.allCases.map { ($0.verb, nil) } + ["diagnostic", "catalogue", "kpis"].map { (nil, $0) }

  private static func folder() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "terroir-new-\(UUID().uuidString)")
  }

  @Test("have a manifest that is read, fits the kernel and names what the code registers", arguments: shapes)
  func manifest(_ stage: String?, contributes: String?) throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let template = try PluginTemplate(
      id: "coast-signs", name: "Signs: \"of\"\u{1}\u{7F}the coast", kind: "native", stage: stage,
      contributes: contributes)
    let files = template.files
    try PluginFolder(folder).write(files)
    let manifest = try PluginFolder(folder).manifest()
    try ManifestCheck.kernel(manifest)
    #expect(manifest.name == "Signs: \"of\"\u{1}\u{7F}the coast")
    #expect(manifest.library == "CoastSigns")
    #expect(manifest.contributes.map(\.kind.rawValue) == [contributes ?? "stage"])
    #expect(manifest.contributes.first?.stage == stage)
    let code = files.map(\.text).joined()
    #expect(code.contains("@c(terroir_plugin_CoastSigns)"))
    #expect(code.contains("id: \"coast-signs\""))
    for file in files where file.path.hasSuffix(".swift") {
      for line in file.text.split(separator: "\n") { #expect(line.count <= 120, "\(file.path): \(line)") }
    }
  }

  @Test("say what they say by catalogues that are sound in each language and have the code's keys", arguments: shapes)
  func sentences(_ stage: String?, contributes: String?) throws {
    for kind in ["native", "process"] {
      let files = try PluginTemplate(
        id: "coast-signs", name: nil, kind: kind, stage: stage, contributes: contributes
      ).files
      let catalogues = files.filter { $0.path.hasPrefix("Sentences/") }
      let code = files.filter { !$0.path.hasPrefix("Sentences/") && $0.path != PythonModule.name }.map(\.text).joined()
      let said = Set(code.matches(of: /coast-signs\/([a-z]+)"/).map { String($0.1) })
      // A catalogue of measures has its words in the measures.
      #expect(catalogues.map(\.path) == (contributes == "catalogue" ? [] : ["Sentences/en.yaml", "Sentences/ru.yaml"]))
      for (language, file) in zip(NameLanguage.allCases, catalogues) {
        let read = CatalogueFile(file.text, named: file.path, language)
        #expect(read.faults == [])
        #expect(Set(read.catalogue.messages.keys) == said, "\(kind) \(file.text)")
      }
    }
  }

  @Test("all count as sources, whatever they are written in; what was built of them does not")
  func sources() throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = ["plugin.yaml", "Sources/A/a.c", "Sources/A/include/a.h", "lib/libA.so", ".build/debug/a.swift"]
    try PluginFolder(folder).write(paths.map { ScaffoldFile(path: $0, text: "\n") })
    let linked = folder.appending(path: "Sources/A/linked.c")
    try FileManager.default.createSymbolicLink(at: linked, withDestinationURL: folder.appending(path: "lib/libA.so"))
    let old = Date(timeIntervalSince1970: 1_000_000)
    try FileManager.default.setAttributes(
      [.modificationDate: old], ofItemAtPath: folder.appending(path: "lib/libA.so").path)
    let found = PluginFolder(folder).sources.map { String($0.path.dropFirst(folder.path.count + 1)) }
    #expect(
      found.sorted() == [
        "Sources", "Sources/A", "Sources/A/a.c", "Sources/A/include", "Sources/A/include/a.h", "Sources/A/linked.c",
        "plugin.yaml",
      ])
    #expect(PluginFolder.changed(linked) == old)
  }

  @Test("are not written over what is there")
  func taken() throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [ScaffoldFile(path: "a/run.sh", text: "echo\n", isExecutable: true)]
    try PluginFolder(folder).write(files)
    #expect(FileManager.default.isExecutableFile(atPath: folder.appending(path: "a/run.sh").path))
    #expect(throws: BuildFailure.taken(path: folder.path)) { try PluginFolder(folder).write(files) }
  }

  @Test(
    "need a name of lower-case letters, digits and hyphens",
    arguments: [
      "", "Coast", "1coast", "coast clusters", "coast-", "../coast", "побережье", String(repeating: "a", count: 61),
    ])
  func names(_ name: String) {
    #expect(throws: BuildFailure.badName(name: name)) {
      try PluginTemplate(id: name, name: nil, kind: nil, stage: nil, contributes: nil)
    }
  }

  static let texts: [(failure: BuildFailure, message: String, hint: String?)] = [
    (
      .noKernel(program: "/bin/terroir"), "the kernel's sources that /bin/terroir was built from are not there",
      "run the program from the source tree it was built in, or put the sources into ../lib/terroir/Kernel"
    ),
    (
      .notNative(plugin: "own", kind: "process"), "own is a process plugin: there is nothing to build",
      "plugin test checks it"
    ),
    (
      .unwritable(path: "/x", reason: "the file cannot be made"), "/x cannot be written: the file cannot be made",
      "give a folder that can be written"
    ),
    (
      .notStarted(command: "swift", reason: "there is no such program on PATH"),
      "swift cannot be started: there is no such program on PATH", "install it, or put it on PATH"
    ),
    (
      .failed(command: "swift build", code: 1, output: "a.swift:1:1: error: no", log: "/log"),
      "swift build ended with exit code 1:\na.swift:1:1: error: no",
      "mend what it says; the whole output is in /log"
    ),
    (
      .noTemplate(kind: "declarative", contributes: "stage"), "a declarative plugin brings no stage",
      "take contributes=catalogue, kpis, classification, preset, messages or country; a stage is native or process"
    ),
    (
      .noTemplate(kind: "native", contributes: "preset"), "a native plugin brings no preset",
      "take stage=VERB, contributes=diagnostic, catalogue or kpis, or kind=declarative"
    ),
    (.stopped(command: "swift build"), "swift build was stopped before it ended", "run it again"),
    (
      .noLibrary(plugin: "own", product: "Own", file: ".build/debug/libOwn.so"),
      "own names the library Own, but the build gave no .build/debug/libOwn.so",
      "declare .library(name: \"Own\", type: .dynamic, ...) in Package.swift, or mend library: in plugin.yaml"
    ),
    (
      .sourcesChanged(
        kernel: "/K", theirs: ABIStamp("terroir-abi:1:a:debug;"), ours: ABIStamp("terroir-abi:2:a:debug;")),
      "/K has changed since this program was built from it: the plugin carries terroir-abi:1:a:debug;, "
        + "this program terroir-abi:2:a:debug;",
      "build the program anew, then the plugin"
    ),
    (.cancelled, "cancelled", nil),
  ]

  @Test("and their builds fail in words that say what to do", arguments: texts)
  func text(_ failure: BuildFailure, message: String, hint: String?) {
    #expect(failure.message.description == message)
    #expect(failure.hint?.description == hint)
  }
}

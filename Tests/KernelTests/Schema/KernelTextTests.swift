import KernelSchema
import TerroirKernel
import Testing

@Suite("The generator of the kernel's rows")
struct KernelTextTests {
  private static let last =
    #"{"name": "reasons", "type": "sentence", "optional": true, "description": {"en": "what carries it", "ru": "на чём это держится"}}"#

  /// The files with one more line in the schema of the priorities.
  private func adding(_ column: String) throws -> [SchemaSet.File] {
    try KernelFiles.schemas().replacing(Self.last, with: "\(Self.last),\n    \(column)", in: "strategy/priorities.json")
  }

  private func text(_ files: [SchemaSet.File], _ name: String) throws -> String {
    try #require(try KernelText(SchemaSet(files)).files.first { $0.name == name }).text
  }

  @Test("a column is one line in one file: property, init, coding, declaration and cells follow")
  func oneLine() throws {
    let before = try KernelText(SchemaSet(KernelFiles.schemas())).files
    let after = try KernelText(
      SchemaSet(
        adding(
          #"{"name": "jury_share", "type": "number", "unit": "share", "optional": true, "range": [0, 1], "#
            + #""description": {"en": "share of the jury", "ru": "доля жюри"}}"#))
    ).files
    let changed = zip(before, after).filter { $0.text != $1.text }
    #expect(changed.map(\.0.name) == ["Schema-strategy.swift"])
    let old = Set(before.flatMap { $0.text.split(separator: "\n") })
    let new = after.flatMap { $0.text.split(separator: "\n") }.filter { !old.contains($0) }
    #expect(
      new.map { String($0).trimmingPrefix(while: { $0 == " " }) } == [
        "/// Share of the jury, share.",
        "public var juryShare: Double?",
        "reasons: Sentence? = nil,",
        "juryShare: Double? = nil",
        "self.juryShare = juryShare",
        "case juryShare = \"jury_share\"",
        "Column(\"jury_share\", .number, unit: \"share\", \"share of the jury\", russian: \"доля жюри\", range: 0...1, isOptional: true),",
        ".number(rows.map { $0.juryShare }),",
      ])
  }

  @Test("a column that came later is read with its default where a row has none")
  func later() throws {
    let column =
      #"{"name": "votes", "type": "integer", "default": "0", "since": "1.1", "description": {"en": "votes", "ru": "голоса"}}"#
    let text = try text(adding(column), "Schema-strategy.swift")
    #expect(text.contains("votes = try row.decodeIfPresent(Int.self, forKey: .votes) ?? 0"))
    #expect(text.contains("cluster = try row.decode(ClusterID.self, forKey: .cluster)"))
  }

  @Test("a sentence is a property of its own type, shown as its text")
  func sentence() throws {
    let column = #"{"name": "why", "type": "sentence", "description": {"en": "why", "ru": "почему"}}"#
    let text = try text(adding(column), "Schema-strategy.swift")
    #expect(text.contains("public var why: Sentence\n"))
    #expect(text.contains(".text(rows.map { $0.why.text }),"))
  }

  /// Faults of a schema with what is said of them.
  static let faults: [(column: String, message: String)] = [
    (
      #"{"name": "a", "type": "texts", "description": {"en": "a", "ru": "а"}}"#,
      "column a has the type \"texts\"; known are text, integer, number, boolean, list, period, sentence"
    ),
    (#"{"name": "score", "type": "text", "description": {"en": "a", "ru": "а"}}"#, "column score stands twice"),
    (
      #"{"name": "a", "type": "text", "refers": "towns", "description": {"en": "a", "ru": "а"}}"#,
      "column a refers to towns, which is no table"
    ),
    (#"{"name": "a", "type": "text", "description": {"en": "a"}}"#, "\"description\" of a column lacks \"ru\""),
    (
      #"{"name": "a", "type": "text", "low": "b", "description": {"en": "a", "ru": "а"}}"#,
      "column a has one of \"low\" and \"high\"; bounds come in pairs"
    ),
    (
      #"{"name": "a", "type": "number", "low": "b", "high": "c", "description": {"en": "a", "ru": "а"}}"#,
      "column a is bounded by b, which is no column"
    ),
    (
      #"{"name": "a", "type": "number", "range": [1, 0], "description": {"en": "a", "ru": "а"}}"#,
      "\"range\" of column a is two numbers, the least first"
    ),
    (
      #"{"name": "a", "type": "number", "since": "1.1", "description": {"en": "a", "ru": "а"}}"#,
      "column a came later, and rows from before have none: make it \"optional\", or give a \"default\""
    ),
    (#"{"name": "a", "type": "text", "description" {"en": "a", "ru": "а"}}"#, "a colon is expected"),
  ]

  @Test("a fault in a schema is told with file and line", arguments: faults)
  func fault(_ column: String, message: String) throws {
    let files = try adding(column)
    let error = #expect(throws: SchemaFault.self) { try SchemaSet(files) }
    #expect(error?.description == "strategy/priorities.json:\(try line(of: column, in: files)): error: \(message)")
  }

  /// The line of a piece of the schema of the priorities.
  private func line(of piece: String, in files: [SchemaSet.File]) throws -> Int {
    let file = try #require(files.first { $0.path == "strategy/priorities.json" })
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains(piece) }) + 1
  }
}

@Suite("The kernel's stamp")
struct KernelStampTests {
  @Test("is a hash of the kernel's sources, its generator and its schemas")
  func files() throws {
    let stamp = KernelStamp.hash(try KernelFiles.stamped())
    #expect("\(kernelStamp())".hasPrefix("terroir-abi:\(stamp):"), "the files changed after the kernel was built")
  }

  @Test("is another where a column is added, a schema or the generator changes")
  func changes() throws {
    let files = try KernelFiles.stamped()
    let own = KernelStamp.hash(files)
    let column = #"{"name": "a", "type": "text", "description": {"en": "a", "ru": "а"}},"#
    let changed = [
      files.replacing("\"columns\": [", with: "\"columns\": [\n    \(column)", in: "strategy/priorities.json"),
      files.replacing("\"unit\": \"km\"", with: "\"unit\": \"m\"", in: "campaign/routes.json"),
      files.replacing("decodeIfPresent", with: "decode", in: "Generator/Library/RowText.swift"),
    ]
    #expect(Set(changed.map(KernelStamp.hash)).union([own]).count == 4)
    #expect(KernelStamp.hash(files.reversed()) == own)
  }
}

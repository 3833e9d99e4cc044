import Testing

@testable import Language

@Suite("Parser")
struct ParserTests {
  private func arguments(_ text: String) throws -> Arguments? {
    guard let pipeline = try parse(text).statements.first?.pipeline else { return nil }
    if let last = pipeline.steps.last { return last.arguments }
    guard case .invocation(let invocation) = pipeline.head else { return nil }
    return invocation.arguments
  }

  private func general(_ text: String) throws -> GeneralArguments {
    guard case .general(let arguments)? = try arguments(text) else { return GeneralArguments() }
    return arguments
  }

  @Test("reads the whole algorithm as one pipeline")
  func algorithm() throws {
    let script = try parse("audit | strategize | design budget.regional=120M | implement | promote | evaluate")
    let pipeline = try #require(script.statements.first?.pipeline)
    #expect(pipeline.steps.map(\.verb.name) == ["strategize", "design", "implement", "promote", "evaluate"])
    guard case .general(let design) = pipeline.steps[1].arguments else { return }
    #expect(design["budget.regional"]?.kind == .number(Number(value: 120_000_000, unit: .million)))
  }

  @Test(
    "turns numbers with units into base units exactly",
    arguments: [
      ("120M", 120_000_000), ("3.5%", 0.035), ("1.1M", 1_100_000), ("2bn", 2e9), ("15k", 15_000), ("-5", -5),
      ("1_000", 1000), ("2.5e3", 2500), ("0.1%", 0.001),
    ] as [(String, Double)])
  func units(text: String, value: Double) throws {
    let written = try #require(general("set x \(text)").positional.last)
    guard case .number(let number) = written.kind else {
      Issue.record("\(text) is no number")
      return
    }
    #expect(number.value == value)
  }

  @Test("tells words, ranges, paths, dates and yes from numbers")
  func words() throws {
    func kind(_ text: String) throws -> Value.Kind? { try general("set x \(text)").positional.last?.kind }
    #expect(try kind("120m") == .word("120m"))
    #expect(try kind("2024-05-01") == .word("2024-05-01"))
    #expect(try kind("£1,500,000") == .word("£1,500,000"))
    #expect(try kind("€1.5m") == .word("€1.5m"))
    #expect(try kind("../data/x..y") == .word("../data/x..y"))
    #expect(try kind("yes") == .boolean(true))
    #expect(try kind("Каслинское-литьё") == .word("Каслинское-литьё"))
    #expect(try kind("\"a \\\"b\\\" \\\\\"") == .string("a \"b\" \\"))
    guard case .range(let low, let high)? = try kind("120M..300M") else {
      Issue.record("no range")
      return
    }
    #expect(low.kind == .number(Number(value: 120e6, unit: .million)))
    #expect(high.kind == .number(Number(value: 300e6, unit: .million)))
    guard case .range(let first, let last)? = try kind("-5..-1.5") else {
      Issue.record("no range")
      return
    }
    #expect([first.text, last.text] == ["-5", "-1.5"])
    guard case .list(let values)? = try kind("[a, \"b c\", 3]") else {
      Issue.record("no list")
      return
    }
    #expect(values.map(\.text) == ["a", "b c", "3"])
  }

  @Test("reads references with members, positions and keys")
  func references() throws {
    let head = try parse("package.measures[3]").statements.first?.pipeline.head
    guard case .reference(let reference)? = head else {
      Issue.record("no reference")
      return
    }
    #expect(reference.name.name == "package")
    #expect(reference.path.count == 2)
    #expect(reference.path.last == .index(3, Span(16, 19)))
    let shown = try general("show \"my study\".industries[\"гастрономия\"]").positional.first
    guard case .reference(let quoted)? = shown?.kind else {
      Issue.record("no reference")
      return
    }
    #expect(quoted.name.name == "my study")
    guard case .key(let key, _)? = quoted.path.last else { return }
    #expect(key == "гастрономия")
    guard case .reference(let last)? = try parse("_ | head 3").statements.first?.pipeline.head else { return }
    #expect(last.name.name == "_" && last.path.isEmpty)
  }

  @Test("reads the verbs that have a grammar of their own")
  func tableVerbs() throws {
    guard case .sort(let keys)? = try arguments("t | sort -lq, name") else { throw Missing() }
    #expect(keys.map(\.column.name) == ["lq", "name"])
    #expect(keys.map(\.descending) == [true, false])
    guard case .group(let by, let aggregates)? = try arguments("t | group by a, b : n=count() total=sum(x * 2)") else {
      throw Missing()
    }
    #expect(by.map(\.name) == ["a", "b"])
    #expect(aggregates.map { "\($0.name.name)=\($0.function.name)" } == ["n=count", "total=sum"])
    #expect(aggregates[1].argument.map(bracketed) == "(x * 2.0)")
    guard case .derive(let derived, by: _)? = try arguments("t | derive a=x + 1 b = y == 2") else { throw Missing() }
    #expect(derived.map { "\($0.name.name): \(bracketed($0.expression))" } == ["a: (x + 1.0)", "b: (y == 2.0)"])
    guard case .join(let table, let on)? = try arguments("t | join profile.industries on industry") else {
      throw Missing()
    }
    #expect(table.path.count == 1)
    #expect(on.map(\.name) == ["industry"])
    guard case .unpivot(let columns, let name, let value)? = try arguments("t | unpivot a b name=k value=v") else {
      throw Missing()
    }
    #expect(columns.map(\.name) + [name.name, value.name] == ["a", "b", "k", "v"])
    guard case .pivot(let column, let cell, let agg)? = try arguments("t | pivot year value=x agg=sum") else {
      throw Missing()
    }
    #expect([column.name, cell.name, agg?.name] == ["year", "x", "sum"])
    guard
      case .importFile(let file, let resource, let mapping)? = try arguments("import a/b.csv as ties from=src to=dst")
    else { throw Missing() }
    #expect(
      [file.text, resource.name] + mapping.map { "\($0.key.name)=\($0.value.text)" } == [
        "a/b.csv", "ties", "from=src", "to=dst",
      ])
    #expect(try arguments("t | head") == .head(10))
    #expect(try arguments("t | count") == .count(by: []))
  }

  @Test("takes the longest verb")
  func subcommands() throws {
    guard case .invocation(let invocation)? = try parse("plugin info ural").statements.first?.pipeline.head else {
      throw Missing()
    }
    #expect(invocation.verb.name == "plugin info")
    #expect(invocation.verb.span == Span(0, 11))
  }

  @Test("keeps the comment above a command, and the version of the first line")
  func rationale() throws {
    let script = try parse("# a study\nterroir 1\n\n# not this\n\n# why\n# and how\nx = audit # then\nstatus\n")
    #expect(script.languageVersion == 1)
    #expect(script.statements.map(\.rationale) == [["why", "and how", "then"], []])
    #expect(script.statements.map(\.text) == ["x = audit", "status"])
    #expect(script.statements.first?.binding?.name == "x")
    #expect(script.comments.map(\.text) == ["a study", "not this", "why", "and how", "then"])
  }

  @Test("goes on after a pipe, a backslash, an open bracket or quote")
  func continuation() throws {
    let script = try parse(
      "actors |  # every one\n  # of them\n  where a == 1 \\\n and b in [\n1,\n2] |\nhead 2\nnote \"a\nb\"")
    #expect(script.statements.map(\.pipeline.steps.count) == [2, 0])
    let parser = Parser(testGrammar)
    for open in ["audit |", "audit | # x", "audit \\", "t | where a in [", "note \"a", "audit |\n"] {
      #expect(parser.needsContinuation(open), "\(open)")
    }
    for closed in ["audit", "", "# |", "note \"|\"", "audit |\n\n", "t | where a in [1]"] {
      #expect(!parser.needsContinuation(closed), "\(closed)")
    }
  }

  @Test("passes over blank lines after a pipe or a backslash, as over comment lines")
  func blankLines() throws {
    for gap in ["\n", "\n\n", "\n  \n\t\n", "\n# why\n", "\n\n# why\n\n", "\r\n\r\n"] {
      for mark in ["|", "| \\"] {
        let script = try parse("audit \(mark)\(gap)strategize\nstatus\n")
        #expect(script.statements.map(\.pipeline.steps.count) == [1, 0], "\((mark + gap).debugDescription)")
      }
    }
    let open = Parser(testGrammar).parse(SourceText(name: "s", text: "status\naudit |\n\n"))
    #expect(open.diagnostics.count == 1)
    #expect(open.script.statements.count == 1)
  }

  @Test("reads carriage returns and a byte-order mark")
  func foreignLineEnds() throws {
    #expect(try parse("\u{FEFF}terroir 1\r\naudit |\r\n  strategize\r\nstatus\r\n").statements.count == 2)
  }

  private struct Missing: Error {}
}

extension Completion {
  /// Positional values by their kind, `KEY=`, values after `KEY=`, flags.
  func general(
    _ declaration: CommandDeclaration, _ words: [CompletionPoint.Word], _ point: CompletionPoint
  ) -> [Candidate] {
    let positional = positionalWords(words)
    let keys = declaration.named + context.parameters(declaration.name, positional)
    if let key = openKey(words) {
      let parameter = keys.first { $0.name == key }
      return parameter.map { values(of: $0.kind, positional, point) } ?? []
    }
    if point.quote == nil, point.partial.hasPrefix("-") {
      return declaration.flags.map { Candidate("--\($0.name)", .flag, summary: $0.summary) }
    }
    var offered: [Candidate] = []
    let declared = declaration.positional
    let index = positional.count
    if let parameter = index < declared.count ? declared[index] : declared.last.flatMap({ $0.repeats ? $0 : nil }) {
      offered += values(of: parameter.kind, positional, point)
    }
    guard point.quote == nil else { return offered }
    let given = Set(zip(words, words.dropFirst()).filter { $0.1.text == "=" }.map(\.0.text))
    offered += keys.filter { !given.contains($0.name) }.map {
      Candidate("\($0.name)=", .key, summary: $0.summary, isFinished: false)
    }
    return offered
  }

  /// The key whose value is being typed: `KEY=` or, inside a list, `KEY=[a, `.
  private func openKey(_ words: [CompletionPoint.Word]) -> String? {
    guard let equals = words.lastIndex(where: { $0.isMark && $0.text == "=" }), equals > 0 else { return nil }
    let after = words[(equals + 1)...].map(\.text)
    let isInList = after.first == "[" && !after.contains("]")
    return after.isEmpty || isInList ? words[equals - 1].text : nil
  }

  private func positionalWords(_ words: [CompletionPoint.Word]) -> [String] {
    var found: [String] = []
    var index = 0
    while index < words.count {
      if index + 1 < words.count, words[index + 1].isMark, words[index + 1].text == "=" {
        index += 2
        if index < words.count, words[index].text == "[" {
          while index < words.count, words[index].text != "]" { index += 1 }
        }
      } else if !words[index].isMark, words[index].isQuoted || !words[index].text.hasPrefix("--") {
        found.append(words[index].text)
      }
      index += 1
    }
    return found
  }

  func values(of kind: ParameterKind, _ positional: [String], _ point: CompletionPoint) -> [Candidate] {
    switch kind {
    case .boolean: ["yes", "no"].map { Candidate($0, .value) }
    case .choice(let words): words.map { Candidate(written($0, point), .value) }
    case .file(let endings): files(point, endings: endings)
    case .directory: files(point, endings: nil)
    case .column: context.columns(point.before).map { Candidate(written($0, point), .column) }
    case .table: context.tables().sorted().map { Candidate(written($0, point), .table) }
    case .reference: references(point)
    case .key(let table): context.rowKeys(table).map { Candidate(written($0, point), .value) }
    case .command:
      grammar.declarations.map { Candidate($0.name, .command, summary: $0.summary) }
        + context.helpWords().sorted().map { Candidate($0, .value) }
    case .method: context.methods().sorted().map { Candidate(written($0, point), .value) }
    case .stage: context.stages().map { Candidate($0, .value) }
    case .plugin: context.plugins(positional.first).sorted().map { Candidate(written($0, point), .value) }
    case .classification: context.classifications().map { Candidate(written($0, point), .value) }
    case .template(let words): (words + context.templates()).map { Candidate(written($0, point), .value) }
    case .town: context.towns().map { Candidate(written($0, point), .value) }
    case .stageParameter:
      context.settings().sorted().map { Candidate($0, .key, isFinished: true) } + stageParameters()
    case .settingValue:
      (positional.first.map(context.settingValues) ?? []).map { Candidate(written($0, point), .value) }
    case .list(let element): values(of: element, positional, point)
    case .any, .text, .number, .integer, .range, .newName: []
    }
  }

  private func stageParameters() -> [Candidate] {
    context.stages().flatMap { stage in
      context.parameters(stage, []).map { Candidate("\(stage).\($0.name)", .key, summary: $0.summary) }
    }
  }

  /// `endings` nil: directories alone; empty: every file.
  func files(_ point: CompletionPoint, endings: [String]?) -> [Candidate] {
    context.files(point.partial).sorted().compactMap { path in
      let isDirectory = path.hasSuffix("/")
      if !isDirectory {
        guard let endings, endings.isEmpty || endings.contains(where: path.hasSuffix) else { return nil }
      }
      let isPlain = path.unicodeScalars.allSatisfy(Characters.isWordPart)
      let text = isPlain && point.quote == nil ? path : Quoting.quoted(path)
      return Candidate(text, isDirectory ? .directory : .file, isFinished: !isDirectory)
    }
  }
}

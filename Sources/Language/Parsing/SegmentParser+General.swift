extension SegmentParser {
  /// Positional values, `KEY=value` and `--flag` in any order, checked against the declaration.
  mutating func general(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> GeneralArguments {
    var positional: [Value] = []
    var named: [NamedArgument] = []
    var flags: [Identifier] = []
    cursor.skipGap()
    while !cursor.isAtEnd {
      if cursor.at("-"), cursor.at("-", ahead: 1) {
        if let flag = flag(declaration) { flags.append(flag) }
      } else if positional.isEmpty, let setting = assignedSetting(declaration) {
        positional.append(setting)
      } else if let key = key() {
        let argument = try self.named(key, declaration)
        if named.contains(where: { $0.key.name == key.name }) { report(.repeatedKey(key.name), at: key.span) }
        named.append(argument)
      } else {
        let parameter = self.parameter(declaration.positional, at: positional.count)
        let value = try self.value(parameter?.kind ?? .any)
        if let parameter {
          check(value, parameter)
        } else if let last = positional.last, let meant = Number.joined(last.text, value.text),
          self.parameter(declaration.positional, at: positional.count - 1)?.kind != .text
        {
          report(.unitApart(meant: meant), at: value.span)
        } else {
          report(.tooManyArguments(value.text, verb: declaration.name, usage: declaration.usage), at: value.span)
        }
        positional.append(value)
      }
      cursor.skipGap()
    }
    let missing = declaration.positional.dropFirst(positional.count).first(where: \.isRequired)
    if let missing {
      report(.missingArgument(missing.name, verb: declaration.name, usage: declaration.usage), at: here)
    }
    for parameter in declaration.named
    where parameter.isRequired && !named.contains(where: { $0.key.name == parameter.name }) {
      report(.missingArgument("\(parameter.name)=", verb: declaration.name, usage: declaration.usage), at: here)
    }
    return GeneralArguments(positional: positional, named: named, flags: flags)
  }

  /// `KEY=`, dots allowed; nothing is read where no `=` follows the word.
  mutating func key() -> Identifier? {
    var probe = cursor
    let span = probe.takeWhile(Characters.isColumnPart)
    guard span.count > 0 else { return nil }
    probe.skipGap()
    guard probe.at("="), !probe.at("=", ahead: 1) else { return nil }
    probe.advance()
    cursor = probe
    return Identifier(text(span), span: span)
  }

  /// The name of a setting that is written as in other shells, `region=RU-PER`; its value follows it.
  private mutating func assignedSetting(_ declaration: CommandDeclaration) -> Value? {
    guard declaration.positional.first?.kind == .stageParameter, let key = key() else { return nil }
    cursor.skipGap()
    let span = Span(key.span.lower, cursor.position)
    note(foreign: "\(key.name)=VALUE", as: "\(key.name) VALUE", at: span, written: "\(key.name) ")
    return Value(.word(key.name), span: key.span, text: key.name)
  }

  mutating func named(_ key: Identifier, _ declaration: CommandDeclaration) throws(SourceDiagnostic) -> NamedArgument {
    let parameter = declaration.named.first { $0.name == key.name }
    if parameter == nil, declaration.openKeys == nil {
      let known = declaration.named.map(\.name)
      let near = Suggestions.nearest(to: key.name, in: known)
      report(.unknownKey(key.name, verb: declaration.name, near: near, known: known), at: key.span)
    }
    cursor.skipGap()
    if cursor.isAtEnd { throw SourceDiagnostic(.missingValue(key: key.name), at: key.span) }
    let value = try self.value(parameter?.kind ?? .any)
    if let parameter { check(value, parameter) }
    return NamedArgument(key: key, value: value)
  }

  private mutating func flag(_ declaration: CommandDeclaration) -> Identifier? {
    let start = cursor.position
    cursor.move(to: start + 2)
    let name = text(cursor.takeWhile(Characters.isColumnPart))
    let span = Span(start, cursor.position)
    if declaration.flags.contains(where: { $0.name == name }) { return Identifier(name, span: span) }
    if declaration.named.contains(where: { $0.name == name }) {
      report(.flagIsKey(name), at: span)
    } else {
      let known = declaration.flags.map(\.name)
      let near = Suggestions.nearest(to: name, in: known).map { "--\($0)" }
      report(.unknownFlag(name, verb: declaration.name, near: near, known: known), at: span)
    }
    if cursor.take("=") { _ = word() }
    return nil
  }

  private func parameter(_ declared: [ParameterDeclaration], at index: Int) -> ParameterDeclaration? {
    if index < declared.count { return declared[index] }
    return declared.last.flatMap { $0.repeats ? $0 : nil }
  }

  /// Checks what the text alone can tell.
  private mutating func check(_ value: Value, _ parameter: ParameterDeclaration) {
    guard !value.isAssumed, !conforms(value, parameter.kind) else { return }
    var near: [String] = []
    if case .choice(let words) = parameter.kind { near = Suggestions.nearest(to: value.text, in: words) }
    report(
      .wrongKind(value.text, parameter: parameter.name, takes: parameter.kind, near: near), at: value.span)
  }

  private func conforms(_ value: Value, _ kind: ParameterKind) -> Bool {
    if value.isAssumed { return true }
    return switch (kind, value.kind) {
    case (.list(let element), .list(let values)): values.allSatisfy { conforms($0, element) }
    case (.list(let element), _): conforms(value, element)
    case (.any, _): true
    case (.number, .number), (.boolean, .boolean), (.range, .range): true
    case (.integer, .number(let number)): number.integer != nil
    case (.choice(let words), _): words.contains(value.text)
    case (.number, _), (.integer, _), (.boolean, _), (.range, _): false
    case (_, .list), (_, .range): false
    case (.file, _), (.directory, _): !value.text.isEmpty
    default: true
    }
  }
}

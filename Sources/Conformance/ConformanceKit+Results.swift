import Foundation
import Runtime
import TerroirKernel

/// Checks of what a plugin says and gives.
extension ConformanceKit {
  /// The code says of itself what the manifest says of it.
  @Sendable func contract(_ subject: ConformanceSubject) -> ConformanceCheck {
    let declaration = subject.declaration
    var faults: [Phrase] = []
    if declaration.id != subject.contribution.id {
      faults.append("it is declared as \(declaration.id), the manifest says \(subject.contribution.id)")
    }
    if declaration.summary.isEmpty { faults.append("it has no summary") }
    let names = declaration.parameters.map(\.name)
    for name in Set(names).sorted() where names.count(where: { $0 == name }) > 1 {
      faults.append("parameter \(name) is declared twice")
    }
    for parameter in declaration.parameters {
      if parameter.description.isEmpty { faults.append("parameter \(parameter.name) has no meaning") }
      if let value = parameter.default, let reason = parameter.refusal(of: value) {
        faults.append("the default of \(parameter.name) is outside its own bounds: \(reason)")
      }
    }
    let columns = Set(
      subject.iteration.map(AnyArtifact.tables)?.flatMap { table in table.columns.map { "\(table.name).\($0.name)" } }
        ?? [])
    for name in declaration.formulas.keys.sorted() where !columns.contains(name) {
      faults.append("it has a formula of \(name), which is no column of the contract")
    }
    let words: Phrase? = subject.iteration.map {
      "\($0.noun) contract \(AnyArtifact.contract(of: $0)), \(names.count) parameters"
    }
    return ConformanceCheck(subject.name, "", against: faults, passed: words ?? "kernel \(manifest.kernel)")
  }

  /// On a complete region it gives a result, with its own defaults.
  @Sendable func result(_ subject: ConformanceSubject) async -> ConformanceCheck {
    switch await attempt(subject) {
    case .refused(let failure):
      return ConformanceCheck(subject.name, "", .failed, "it refuses a complete region: \(failure.words)")
    case .gave(let given):
      guard let bytes = given.bytes else {
        return ConformanceCheck(subject.name, "", .failed, "the result holds a number that is not finite")
      }
      return ConformanceCheck(
        subject.name, "", against: given.faults.map(\.phrase), passed: "\(bytes.count) bytes")
    }
  }

  /// What it gives survives JSON.
  @Sendable func roundTrip(_ subject: ConformanceSubject) async -> ConformanceCheck {
    guard case .gave(let given) = await attempt(subject, subject.light) else { return noResult(subject) }
    return ConformanceCheck(
      subject.name, "", against: given.bytes == given.readBack ? [] : ["the result changes when it is read back"],
      passed: "the result is the same after JSON")
  }

  /// The tables that the manifest says it fills have rows.
  @Sendable func tables(_ subject: ConformanceSubject) async -> ConformanceCheck {
    guard let iteration = subject.iteration else {
      return ConformanceCheck(subject.name, "", .skipped, "it gives no artifact")
    }
    guard case .gave(let given) = await attempt(subject, subject.light) else { return noResult(subject) }
    let filled = given.rows.filter { $0.value > 0 }.keys.sorted()
    guard let declared = subject.contribution.tables else {
      let faults: [Phrase] = filled.isEmpty ? ["no table of the \(iteration.noun) has a row"] : []
      return ConformanceCheck(
        subject.name, "", against: faults,
        passed: "\(filled.count) of \(given.rows.count) tables have rows: \(filled.joined(separator: ", "))")
    }
    let faults = declared.compactMap { name -> Phrase? in
      guard let rows = given.rows[name] else { return "the \(iteration.noun) has no table \(name)" }
      return rows == 0 ? "\(name) is declared and has no row" : nil
    }
    return ConformanceCheck(subject.name, "", against: faults, passed: "\(declared.joined(separator: ", ")) have rows")
  }

  /// Two runs give the same bytes.
  @Sendable func again(_ subject: ConformanceSubject) async -> ConformanceCheck {
    guard manifest.deterministic else { return notPromised(subject) }
    guard case .gave(let first) = await attempt(subject, subject.light),
      case .gave(let second) = await attempt(subject, subject.light)
    else { return noResult(subject) }
    return ConformanceCheck(
      subject.name, "", against: first.bytes == second.bytes ? [] : ["two runs with one seed give different results"],
      passed: "two runs give the same bytes")
  }

  /// The order of the rows of a table changes nothing.
  @Sendable func rowOrder(_ subject: ConformanceSubject) async -> ConformanceCheck {
    guard manifest.deterministic else { return notPromised(subject) }
    guard case .gave(let first) = await attempt(subject, subject.light) else { return noResult(subject) }
    var faults: [Phrase] = []
    for variant in input.reordered {
      guard case .gave(let other) = await attempt(subject, on: variant.input, subject.light),
        other.bytes == first.bytes
      else {
        faults.append("another order of \(variant.name) gives another result")
        continue
      }
    }
    return ConformanceCheck(
      subject.name, "", against: faults, passed: "the order of rows of \(input.reordered.count) tables changes nothing")
  }

  /// Runs beside one another give what a run alone gives.
  @Sendable func threads(_ subject: ConformanceSubject) async -> ConformanceCheck {
    guard manifest.deterministic else { return notPromised(subject) }
    guard case .gave(let first) = await attempt(subject, subject.light) else { return noResult(subject) }
    let others = await withTaskGroup(of: Data?.self) { group in
      for _ in 0..<4 {
        group.addTask {
          guard case .gave(let given) = await self.attempt(subject, subject.light) else { return nil }
          return given.bytes
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    return ConformanceCheck(
      subject.name, "",
      against: others.allSatisfy { $0 == first.bytes } ? [] : ["runs beside one another give different results"],
      passed: "four runs at once give the same bytes")
  }

  func noResult(_ subject: ConformanceSubject) -> ConformanceCheck {
    ConformanceCheck(subject.name, "", .skipped, "it gives no result; see result")
  }

  private func notPromised(_ subject: ConformanceSubject) -> ConformanceCheck {
    ConformanceCheck(subject.name, "", .skipped, "the manifest says that it is not deterministic")
  }
}

import Foundation
import TerroirKernel

extension PilotProgramme: ToldArtifact {
  func tell(_ table: String, under heading: String, in digest: inout Digest, _ language: NameLanguage) throws -> Bool {
    switch table {
    case PilotRow.declaration.name:
      try digest.add(heading, from: self, PilotRow.declaration)
      tellPilots(in: &digest, language)
    case Finding.declaration.name: digest.add(heading, findings.paragraphs(in: language))
    default: return false
    }
    return true
  }

  /// A section for each pilot: what it gives first, with whom, and its milestones.
  private func tellPilots(in digest: inout Digest, _ language: NameLanguage) {
    let say = language.choose
    for pilot in pilots {
      let steps = tasks.filter { $0.pilot == pilot.pilot }.sorted { ($0.start, $0.task) < ($1.start, $1.task) }
      var lead = [say("First result", "Первый результат") + ": \(pilot.firstResult)"]
      let partners = names(of: "partners", with: pilot, in: language) ?? pilot.partners.map(\.rawValue)
      if !partners.isEmpty { lead.append(say("Partners", "Партнёры") + ": \(partners.briefly(6, in: language)).") }
      lead.append(
        say(
          "Milestones (critical: a delay delays the pilot, staff aside): ",
          "Вехи (критическая: её опоздание сдвигает пилот, без учёта занятости сотрудников): ")
          + steps.map {
            "\($0.name?.text ?? $0.task) (\(Self.time(of: $0, in: language))\($0.critical ? say(", critical", ", критическая") : ""))"
          }
          .joined(separator: "; ") + ".")
      digest.add(say("Pilot", "Пилот") + " \(pilot.pilot): \(pilot.name)", lead)
    }
  }

  /// The names in an argument of what the pilot's working group is for; nil where a plugin says it in other words.
  private func names(of argument: String, with pilot: PilotRow, in language: NameLanguage) -> [String]? {
    let group = groups.first { $0.group == "group-\(pilot.pilot)" }
    guard case .list(let items)? = group?.purpose.arguments[argument] else { return nil }
    return items.compactMap { if case .name(let name, _) = $0 { name.text(in: language) } else { nil } }
  }

  /// The days of the calendar on which a task begins and ends; its days of the plan where the plan has no calendar.
  private static func time(of task: TaskRow, in language: NameLanguage) -> String {
    if let first = task.firstDay, let last = task.lastDay { return first == last ? first : "\(first) – \(last)" }
    return language.choose("day", "дни") + " \(day(task.start))-\(day(task.finish))"
  }

  /// A day of the plan as a whole number, whatever a plugin gave.
  private static func day(_ time: Double) -> String { String(format: "%.0f", time.rounded() + 0) }
}

import TerroirKernel

extension PilotProgramme {
  func digest(_ region: String, in language: NameLanguage) throws -> Digest {
    let say = language.choose
    var digest = Digest(title: say("Pilots", "Пилоты") + ": \(region)", language: language)
    try digest.add(
      say("Pilots", "Пилоты"), from: self, "pilots",
      ["pilot", "cluster", "measure", "territory", "owner", "start", "finish", "finish_p80", "cost", "kpi"], rows: 12)
    for pilot in pilots {
      let steps = tasks.filter { $0.pilot == pilot.pilot }.sorted { ($0.start, $0.task) < ($1.start, $1.task) }
      var lead = [say("First result", "Первый результат") + ": \(pilot.firstResult)"]
      if !pilot.partners.isEmpty {
        lead.append(say("Partners", "Партнёры") + ": \(pilot.partners.briefly(6, in: language)).")
      }
      lead.append(
        say("Milestones: ", "Вехи: ")
          + steps.map {
            "\($0.task) (\(say("day", "дни")) \(Int($0.start.rounded()))-\(Int($0.finish.rounded()))\($0.critical ? say(", critical", ", критическая") : ""))"
          }
          .joined(separator: "; ") + ".")
      digest.add(say("Pilot", "Пилот") + " \(pilot.pilot): \(pilot.name)", lead)
    }
    try digest.add(
      say("Working groups", "Рабочие группы"), from: self, "members", ["group", "actor", "side", "role", "conflict"],
      rows: 20)
    try digest.add(
      say("Load of the single window", "Нагрузка единого окна"), from: self, "window",
      ["arrivals", "service", "servers", "utilisation", "wait", "service_level"], rows: 8)
    try digest.add(
      say("Risks", "Риски"), from: self, "risks", ["risk", "likelihood", "impact", "response", "owner"], rows: 10)
    try digest.add(
      say("How each pilot will be judged", "Как будет оценён каждый пилот"), from: self, "evaluation_design",
      ["pilot", "kpi", "baseline", "comparison", "minimum_effect", "power", "phase_in"], rows: 12)
    digest.add(say("Findings", "Что важно знать"), findings.sentences(in: language))
    return digest
  }
}

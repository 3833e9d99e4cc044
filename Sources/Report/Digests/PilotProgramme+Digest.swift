import TerroirKernel

extension PilotProgramme {
  func digest(_ region: String) throws -> Digest {
    var digest = Digest(title: "Pilots: \(region)")
    try digest.add(
      "Pilots", from: self, "pilots",
      ["pilot", "cluster", "measure", "territory", "owner", "start", "finish", "finish_p80", "cost", "kpi"], rows: 12)
    for pilot in pilots {
      let steps = tasks.filter { $0.pilot == pilot.pilot }.sorted { ($0.start, $0.task) < ($1.start, $1.task) }
      var lead = ["First result: \(pilot.firstResult)"]
      if !pilot.partners.isEmpty { lead.append("Partners: \(pilot.partners.briefly(6)).") }
      lead.append(
        "Milestones: "
          + steps.map {
            "\($0.task) (day \(Int($0.start.rounded()))-\(Int($0.finish.rounded()))\($0.critical ? ", critical" : ""))"
          }
          .joined(separator: "; ") + ".")
      digest.add("Pilot \(pilot.pilot): \(pilot.name)", lead)
    }
    try digest.add("Working groups", from: self, "members", ["group", "actor", "side", "role", "conflict"], rows: 20)
    try digest.add(
      "Load of the single window", from: self, "window",
      ["arrivals", "service", "servers", "utilisation", "wait", "service_level"], rows: 8)
    try digest.add("Risks", from: self, "risks", ["risk", "likelihood", "impact", "response", "owner"], rows: 10)
    try digest.add(
      "How each pilot will be judged", from: self, "evaluation_design",
      ["pilot", "kpi", "baseline", "comparison", "minimum_effect", "power", "phase_in"], rows: 12)
    digest.add("Findings", findings.sentences)
    return digest
  }
}

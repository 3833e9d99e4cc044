import TerroirKernel

extension PolicyReview {
  func digest(_ region: String, in language: NameLanguage) throws -> Digest {
    let say = language.choose
    var digest = Digest(title: say("Annual review", "Годовой обзор") + ": \(region)", language: language)
    for dimension in KPIDimension.allCases {
      let rows = kpis.indices.filter { kpis[$0].dimension == dimension }
      if rows.isEmpty { continue }
      let known = rows.count { kpis[$0].value != nil }
      try digest.add(
        say("Indicators", "Показатели") + ": \(dimension.rawValue)",
        [say("\(known) of \(rows.count) have a value.", "Со значением: \(known) из \(rows.count).")], from: self,
        "kpis",
        ["kpi", "value", "unit", "period", "baseline", "target", "status", "source"], rows: rows.count, order: rows)
    }
    try digest.add(
      say("Decisions", "Решения"), from: self, "decisions", ["measure", "decision", "reason", "evidence"], rows: 30)
    try digest.add(
      say("Effects, and what may be claimed", "Эффекты и что можно утверждать"), from: self, "effects",
      ["subject", "kpi", "method", "estimate", "low", "high", "claim", "check"], rows: 12)
    try digest.add(
      say("What was learned", "Чему научились"), from: self, "learning",
      ["measure", "context", "prior", "posterior", "low", "high"], rows: 12)
    try digest.add(
      say("Changes since the last cycle", "Изменения с прошлого цикла"), from: self, "changes",
      ["subject", "before", "after", "cause"], rows: 12)
    try digest.add(
      say("Dialogue", "Диалог"), from: self, "dialogue", ["issue", "voices", "answer", "status"], rows: 10)
    digest.add(
      say("What the next audit must look at", "На что смотреть следующему аудиту"), findings.sentences(in: language))
    return digest
  }
}

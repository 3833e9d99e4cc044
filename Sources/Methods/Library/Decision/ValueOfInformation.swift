public import TerroirKernel

/// The method `value-of-information`: what it is worth to know more before deciding. Formulas and sources as in
/// ``Information``.
///
/// The gain of an option is units (sum_i coefficient_i theta_i - threshold), theta_i normal and independent. With
/// `choose=each` every option is taken where its gain is above 0; with `choose=best` one of all options is taken: a row of
/// mean 0 and sd 0 is doing nothing.
///
/// - Input: one row a quantity theta, of one option unless `option` names them; mean and sd of what is believed; where a
///   study is planned the standard deviation of one observation and how many there would be, and its cost.
/// - Output: one row a quantity: EVPI of its option (of all, with `choose=best`), EVPPI, EVSI and EVSI less the cost.
/// - Throws: on repeated quantities, an option with two thresholds or units, half of a study.
public enum ValueOfInformation: Method {
  public static let declaration = MethodDeclaration(
    name: "value-of-information", summary: "What it is worth to know more before one decides: EVPI, EVPPI, EVSI",
    formula: "EVSI = E max(gain given the sample) - max(gain); normal: s phi(m/s) + m Phi(m/s) - max(m, 0)",
    roles: [
      MethodDeclaration.Role("quantity", .text, "what is uncertain; each once in an option"),
      MethodDeclaration.Role(
        "option", .text, required: false, "what may be done; all rows are of one where it is missing"),
      MethodDeclaration.Role("mean", .number, "what is believed of the quantity"),
      MethodDeclaration.Role("sd", .number, "its standard deviation; 0 for what is known"),
      MethodDeclaration.Role(
        "coefficient", .number, required: false, "gain for a unit of the quantity; 1 where not given"),
      MethodDeclaration.Role(
        "threshold", .number, required: false, "what the sum must exceed, by option; 0 where not given"),
      MethodDeclaration.Role("units", .number, required: false, "by how much the gain is multiplied, by option"),
      MethodDeclaration.Role("sample_sd", .number, required: false, "standard deviation of one observation of a study"),
      MethodDeclaration.Role("sample_size", .number, required: false, "observations of the study"),
      MethodDeclaration.Role("cost", .number, required: false, "cost of the study, in the unit of the gain"),
    ],
    parameters: [
      Parameter(
        "choose", .choice(["each", "best"]), default: .text("each"),
        "each option is taken or left for itself, or the best of all is taken"),
      Parameter(
        "by", .choice(["formula", "quadrature"]), default: .text("formula"),
        "EVPPI and EVSI by the normal's formula, or by nine nodes as where there is none"),
    ],
    outputs: [
      Column("gain", .number, "expected gain of the option"),
      Column("evpi", .number, "value of knowing all of the option; of all options with choose=best"),
      Column("evppi", .number, "value of knowing the quantity"),
      Column("evsi", .number, "value of the study of the quantity; missing where none is planned"),
      Column("enbs", .number, "value of the study less its cost"),
    ],
    citations: [
      "Raiffa, Schlaifer (1961), Applied Statistical Decision Theory",
      "Jackson, Baio, Heath, Strong, Welton, Wilson (2022), Value of information analysis, Annual Review of Statistics 9",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    let beliefs = try BeliefReader(reader)
    let choosesBest = try reader.word("choose") == "best"
    let byNodes = try reader.word("by") == "quadrature"
    let gains = beliefs.gains
    var (evpi, evppi, evsi, enbs): ([Double?], [Double?], [Double?], [Double?]) = ([], [], [], [])
    let whole = choosesBest ? Information.evpi(gains: gains) : nil
    for row in beliefs.rows {
      // What the option competes with: the best of the others, or leaving it.
      let others = gains.indices.filter { $0 != row.option }.map { gains[$0].mean }
      let rival = choosesBest ? others.max() : 0
      let gain = gains[row.option]
      evpi.append(whole ?? Information.evpi(gain: gain.mean, sd: gain.sd))
      func value(_ spread: Double) -> Double {
        guard let rival else { return 0 }
        if byNodes {
          let expected = Information.expectation(mean: gain.mean, sd: spread) { max($0, rival) }
          return max(0, expected - max(gain.mean, rival))
        }
        return Information.evpi(gain: gain.mean - rival, sd: spread)
      }
      evppi.append(value(row.scale * row.sd))
      let study = row.standardError.map {
        value(row.scale * Information.posteriorSpread(sd: row.sd, standardError: $0))
      }
      evsi.append(study)
      enbs.append(study.map { $0 - row.cost })
    }
    // The integral of all is rounded, the formula of one is not: knowing all is never worth less.
    if whole != nil, let most = evppi.compactMap(\.self).max() { evpi = evpi.map { $0.map { max($0, most) } } }
    var builder = TableBuilder(declaration)
    if let options = beliefs.options { builder.keys(options, beliefs.rows.map(\.option)) }
    builder.keys(beliefs.quantities, beliefs.rows.map(\.quantity))
    builder.numbers("gain", beliefs.rows.map { gains[$0.option].mean })
    builder.numbers("evpi", evpi)
    builder.numbers("evppi", evppi)
    if beliefs.hasStudies {
      builder.numbers("evsi", evsi)
      builder.numbers("enbs", enbs)
    }
    return builder.table
  }
}

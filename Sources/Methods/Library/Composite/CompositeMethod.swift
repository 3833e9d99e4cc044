public import TerroirKernel

/// The method `composite`: a composite index in the steps of the OECD/JRC handbook. Formulas as in ``Normalisation``,
/// ``Aggregation``, ``Treatment`` and ``CompositeIndex``.
///
/// - Input: one row per unit with its indicators; the table `structure`. A missing value is not zero: it is refused unless
///   `impute` fills it in, `screen` leaves the unit out, or `impute=available` lets the siblings that are there take over its
///   weight; the notes then count and name the units that stand on part of the weight.
/// - Output by `detail`: scores (every element of every unit with its rank), weights (nominal share, effective weight and
///   what the indicator explains of the index), removal (shift of ranks without the indicator), association,
///   contributions (they sum to the index) and treatment.
/// - Throws: for a structure that is no tree, a constant indicator, and combinations without meaning, such as ranks under
///   a geometric mean or a value of 0 or less under it.
/// - Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators; Becker et al. (2022), COINr, JOSS 7(78).
public enum CompositeMethod: Method {
  public enum Detail: String, CaseIterable, Sendable {
    case scores, weights, removal, association, contributions, treatment
  }

  public static let declaration = MethodDeclaration(
    name: "composite", summary: "A composite index, step by step, with the rank of each unit on each element",
    formula: "minmax (x - min) / (max - min), arithmetic sum w x, geometric exp(sum w ln x), over a tree of weights",
    roles: CompositeReader.roles, tables: [CompositeReader.structureTable],
    parameters: CompositeRecipe.parameters + [
      Parameter("detail", .choice(Detail.allCases.map(\.rawValue)), default: .text("scores"), "which step is shown")
    ],
    outputs: [
      Column("level", .integer, unit: .count, "1 for indicators, more for aggregates"),
      Column("code", .text, "the indicator or aggregate"),
      Column("score", .number, unit: .index, "score on the scale of the normalisation"),
      Column("rank", .integer, unit: .rank, "rank, 1 for the highest score; equal scores share the better one"),
      Column("weight", .number, unit: .share, "detail=weights: share of the weight among siblings"),
      Column("effective", .number, unit: .share, "detail=weights: share of the weight in the index"),
      Column("explained", .number, unit: .share, "detail=weights: squared correlation with the index"),
      Column("mean_shift", .number, unit: .rank, "detail=removal: mean absolute shift of ranks without it"),
      Column("most_shift", .integer, unit: .rank, "detail=removal: the largest shift"),
      Column("aggregate", .text, "detail=association: the aggregate"),
      Column("correlation", .number, unit: .index, "detail=association: Pearson's correlation"),
      Column("p", .number, unit: .probability, "detail=association: its probability by chance"),
      Column("contribution", .number, unit: .index, "detail=contributions: what the indicator adds to the index"),
      Column("skewness", .number, unit: .index, "detail=treatment: before"),
      Column("kurtosis", .number, unit: .index, "detail=treatment: excess kurtosis before"),
      Column("winsorised", .integer, unit: .count, "detail=treatment: values set to a less extreme one"),
      Column("logarithmic", .boolean, "detail=treatment: whether it was taken to logarithms"),
    ],
    notes: [
      Column("imputed", .integer, unit: .count, "values that were imputed"),
      Column("treated", .integer, unit: .count, "indicators that were treated"),
      Column("left_out", .text, "units that the screening left out"),
      Column("partial", .integer, unit: .count, "impute=available: units that stand on part of the index's weight"),
      Column("unused", .text, "columns of the table structure that this recipe does not read"),
      Column("weight_there", .text, "impute=available: those units with the share of the weight that they have"),
    ],
    citations: [
      "OECD/JRC (2008), Handbook on Constructing Composite Indicators",
      "Becker, Caperna, Del Sorbo, Norlén, Papadimitriou, Saisana (2022), COINr, JOSS 7(78) 4567",
      "Paruolo, Saisana, Saltelli (2013), Ratings and rankings: voodoo or science?, JRSS A 176",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = try CompositeReader(input, for: declaration)
    let recipe = try CompositeRecipe(reader.read)
    let detail = try reader.read.choice("detail", Detail.self)
    do throws(CompositeRefusal) {
      let index = try CompositeIndex(
        of: reader.table, structure: reader.structure, recipe: recipe, denominators: reader.denominators,
        groups: reader.groups)
      var builder = TableBuilder(declaration)
      try show(index, detail, reader.keys, in: &builder)
      builder.note("imputed", count: index.preparation.imputedCount)
      builder.note(
        "treated", count: index.preparation.treatment.count { $0.winsorised > 0 || $0.isLogarithmic })
      let leftOut = index.preparation.leftOut
      if !leftOut.isEmpty { builder.note("left_out", text: leftOut.joined(separator: "; ")) }
      noteCoverage(of: index, in: &builder)
      if let unused = reader.unused(by: recipe, normalisations: [recipe.normalise]) {
        builder.note("unused", text: unused)
      }
      return builder.table
    } catch {
      throw error.failure(declaration.name)
    }
  }
}

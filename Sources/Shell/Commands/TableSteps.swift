import Engine
import Language
import TerroirKernel

/// What a table verb's file declares: the rest is the same for all of them.
protocol TableStep: Command {}

extension TableStep {
  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let query = try await session.query(from: call)
    return .relation(try await session.adding(call.invocation, to: query))
  }
}

struct WhereCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "where", group: .step, summary: "keep the rows for which the expression holds", syntax: .filter,
    takes: [.table], gives: .table, effects: .keepsColumns,
    examples: [.init("identity | where recognition == \"world\" and component == \"material\"", "world-known things")],
    keywords: ["filter", "rows", "condition", "search", "subset", "фильтр", "отбор"])
}

struct SelectCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "select", group: .step, summary: "keep these columns, in this order", syntax: .columns,
    positional: [ParameterDeclaration("COLUMN", .column, "a column", required: true, repeats: true)],
    takes: [.table], gives: .table, examples: [.init("actors | select id name_en kind", "three columns")],
    keywords: ["columns", "keep", "drop", "remove", "delete", "столбцы"])
}

struct DeriveCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "derive", group: .step, summary: "add columns computed from others", syntax: .derive,
    takes: [.table], gives: .table,
    examples: [.init("territories | derive density=population / area_km2", "inhabitants per square kilometre")],
    keywords: ["compute", "calculate", "new column", "rename", "mutate", "formula", "вычислить"])
}

struct SortCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "sort", group: .step, summary: "order the rows; - before a column is descending", syntax: .sort,
    positional: [ParameterDeclaration("COLUMN", .column, "a column", required: true, repeats: true)],
    takes: [.table], gives: .table, effects: .keepsColumns,
    examples: [.init("territories | sort -population | head 5", "the largest first")],
    keywords: ["order", "rank", "top", "largest", "descending", "сортировка"])
}

struct HeadCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "head", group: .step, summary: "keep the first N rows", syntax: .head,
    positional: [ParameterDeclaration("N", .integer, "how many")],
    takes: [.table], gives: .table, effects: .keepsColumns, examples: [.init("measures | head 3", "three rows")],
    keywords: ["limit", "first", "top", "rows"])
}

struct CountCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "count", group: .step, summary: "count rows, by the values of columns where given", syntax: .count,
    positional: [ParameterDeclaration("COLUMN", .column, "a column", repeats: true)],
    takes: [.table], gives: .table, examples: [.init("identity | count by component layer", "the identity matrix")],
    keywords: ["frequency", "how many", "number of", "сколько"])
}

struct GroupCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "group", group: .step, summary: "aggregate the rows of each group", syntax: .group,
    takes: [.table], gives: .table,
    examples: [.init("events | group by territory : visitors=sum(attendance) n=count()", "attendance by town")],
    keywords: ["aggregate", "sum", "total", "average", "mean", "by", "группировка", "среднее", "сумма"])
}

struct JoinCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "join", group: .step, summary: "add the columns of another table where the keys are equal", syntax: .join,
    positional: [ParameterDeclaration("TABLE", .table, "a table", required: true)],
    takes: [.table], gives: .table,
    examples: [
      .init("t = territories | derive territory=code | select territory population", "a table to join"),
      .init("events | join t on territory | select name population", "events with inhabitants"),
    ],
    notes: [
      "A column whose name is taken gets the joined table's before it: t_name; of profile.industries industries_name; of _, "
        + "which has none, right_name."
    ],
    keywords: ["merge", "combine", "vlookup", "lookup", "link", "объединить"])
}

struct DistinctCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "distinct", group: .step, summary: "keep each combination of values once", syntax: .columns,
    positional: [ParameterDeclaration("COLUMN", .column, "a column", repeats: true)],
    takes: [.table], gives: .table, examples: [.init("measures | distinct level type", "the combinations there are")],
    keywords: ["unique", "duplicates", "deduplicate"])
}

struct PivotCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "pivot", group: .step, summary: "make a column of each value of one column", syntax: .pivot,
    positional: [ParameterDeclaration("COLUMN", .column, "whose values become columns", required: true)],
    named: [
      ParameterDeclaration("value", .column, "the column that fills the cells", required: true),
      ParameterDeclaration("agg", .text, "how several values become one"),
    ],
    takes: [.table], gives: .table,
    examples: [.init("identity | count by component layer | pivot layer value=count", "component by layer")],
    keywords: ["wide", "crosstab", "cross table", "transpose", "сводная"])
}

struct UnpivotCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "unpivot", group: .step, summary: "make rows of columns", syntax: .unpivot,
    positional: [ParameterDeclaration("COLUMN", .column, "a column", required: true, repeats: true)],
    named: [
      ParameterDeclaration("name", .newName, "the column of names", required: true),
      ParameterDeclaration("value", .newName, "the column of values", required: true),
    ],
    takes: [.table], gives: .table,
    examples: [
      .init("territories | select code population founded | unpivot population founded name=what value=number", "long")
    ],
    keywords: ["long", "melt", "gather", "tidy"])
}

struct SummaryCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "summary", group: .step, summary: "describe each column: filled, distinct, least, mean, greatest",
    takes: [.table], gives: .table, examples: [.init("statistics | summary", "what the columns hold")],
    keywords: ["describe", "statistics", "mean", "minimum", "maximum", "average", "profile of the data"])
}

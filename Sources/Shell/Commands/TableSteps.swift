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
    keywords: ["filter", "rows", "condition", "search", "subset", "фильтр", "отбор"], synonyms: ["filter"])
}

struct SelectCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "select", group: .step, summary: "keep these columns, in this order", syntax: .columns,
    positional: [ParameterDeclaration("COLUMN", .column, "a column", required: true, repeats: true)],
    takes: [.table], gives: .table, examples: [.init("actors | select id name_en kind", "three columns")],
    notes: ["select * keeps all."],
    keywords: ["columns", "keep", "drop", "remove", "delete", "столбцы"])
}

struct DeriveCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "derive", group: .step, summary: "add columns computed from others", syntax: .derive,
    takes: [.table], gives: .table,
    examples: [
      .init("territories | derive density=population / area_km2", "inhabitants per square kilometre"),
      .init("territories | derive place=rank(-population) by level | sort place | head 3", "a place among its level"),
    ],
    notes: [
      "rank, row_number, lag, lead, cumsum and fill_down look at other rows, in the order in which they come: sort before.",
      "by keeps them to the rows that are equal in its columns. help functions lists all.",
      "A name that differs from a column's in case alone renames that column.",
    ],
    keywords: ["compute", "calculate", "new column", "mutate", "formula", "window", "over", "partition", "вычислить"],
    synonyms: ["mutate", "extend"])
}

struct RenameCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "rename", group: .step, summary: "give columns other names; the new one stands first", syntax: .rename,
    takes: [.table], gives: .table, examples: [.init("actors | rename name=name_en | select id name", "one column")],
    keywords: ["column", "name", "header", "переименовать"])
}

struct FillCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "fill", group: .step, summary: "fill missing values from the row above, or with a value", syntax: .fill,
    positional: [ParameterDeclaration("COLUMN", .column, "a column", required: true, repeats: true)],
    named: [ParameterDeclaration("value", .any, "what fills them: a value, or an expression over the row")],
    takes: [.table], gives: .table, effects: .keepsColumns,
    examples: [
      .init("events | fill attendance value=0 | head 3", "with a value"),
      .init("territories | sort level code | fill founded | head 3", "from the row above"),
    ],
    keywords: ["missing", "impute", "na", "null", "carry forward", "fillna", "coalesce"])
}

struct ReplaceCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "replace", group: .step, summary: "put one value in the place of another", syntax: .replace,
    positional: [ParameterDeclaration("COLUMN", .column, "a column", required: true, repeats: true)],
    named: [
      ParameterDeclaration("from", .any, "the whole value, or missing", required: true),
      ParameterDeclaration("to", .any, "what it becomes, or missing", required: true),
    ],
    takes: [.table], gives: .table, effects: .keepsColumns,
    examples: [.init("identity | replace status from=\"living\" to=\"alive\" | count by status", "one word")],
    notes: ["Within texts the function does it: derive name=replace(name, \"a\", \"b\")."],
    keywords: ["recode", "substitute", "change value", "заменить"])
}

struct SortCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "sort", group: .step, summary: "order the rows; - before a column is descending", syntax: .sort,
    positional: [ParameterDeclaration("COLUMN", .column, "a column", required: true, repeats: true)],
    takes: [.table], gives: .table, effects: .keepsColumns,
    examples: [.init("territories | sort -population | head 5", "the largest first")],
    keywords: ["order", "rank", "top", "largest", "descending", "сортировка"],
    synonyms: ["order", "order by", "orderby", "arrange"])
}

struct HeadCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "head", group: .step, summary: "keep the first N rows", syntax: .head,
    positional: [ParameterDeclaration("N", .integer, "how many")],
    takes: [.table], gives: .table, effects: .keepsColumns, examples: [.init("measures | head 3", "three rows")],
    keywords: ["limit", "first", "top", "rows"], synonyms: ["limit", "take", "top"])
}

struct TailCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "tail", group: .step, summary: "keep the last N rows", syntax: .head,
    positional: [ParameterDeclaration("N", .integer, "how many")],
    takes: [.table], gives: .table, effects: .keepsColumns, examples: [.init("measures | tail 3", "three rows")],
    keywords: ["last", "end", "bottom"])
}

struct SampleCommand: Command {
  let declaration = CommandDeclaration(
    name: "sample", group: .step, summary: "keep N rows chosen by chance, in their order",
    positional: [ParameterDeclaration("N", .integer, "how many", required: true)],
    named: [ParameterDeclaration("seed", .integer, "another choice for another number; 1 without")],
    takes: [.table], gives: .table, effects: .keepsColumns,
    examples: [.init("identity | sample 5 seed=7", "five rows, the same each time")],
    notes: ["The same seed chooses the same rows of the same table, everywhere."],
    keywords: ["random", "draw", "subset", "выборка"])

  struct Arguments: Decodable {
    let n: Given<Int>
    let seed: Given<Int>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let query = try await session.query(from: call)
    return .relation(try await session.adding(call.invocation, to: query))
  }
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
    keywords: [
      "aggregate", "group_by", "groupby", "summarise", "summarize", "sum", "total", "average", "mean", "by",
      "группировка", "среднее", "сумма",
    ])
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
      """
      A column whose name is taken gets the joined table's before it: t_name; of profile.industries industries_name; of _, \
      which has none, right_name.
      """
    ],
    keywords: ["merge", "combine", "vlookup", "lookup", "link", "объединить"])
}

struct DistinctCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "distinct", group: .step, summary: "keep each combination of values once", syntax: .columns,
    positional: [ParameterDeclaration("COLUMN", .column, "a column", repeats: true)],
    takes: [.table], gives: .table, examples: [.init("measures | distinct level type", "the combinations there are")],
    keywords: ["unique", "duplicates", "deduplicate"], synonyms: ["unique"])
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
    keywords: ["wide", "pivot_wider", "crosstab", "cross table", "transpose", "сводная"])
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
    notes: [
      "A table with a column for each year becomes rows of statistics so:",
      "wide = read visits.xlsx | unpivot 2019 2020 2021 name=period value=value",
      "wide | derive indicator=\"museum_attendance\" unit=\"visits\" source=\"county statistics\" | write visits.csv",
      "import visits.csv as statistics territory=code",
    ],
    keywords: ["long", "melt", "gather", "tidy", "pivot_longer"])
}

struct SummaryCommand: TableStep {
  let declaration = CommandDeclaration(
    name: "summary", group: .step, summary: "describe each column: filled, distinct, least, mean, greatest",
    takes: [.table], gives: .table, examples: [.init("statistics | summary", "what the columns hold")],
    keywords: ["describe", "statistics", "mean", "minimum", "maximum", "average", "profile of the data"])
}

import Engine
import Formats
import Language
import TerroirKernel

extension HelpTopic {
  /// Every topic, by name.
  static let all: [HelpTopic] = [expressions, files, functions, keys, pipelines, references, scripts, units]

  private static let expressions = HelpTopic(
    "expressions", "conditions and computations for where and derive",
    keywords: ["operator", "formula", "condition", "null", "missing", "compare", "equals", "выражение", "условие"],
    [
      "== != < <= > >= compare; and or not join conditions; + - * / % compute; + joins texts, concat() texts and numbers.",
      "in [\"a\", \"b\"] is one of; in 2019..2023 is between, both ends included; like \"Ka%\" has % for any letters.",
      "A day is 2026-03-14, a text that is ordered as days are; date() makes one of 14.03.2026 and other forms.",
      "A text stands in double quotes, a column bare or in `backquotes` where its name has spaces.",
      "== missing holds where there is no value; a missing value is neither equal to nor less than any other.",
      "Outside a function's domain (a division by zero, ln of 0) the result is missing.",
    ],
    examples: [
      .init("identity | where recognition in [\"world\", \"national\"] and not (layer == \"social\")", "conditions"),
      .init("events | where attendance == missing | count", "rows without a value"),
      .init("territories | derive people_per_km2=population / area_km2 | head 3", "a new column"),
    ])

  private static let files = HelpTopic(
    "files", "reading and writing files, by their endings",
    keywords: ["csv", "excel", "spreadsheet", "export", "import", "download", "pdf", "format", "файл", "таблица"],
    [
      "read takes \(endings(Formats.readableEndings)),",
      "each also with .gz; text=[COLUMN] keeps what is written.",
      "Commas, semicolons and tabs are told apart by the first lines, and decimal commas with the last two; delimiter= and",
      "decimal= tell what is ambiguous. Line 1 is the header; of a workbook sheet= and header= name the sheet and the line.",
      "write makes \(endings(Formats.writableEndings)) of a table,",
      ".json .md .html of an artifact, .svg .html .md .txt of a chart.",
      "Numbers are exact in files and rounded on the screen only.",
      "In csv a text that a spreadsheet would run as a formula gets an apostrophe. A missing value is an empty cell.",
      "A path is taken from the folder the program was started in; with spaces it stands in double quotes.",
    ],
    examples: [
      .init("actors | select id name_en level | write actors-short.csv", "for a spreadsheet"),
      .init("read partners.csv text=[id] | head 3", "a file as a table"),
      .init("profile | write profile.html", "the report of the audit"),
    ])

  private static func endings(_ names: [String]) -> String { names.map { ".\($0)" }.joined(separator: " ") }

  private static let functions = HelpTopic(
    "functions", "what expressions and group can compute",
    keywords: ["average", "mean", "sum", "total", "round", "aggregate", "math", "среднее", "сумма"],
    ["In expressions:"] + ScalarFunction.allCases.map { "  \($0.rawValue)  \($0.description)" }
      + ["Of other rows, in derive, those that are equal in the columns behind by:"]
      + WindowFunction.allCases.map { "  \($0.rawValue)  \($0.description)" }
      + ["Of the rows of a group:"] + AggregateFunction.allCases.map { "  \($0.rawValue)  \($0.description)" },
    examples: [
      .init("events | group by territory : visitors=sum(attendance) n=count()", "aggregates"),
      .init("territories | derive place=rank(-population) by level | sort place | head 3", "a place in a group"),
      .init("identity | where has(linked_industries, \"music\") | count", "an item of a list column"),
    ])

  private static let keys = HelpTopic(
    "keys", "keys at the prompt",
    keywords: ["keyboard", "shortcut", "vi", "emacs", "editrc", "history", "tab", "ctrl", "клавиши"],
    [
      "TAB completes verbs, parameters, columns, names, files and the words a column holds, or lists them.",
      "Up and Down go through earlier lines, Ctrl-R searches them; they are kept from session to session.",
      "Ctrl-A and Ctrl-E go to the line's ends, Ctrl-W deletes a word, Ctrl-U the line, Ctrl-L clears the screen.",
      "Ctrl-C clears the line, or ends the running command with the state as it was before it; Ctrl-D leaves.",
      "Ctrl-Z suspends. `bind -v` in ~/.editrc gives vi keys, and any other binding of editrc(5) works too.",
      "A line that ends in | or \\ or has an open bracket or quote goes on in the next.",
    ],
    examples: [.init("history 5", "the last commands, with outcome")])

  private static let pipelines = HelpTopic(
    "pipelines", "how commands are put together",
    keywords: ["pipe", "chain", "table", "query", "sql", "select", "запрос"],
    [
      "A table or an artifact goes through | from step to step: SOURCE | STEP | STEP.",
      "A source is a name, an artifact's table, read FILE, or a stage. tables lists the workspace's tables.",
      "NAME = PIPELINE keeps what it gives under a name; _ is what was shown last.",
      "Nothing of a table is read before the last step: the steps become one SQL statement, which explain sql prints.",
    ],
    examples: [
      .init("identity | where component == \"material\" | count by layer | sort -count", "a pipeline"),
      .init("towns = territories | where level == \"municipal\"", "a name for a table"),
      .init("towns | sort -population | head 5 | explain sql", "the statement it becomes"),
    ])

  private static let references = HelpTopic(
    "references", "naming an artifact, its tables, rows and columns",
    keywords: ["name", "artifact", "dot", "row", "variable", "noun", "имя"],
    [
      "profile, strategy, package, pilots, campaign, review are the artifacts of the open cycle.",
      "profile.industries is a table of an artifact; describe profile lists them all with columns, units and description.",
      "profile.industries[\"cinema\"] is the row whose first column is cinema; profile.industries[2] is the second row.",
      "profile.industries.lq is one column. _ is what was shown last. A name with spaces stands in double quotes.",
    ],
    examples: [
      .init("profile.industries | sort -lq | head 3", "a table of an artifact"),
      .init("explain profile.industries[\"cinema\"]", "one row, and why"),
    ])

  private static let scripts = HelpTopic(
    "scripts", "files of commands, and what the program's exit code means",
    keywords: ["script", "batch", "automate", "exit code", "comment", "run", "скрипт", "сценарий"],
    [
      "A script holds what would be typed; its first line may pin the language: terroir 1. # begins a comment.",
      "terroir run FILE NAME=VALUE runs one, source FILE does so from the prompt, save FILE writes the session as one.",
      "let NAME = VALUE makes a variable, $NAME uses it; \("for NAME in LIST { ... }" as String) repeats; NAME ?= is what a run may give.",
      "A script with a slip in it runs no line; at a failure it stops, or with --keep-going goes on.",
      "Exit code: 0 done, 1 the data or a command failed, 2 usage, 3 a plugin failed, 4 a replay drifted, 130 cancelled.",
    ],
    examples: [.init("save study.terroir --force", "this session as a script")])

  private static let units = HelpTopic(
    "units", "how numbers are written and shown",
    keywords: ["number", "percent", "million", "thousand", "billion", "money", "rouble", "date", "год", "процент"],
    [
      "k, M and bn after a number are thousands, millions and billions; % is a hundredth: 120M, 3.5%, 1_000_000.",
      "On the screen numbers are rounded and have their unit in the heading: 128.5M, 39.9%; shares show as percent,",
      "the probability of a test as 0.954; notes under a table have five figures.",
      "Files and --format json have every number exactly, shares from 0 to 1. describe TABLE tells each column's unit.",
      "A range is 2019..2023, a date is 2026-03-14.",
    ],
    examples: [
      .init("set design.budget.regional 120M", "a hundred and twenty million roubles"),
      .init("territories | where population > 100k | count", "a threshold"),
    ])
}

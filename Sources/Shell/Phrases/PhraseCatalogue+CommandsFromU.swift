import TerroirKernel

extension PhraseCatalogue {
  /// What the commands of the files from U to W declare, in Russian.
  static let commandPhrasesFromU: [Entry] = [
    ("bind a plugin to a stage", "привязать модуль к этапу"),
    ("a plugin's id", "идентификатор модуля"),
    (
      "a stage's parameters: range, unit, default, current value",
      "параметры этапа: границы, единица, значение по умолчанию и текущее"
    ),
    ("budgets and weights", "бюджеты и веса"),
    (
      "check the workspace's data; every fault with file, line and column",
      "проверить данные рабочей папки; каждая ошибка с файлом, строкой и столбцом"
    ),
    ("rows and sound rows by table", "строки и исправные строки по таблицам"),
    (
      "artifacts that would come out different now, with the reason",
      "результаты, которые сейчас вышли бы другими, и почему"
    ),
    ("empty where nothing changed", "пусто, если ничего не изменилось"),
    (
      "the one statement that a pipeline over tables compiles to",
      "одна команда SQL, в которую превращается цепочка над таблицами"
    ),
    ("values stay parameters", "значения остаются параметрами"),
    (
      "a variable: $NAME stands for its value; alone it lists them",
      "переменная: $NAME заменяется её значением; без имени — их список"
    ),
    ("a text, used", "текст и его применение"),
    (
      "unless terroir run FILE years=2020..2022 gave another",
      "если terroir run FILE years=2020..2022 не задал другого"
    ),
    (
      """
      A value is a number, a text, yes or no, a list or a range. It is a value wherever it stands, never text that \
      is read again.
      """,
      "Значение — число, текст, yes или no, список или диапазон. Оно везде остаётся значением и заново не читается."
    ),
    (
      """
      $NAME stands for it in arguments, expressions, lists, columns and names; in a word it is joined: write \
      out/$town.csv.
      """,
      """
      $NAME стоит вместо него в аргументах, выражениях, списках, столбцах и именах и внутри слова: write \
      out/$town.csv.
      """
    ),
    (
      "A text in quotes stays as it is. {0} parts a name from the letters behind it.",
      "Текст в кавычках остаётся, как есть. {0} отделяет имя от букв за ним."
    ),
    (
      "let NAME ?= VALUE keeps a value that is there: what terroir run FILE NAME=VALUE gives.",
      "let NAME ?= VALUE оставляет готовое значение: то, что дал terroir run FILE NAME=VALUE."
    ),
    (
      """
      history and save have each command with the values in their place; a variable is the session's, and undo \
      leaves it.
      """,
      "В history и save команды стоят с подставленными значениями; переменная — это сеанс, undo её не трогает."
    ),
    (
      "run commands for each value of a list, a range or a column",
      "выполнить команды для каждого значения списка, диапазона или столбца"
    ),
    ("a range", "диапазон"),
    ("the rows of a column", "строки столбца"),
    (
      "Commands stand on lines of their own, or are parted by ;. A missing value of a column is passed over.",
      "Команды стоят на отдельных строках или разделены ;. Пропуск в столбце пропускается."
    ),
    (
      """
      Each command that runs is one of its own: history has it with the values in their place, undo takes back all \
      of them, save
      """,
      """
      Каждая команда считается отдельной: в history она с подставленными значениями, undo отменяет их все, save \
      записывает те,
      """
    ),
    (
      "writes those that ran. An error stops the loop and says for which value; what ran before stays.",
      "что выполнены. Ошибка останавливает цикл и называет значение; выполненное раньше остаётся."
    ),
    (
      "After the loop the variable stands for what it stood for before.",
      "После цикла переменная значит то же, что до него."
    ),
    (
      "a what-if table: the stage's main figures over the values of one parameter; nothing is kept",
      "таблица «что если»: главные числа этапа по значениям одного параметра; ничего не сохраняется"
    ),
    (
      "between two values of a range; a tenth of it without",
      "шаг между значениями диапазона; без указания десятая его часть"
    ),
    ("three audits side by side", "три аудита рядом"),
    ("these values only", "только эти значения"),
    (
      "a parameter of a stage before: the audit is made anew for each value, and the strategy on it",
      "параметр более раннего этапа: аудит для каждого значения новый, и стратегия на нём"
    ),
    (
      "came_in and went_out compare each row with the one above it. params STAGE lists the parameters.",
      "came_in и went_out сравнивают строку с предыдущей. Параметры перечисляет params STAGE."
    ),
    (
      """
      A parameter of a stage before is written with its verb: strategize.floor.small. The stages from there on run \
      for each value, once for values that change nothing, and the study's own artifacts stay.
      """,
      """
      Параметр более раннего этапа пишется с его командой: strategize.floor.small. Этапы с него выполняются для \
      каждого значения, один раз, если оно ничего не меняет; результаты исследования остаются.
      """
    ),
    (
      "write a table, an artifact or a chart to a file, in the form its ending names",
      "записать таблицу, результат или диаграмму в файл в виде, который задан расширением"
    ),
    (
      "why rows of a guarded register leave as they are; the journal keeps it",
      "почему строки защищённого реестра выходят как есть; причина остаётся в журнале"
    ),
    ("replace a file that was read", "заменить файл, который был прочитан"),
    ("for a spreadsheet", "для табличной программы"),
    ("a chart for a page", "диаграмма для страницы"),
    (
      "Tables: {0}. Artifacts and documents: json, md, html. Charts: svg, html, md, txt.",
      "Таблицы: {0}. Результаты и документы: json, md, html. Диаграммы: svg, html, md, txt."
    ),
    (
      """
      In csv and tsv a text that a spreadsheet would run as a formula gets an apostrophe, which read takes off \
      again.
      """,
      """
      В csv и tsv перед текстом, который стал бы в табличной программе формулой, ставится апостроф; read его \
      снимает.
      """
    ),
    (
      "A file is replaced whole or not at all; one that was read only with --force, the study's own never.",
      "Файл заменяется целиком или никак; прочитанный — только с --force, файлы исследования — никогда."
    ),
  ]
}

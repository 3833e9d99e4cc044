import TerroirKernel

extension PhraseCatalogue {
  /// The topics of help, the iterations and the settings, in Russian.
  static let topicPhrases: [Entry] = [
    ("conditions and computations for where and derive", "условия и вычисления для where и derive"),
    (
      """
      == != < <= > >= compare; and or not join conditions; + - * / % compute; + joins texts, concat() texts and \
      numbers.
      """,
      "== != < <= > >= сравнивают; and or not — условия; + - * / % вычисляют; + соединяет тексты, concat() — и числа."
    ),
    (
      "in [\"a\", \"b\"] is one of; in 2019..2023 is between, both ends included; like \"Ka%\" has % for any letters.",
      "in [\"a\", \"b\"] — одно из; in 2019..2023 — от и до включительно; в like \"Ka%\" знак % — любые буквы."
    ),
    (
      "A day is 2026-03-14, a text that is ordered as days are; date() makes one of 14.03.2026 and other forms.",
      "День — 2026-03-14, текст, который упорядочен по дням; date() делает его из 14.03.2026 и других записей."
    ),
    (
      "A text stands in double quotes, a column bare or in `backquotes` where its name has spaces.",
      "Текст стоит в двойных кавычках, столбец — без них, а если в имени пробелы — в `обратных кавычках`."
    ),
    (
      "== missing holds where there is no value; a missing value is neither equal to nor less than any other.",
      "== missing верно, где значения нет; пропуск ничему не равен и ни с чем не больше и не меньше."
    ),
    (
      "Outside a function's domain (a division by zero, ln of 0) the result is missing.",
      "Вне области определения функции (деление на ноль, ln от 0) результат — пропуск."
    ),
    ("conditions", "условия"),
    ("rows without a value", "строки без значения"),
    ("a new column", "новый столбец"),
    ("reading and writing files, by their endings", "чтение и запись файлов по их расширению"),
    ("read takes {0},", "read читает {0},"),
    ("each also with .gz; text=[COLUMN] keeps what is written.", "каждый и с .gz; text=[COLUMN] сохраняет написанное."),
    (
      """
      Commas, semicolons and tabs are told apart by the first lines, and decimal commas with the last two; \
      delimiter= and
      """,
      """
      Запятые, точки с запятой и табуляции различаются по первым строкам, как и десятичные запятые; что \
      неоднозначно,
      """
    ),
    (
      """
      decimal= tell what is ambiguous. Line 1 is the header; of a workbook sheet= and header= name the sheet and the \
      line.
      """,
      "говорят delimiter= и decimal=. Строка 1 — заголовок; в книге лист и строку называют sheet= и header=."
    ),
    ("write makes {0} of a table,", "write пишет таблицу как {0},"),
    (
      ".json .md .html of an artifact, .svg .html .md .txt of a chart.",
      "результат этапа — как .json .md .html, диаграмму — как .svg .html .md .txt."
    ),
    (
      "Numbers are exact in files and rounded on the screen only.",
      "В файлах числа точные, округляются они только на экране."
    ),
    (
      "In csv a text that a spreadsheet would run as a formula gets an apostrophe. A missing value is an empty cell.",
      "В csv перед текстом, который стал бы формулой, ставится апостроф. Пропуск — пустая клетка."
    ),
    (
      "A path is taken from the folder the program was started in; with spaces it stands in double quotes.",
      "Путь берётся от папки, из которой запущена программа; с пробелами он стоит в двойных кавычках."
    ),
    ("a file as a table", "файл как таблица"),
    ("the report of the audit", "отчёт об аудите"),
    ("what expressions and group can compute", "что вычисляют выражения и group"),
    ("In expressions:", "В выражениях:"),
    (
      "Of other rows, in derive, those that are equal in the columns behind by:",
      "По другим строкам, в derive, — равным в столбцах за by:"
    ),
    ("Of the rows of a group:", "По строкам группы:"),
    ("aggregates", "сводные величины"),
    ("a place in a group", "место в группе"),
    ("an item of a list column", "элемент столбца-списка"),
    ("keys at the prompt", "клавиши в приглашении"),
    (
      "TAB completes verbs, parameters, columns, names, files and the words a column holds, or lists them.",
      "TAB дополняет команды, параметры, столбцы, имена, файлы и слова столбца или перечисляет их."
    ),
    (
      "Up and Down go through earlier lines, Ctrl-R searches them; they are kept from session to session.",
      "Вверх и Вниз листают прежние строки, Ctrl-R ищет в них; они сохраняются между сеансами."
    ),
    (
      "Ctrl-A and Ctrl-E go to the line's ends, Ctrl-W deletes a word, Ctrl-U the line, Ctrl-L clears the screen.",
      "Ctrl-A и Ctrl-E — начало и конец строки, Ctrl-W удаляет слово, Ctrl-U — строку, Ctrl-L очищает экран."
    ),
    (
      "Ctrl-C clears the line, or ends the running command with the state as it was before it; Ctrl-D leaves.",
      "Ctrl-C очищает строку или прерывает команду, и состояние остаётся прежним; Ctrl-D — выход."
    ),
    (
      "Ctrl-Z suspends. `bind -v` in ~/.editrc gives vi keys, and any other binding of editrc(5) works too.",
      "Ctrl-Z приостанавливает. `bind -v` в ~/.editrc включает клавиши vi, действуют и другие привязки editrc(5)."
    ),
    (
      "A line that ends in | or \\ or has an open bracket or quote goes on in the next.",
      "Строка, которая кончается на | или \\ или где не закрыта скобка или кавычка, продолжается в следующей."
    ),
    ("the last commands, with outcome", "последние команды с исходом"),
    ("how commands are put together", "как соединяются команды"),
    (
      "A table or an artifact goes through | from step to step: SOURCE | STEP | STEP.",
      "Таблица или результат этапа идёт через | от шага к шагу: SOURCE | STEP | STEP."
    ),
    (
      "A source is a name, an artifact's table, read FILE, or a stage. tables lists the workspace's tables.",
      "Источник — имя, таблица результата, read FILE или этап. Таблицы рабочей папки перечисляет tables."
    ),
    (
      "NAME = PIPELINE keeps what it gives under a name; _ is what was shown last.",
      "NAME = PIPELINE сохраняет полученное под именем; _ — то, что показано последним."
    ),
    (
      "Nothing of a table is read before the last step: the steps become one SQL statement, which explain sql prints.",
      "До последнего шага таблица не читается: шаги становятся одной командой SQL, её печатает explain sql."
    ),
    ("a pipeline", "цепочка"),
    ("a name for a table", "имя для таблицы"),
    ("the statement it becomes", "команда, в которую она превращается"),
    ("naming an artifact, its tables, rows and columns", "имена результатов этапов, их таблиц, строк и столбцов"),
    (
      "profile, strategy, package, pilots, campaign, review are the artifacts of the open cycle.",
      "profile, strategy, package, pilots, campaign, review — результаты этапов открытого цикла."
    ),
    (
      """
      profile.industries is a table of an artifact; describe profile lists them all with columns, units and \
      description.
      """,
      """
      profile.industries — таблица результата; все, со столбцами, единицами и описанием, перечисляет describe \
      profile.
      """
    ),
    (
      """
      profile.industries["cinema"] is the row whose first column is cinema; profile.industries[2] is the second row.
      """,
      """
      profile.industries["cinema"] — строка, где первый столбец равен cinema; profile.industries[2] — вторая строка.
      """
    ),
    (
      "profile.industries.lq is one column. _ is what was shown last. A name with spaces stands in double quotes.",
      """
      profile.industries.lq — один столбец. _ — то, что показано последним. Имя с пробелами стоит в двойных \
      кавычках.
      """
    ),
    ("a table of an artifact", "таблица результата этапа"),
    ("one row, and why", "одна строка и почему"),
    ("files of commands, and what the program's exit code means", "файлы команд и что значит код выхода программы"),
    (
      "A script holds what would be typed; its first line may pin the language: terroir 1. # begins a comment.",
      "В сценарии стоит то, что вводят; первая строка может закрепить язык: terroir 1. # начинает примечание."
    ),
    (
      """
      terroir run FILE NAME=VALUE runs one, source FILE does so from the prompt, save FILE writes the session as \
      one.
      """,
      """
      terroir run FILE NAME=VALUE выполняет его, source FILE — из приглашения, save FILE записывает сеанс как \
      сценарий.
      """
    ),
    (
      "let NAME = VALUE makes a variable, $NAME uses it; {0} repeats; NAME ?= is what a run may give.",
      "let NAME = VALUE создаёт переменную, её значение — $NAME; {0} — цикл; NAME ?= можно задать при запуске."
    ),
    (
      "A script with a slip in it runs no line; at a failure it stops, or with --keep-going goes on.",
      "Сценарий с опиской не выполняет ни строки; при ошибке он останавливается, а с --keep-going идёт дальше."
    ),
    (
      """
      Exit code: 0 done, 1 the data or a command failed, 2 usage, 3 a plugin failed, 4 a replay drifted, 130 \
      cancelled.
      """,
      "Код выхода: 0 выполнено, 1 ошибка данных или команды, 2 вызова, 3 модуля, 4 повтор дал другое, 130 отменено."
    ),
    ("this session as a script", "этот сеанс как сценарий"),
    ("how numbers are written and shown", "как числа пишутся и показываются"),
    (
      "k, M and bn after a number are thousands, millions and billions; % is a hundredth: 120M, 3.5%, 1_000_000.",
      "k, M и bn после числа — тысячи, миллионы и миллиарды; % — сотая часть: 120M, 3.5%, 1_000_000."
    ),
    (
      "On the screen numbers are rounded and have their unit in the heading: 128.5M, 39.9%; shares show as percent,",
      "На экране числа округлены, а единица стоит в заголовке: 128.5M, 39.9%; доли показаны в процентах,"
    ),
    (
      "the probability of a test as 0.954; notes under a table have five figures.",
      "вероятность критерия — как 0.954; в примечаниях под таблицей пять знаков."
    ),
    (
      """
      Files and --format json have every number exactly, shares from 0 to 1. describe TABLE tells each column's \
      unit.
      """,
      "В файлах и в --format json числа точные, доли — от 0 до 1. Единицу каждого столбца показывает describe TABLE."
    ),
    ("A range is 2019..2023, a date is 2026-03-14.", "Диапазон — 2019..2023, дата — 2026-03-14."),
    ("a hundred and twenty million roubles", "сто двадцать миллионов рублей"),
    ("a threshold", "порог"),
    ("run iteration {0} of the method", "выполнить итерацию {0} метода"),
    ("diagnose and map: the identity audit", "диагностика и карта: аудит идентичности"),
    ("find growth points, clusters and priorities", "найти точки роста, кластеры и приоритеты"),
    ("choose support measures under the budgets", "выбрать меры поддержки в пределах бюджетов"),
    ("plan pilots, working groups and the single window", "спланировать пилоты, рабочие группы и одно окно"),
    ("compose messages, stories, calendar and routes", "составить послания, истории, календарь и маршруты"),
    ("review indicators and decide on each measure", "обзор показателей и решение по каждой мере"),
    ("characters that plots are drawn with", "какими знаками рисуются диаграммы"),
    ("how results are printed", "как печатаются результаты"),
    (
      "language of sentences and headings; workspace takes that of workspace.yaml",
      "язык предложений и заголовков; workspace — тот, что в workspace.yaml"
    ),
    (
      "megabytes that tables may take before they go to files in TMPDIR; auto is 3/4 of the machine's",
      "сколько мегабайтов занимают таблицы, прежде чем уйти в файлы в TMPDIR; auto — 3/4 памяти машины"
    ),
    ("whether long output goes through $PAGER on a terminal", "идёт ли длинный вывод на терминале через $PAGER"),
    (
      "rows of a table that are printed before the rest is counted",
      "сколько строк таблицы печатается, остальные считаются"
    ),
    (
      "threads that tables are computed on; auto is one a core",
      "во сколько потоков считаются таблицы; auto — по одному на ядро"
    ),
    ("whether the time of each command is told on stderr", "сообщать ли в stderr время каждой команды"),
    ("columns of the screen; auto takes the terminal's", "ширина экрана в знаках; auto — ширина терминала"),
  ]
}

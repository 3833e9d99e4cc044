import TerroirKernel

extension PhraseCatalogue {
  /// What the commands of the files from P to R declare, in Russian.
  static let commandPhrasesFromP: [Entry] = [
    ("a table as a chart in the terminal", "таблица как диаграмма в терминале"),
    ("the chart", "вид диаграммы"),
    (
      "the labels, or the horizontal axis; the first column without it",
      "подписи или горизонтальная ось; без указания первый столбец"
    ),
    ("the values; the first numeric column without it", "значения; без указания первый числовой столбец"),
    (
      "one series, or one row of a heatmap, for each of its values; the label",
      "ряд или строка тепловой карты на каждое его значение; подпись"
    ),
    ("the weight of a tie, or what ranks the places of a map", "вес связи или то, по чему упорядочены места карты"),
    ("the largest towns", "самые крупные города"),
    ("the best connected actors, and whom to", "у кого больше всего связей и с кем"),
    ("the towns where they lie", "города на своих местах"),
    ("who starts when", "кто когда начинает"),
    (
      "network takes the ends of a tie as x and y (source and target without them), map longitude and latitude,",
      "network берёт концы связи как x и y (без указания source и target), map — долготу и широту,"
    ),
    (
      "gantt the columns start and finish: dates as 2026-03-14 or 2026-03, or numbers. by is the label.",
      "gantt — столбцы начала и конца: даты вида 2026-03-14 или 2026-03 либо числа. by — подпись."
    ),
    (
      "set charts ascii draws with letters; plot ... | write FILE.svg makes a picture.",
      "set charts ascii рисует буквами; рисунок делает plot ... | write FILE.svg."
    ),
    ("build a native plugin against this program's kernel", "собрать модуль на Swift с ядром этой программы"),
    ("an id, or a plugin's folder", "идентификатор или папка модуля"),
    ("a Swift package of its own", "собственный пакет Swift"),
    (
      "Runs swift build in the plugin's folder, as the kind of build this program is, so that the stamps agree.",
      "Выполняет swift build в папке модуля тем же видом сборки, что и программа, чтобы штампы совпали."
    ),
    ("Not in a script: a script runs no program.", "Не в сценарии: сценарий не запускает программ."),
    (
      "check a plugin: its own tests, and what every plugin must keep",
      "проверить модуль: его собственные тесты и общие требования к модулям"
    ),
    ("a table: check, outcome, why", "таблица: проверка, исход, причина"),
    (
      "The plugin runs on a small region of the kit's own, in a process of its own: a crash is a failed check.",
      "Модуль работает на маленьком учебном регионе в отдельном процессе: падение — непройденная проверка."
    ),
    (
      "A native plugin is built first where its sources are newer. Not in a script: a script runs no program.",
      "Модуль на Swift сначала собирается, если исходники новее. Не в сценарии: сценарий не запускает программ."
    ),
    (
      "each plugin that cannot be used, with the reason and what to do",
      "модули, которыми нельзя пользоваться: почему и что делать"
    ),
    ("one plugin; all where none is given", "один модуль; без указания все"),
    ("all of them", "все"),
    (
      "No plugin's code runs: manifests, stamps and files are read.",
      "Код модулей не выполняется: читаются манифесты, штампы и файлы."
    ),
    ("load a plugin now instead of at its first use", "загрузить модуль сейчас, а не при первом использовании"),
    ("a plugin", "модуль"),
    ("tells what it registers", "показывает, что он регистрирует"),
    (
      "A plugin that was added since the workspace was opened is found.",
      "Находится и модуль, добавленный после открытия рабочей папки."
    ),
    ("forget a loaded plugin until its next use", "забыть загруженный модуль до следующего использования"),
    ("the next audit loads it again", "следующий audit загрузит его снова"),
    (
      "The code of a native plugin stays in memory until the program ends: results may still refer to it.",
      "Код модуля на Swift остаётся в памяти до конца программы: на него могут ссылаться результаты."
    ),
    ("read a plugin's manifest and code again, after an edit", "перечитать манифест и код модуля после правки"),
    ("after plugin build", "после plugin build"),
    (
      "A native plugin is opened as a new copy; the older copy stays in memory until the program ends.",
      "Модуль на Swift открывается новой копией; прежняя остаётся в памяти до конца программы."
    ),
    (
      "make a new plugin that works: manifest, code, fixture and test",
      "создать новый работающий модуль: манифест, код, пример данных и тест"
    ),
    (
      "its id, or a path that ends in it: coast-clusters",
      "его идентификатор или путь, который им кончается: coast-clusters"
    ),
    ("Swift, YAML, or a program of its own", "Swift, YAML или отдельная программа"),
    (
      "the iteration that it runs; strategize where nothing is given",
      "этап, который он выполняет; без указания strategize"
    ),
    ("what it brings instead of a stage", "что он приносит вместо этапа"),
    ("its name for people", "его название для людей"),
    ("measures and indicators in YAML", "меры и показатели в YAML"),
    ("a stage in Python", "этап на Python"),
    (
      "A bare NAME is made in the open workspace's plugins folder, or here where none is open; a path, where it says.",
      "Просто NAME создаётся в папке plugins открытой рабочей папки или здесь, если её нет; путь — где указано."
    ),
    ("plugin test NAME passes as it is.", "plugin test NAME проходит сразу."),
    ("the JSON Schema of a plugin's file or of what a stage gives", "JSON Schema файла модуля или результата этапа"),
    ("kind of file, artifact, or data", "вид файла, результат этапа или data"),
    ("what a file of measures may hold", "что может быть в файле мер"),
    ("for an editor", "для редактора"),
    ("the tables that a stage for strategize gives", "таблицы, которые даёт модуль для strategize"),
    ("typed rows for a plugin in Python", "типы строк для модуля на Python"),
    (
      "installed plugins: what each brings, where from, whether it is sound",
      "установленные модули: что приносит каждый, откуда он и исправен ли"
    ),
    ("one plugin's manifest in full", "манифест модуля целиком"),
    ("the built-in audit", "встроенный аудит"),
    (
      "named sets of parameters; set preset NAME puts one in force",
      "именованные наборы параметров; действующим набор делает set preset NAME"
    ),
    ("what each sets, and why", "что задаёт каждый и зачем"),
    ("a {0} file as a table, each also gzipped", "таблица из файла {0}; каждый может быть сжат gzip"),
    ("the file", "файл"),
    ("a file beside the workspace's tables", "файл рядом с таблицами рабочей папки"),
    (
      "Line 1 is the header, always. Every row has as many values as it; blank lines are passed over.",
      "Строка 1 — всегда заголовок. В каждой строке столько же значений; пустые строки пропускаются."
    ),
    (
      "Signs are taken off: 48.4% is a share, £5.40 and 10,5 руб. are amounts, where the column has one sign.",
      "Знаки снимаются: 48.4% — доля, £5.40 и 10,5 руб. — суммы, если знак в столбце один."
    ),
    (
      "A column whose values are all numbers is one: 16.0, 12.50, 1e+05, 1 200, \"200,000\", 12,5 beside semicolons.",
      """
      Столбец, где все значения — числа, числовой: 16.0, 12.50, 1e+05, 1 200, "200,000", 12,5 рядом с точками с \
      запятой.
      """
    ),
    (
      "Text is kept where codes show: 007, 10.1 beside 10.10, digits beyond 2^53, the name of a classification.",
      "Текст сохраняется, где видны коды: 007, 10.1 рядом с 10.10, больше 2^53 цифр, имя классификации."
    ),
    (
      """
      Marks of missing values (NA, .., -, :, c) are known among numbers; dialect= reads them, and flags, as its \
      writers do.
      """,
      "Знаки пропусков (NA, .., -, :, c) среди чисел известны; dialect= читает их и пометки так, как пишет источник."
    ),
    (
      "A flag behind a number (12.5 b) goes to COLUMN_status, one that is no status to COLUMN_flag.",
      "Пометка за числом (12.5 b) идёт в COLUMN_status, а если она не статус — в COLUMN_flag."
    ),
    (
      "What another reader could take otherwise is told under the table, with the word that overrides.",
      "Что другой читатель мог бы понять иначе, сказано под таблицей вместе со словом, которое это меняет."
    ),
    (
      """
      A workbook gives its first sheet with cells; its header is found below a title. sheet= and header= tell \
      others.
      """,
      "Из книги берётся первый лист с данными; заголовок находится под названием. Другие указывают sheet= и header=."
    ),
    (
      """
      Cells keep their types: texts are judged as in CSV, days are 2024-01-05, errors and formulas without value \
      missing.
      """,
      "Клетки сохраняют тип: тексты — как в CSV, даты — 2024-01-05, ошибки и формулы без значения — пропуск."
    ),
    (
      "Of GeoJSON each feature is a row with latitude and longitude; of JSON-stat and SDMX each cell or observation.",
      "В GeoJSON каждый объект — строка с широтой и долготой; в JSON-stat и SDMX строка — клетка или наблюдение."
    ),
    (
      "A zip is read by the table in it; member= names one of several, table= one of those in a file.",
      "Архив zip читается по таблице в нём; из нескольких файлов выбирает member=, из таблиц файла — table=."
    ),
    (
      "Of JSON each text stays a text as it stands; numbers among texts and values within values become text.",
      "В JSON текст остаётся текстом; числа среди текстов и вложенные значения становятся текстом."
    ),
    (
      "Decimals may have a comma where semicolons or tabs set the values apart; 1,234 is ambiguous: give decimal=.",
      """
      Десятичная запятая — где значения разделены точкой с запятой или табуляцией; 1,234 неоднозначно: дайте \
      decimal=.
      """
    ),
    (
      "Letters that are not UTF-8 are windows-1251, koi8-r or utf-16 where the bytes show it; encoding= tells.",
      """
      Буквы не в UTF-8 читаются как windows-1251, koi8-r или utf-16, если это видно по байтам; иначе дайте \
      encoding=.
      """
    ),
    (
      "run a saved script again and tell for each step whether it gives the same",
      "выполнить сохранённый сценарий снова и о каждом шаге сказать, даёт ли он то же самое"
    ),
    ("a script that save wrote", "сценарий, записанный командой save"),
    ("keep nothing: no artifact, no file, no state", "ничего не сохранять: ни результатов, ни файлов, ни состояния"),
    ("same, changed or blocked, step by step", "same, changed или blocked, шаг за шагом"),
    (
      "What is missing is told first: plugins, files, columns. Exit code 4 where something is not the same.",
      "Сначала сказано, чего не хватает: модулей, файлов, столбцов. Если что-то не совпало, код выхода 4."
    ),
    (
      "Every stage is run; nothing is taken from the store. Without --check the study takes what the script gives.",
      "Выполняется каждый этап, из хранилища ничего не берётся. Без --check исследование берёт то, что дал сценарий."
    ),
    (
      "the open cycle's results as one document, with how each was made",
      "результаты открытого цикла одним документом, и как получен каждый"
    ),
    ("the document", "документ"),
    (
      "document, the strategic document, without it; full lists every table, map is a page with the region's map",
      "document — стратегический документ, он и без указания; full — все таблицы, map — страница с картой региона"
    ),
    ("who signs the document", "кто подписывает документ"),
    ("which chapters the document has, in this order", "какие главы есть в документе, в этом порядке"),
    ("the coat of arms on its title page", "герб на титульном листе"),
    ("replace a file that is there", "заменить готовый файл"),
    (
      "the strategic document: contents, pictures, cards, sources",
      "стратегический документ: оглавление, рисунки, карточки, источники"
    ),
    ("the same for a word processor, with who signs", "то же для текстового редактора, с подписывающим"),
    (
      "the same on pages, laid out by a browser or LibreOffice",
      "то же в PDF, страницы верстает браузер или LibreOffice"
    ),
    ("these chapters alone, in this order", "только эти главы, в этом порядке"),
    ("every table of every result", "все таблицы всех результатов"),
    ("measures, budgets and pilots", "меры, бюджеты и пилоты"),
    (
      "towns, places, routes and clusters on a map to search and print",
      "города, места, маршруты и кластеры на карте с поиском и печатью"
    ),
    (
      "how far ranks move when evidence, seed and parameters do; nothing is kept",
      "насколько меняются ранги при других данных, начальном числе и параметрах; ничего не сохраняется"
    ),
    (
      "audit for the towns, strategize for the clusters, design for the measures",
      "audit — города, strategize — кластеры, design — меры"
    ),
    (
      "how often the stage is run again, 10 to 10000; 100 without",
      "сколько раз выполнить этап, от 10 до 10000; без указания 100"
    ),
    (
      "how far each parameter moves, as a share of its value, 0 to 1; 0.25 without",
      "насколько меняется каждый параметр, доля значения от 0 до 1; без указания 0.25"
    ),
    ("in which ranks the towns may end", "на каких рангах могут оказаться города"),
    ("the same of the clusters, the audit run anew in each draw", "то же о кластерах, аудит в каждой выборке новый"),
    (
      "how often each measure is chosen, and where it stands among the chosen",
      "как часто выбирается каждая мера и какая она среди выбранных"
    ),
    (
      """
      Each draw takes the elements, actors and events of every region with replacement, a seed of its own, and every \
      number among the stage's parameters within spread of its value and inside its range.
      """,
      """
      Каждая выборка берёт элементы, организации и события каждого региона с возвращением, своё начальное число и \
      каждый числовой параметр этапа в пределах spread от значения и внутри его границ.
      """
    ),
    (
      "Numbers of draws, seeds and resamples within the stage are at their least, for the ranges come from outside.",
      "Число выборок, запусков и повторов внутри этапа наименьшее: интервалы получаются снаружи."
    ),
    (
      "A drawn cluster is taken for one of now where at least half of their elements are shared.",
      "Кластер выборки считается нынешним, если у них общая хотя бы половина элементов."
    ),
    ("{0}: the artifact's tables", "{0}: таблицы результата этапа"),
    ("the tables of a region's data, as a plugin is given them", "таблицы данных региона, какими их получает модуль"),
    ("the rows of all tables as types of Python", "строки всех таблиц как типы Python"),
    ("all tables with their columns, as a page", "все таблицы со столбцами, страницей"),
  ]
}

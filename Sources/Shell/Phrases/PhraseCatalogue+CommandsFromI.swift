import TerroirKernel

extension PhraseCatalogue {
  /// What the commands of the files from I to O declare, in Russian.
  static let commandPhrasesFromI: [Entry] = [
    (
      "add the rows of a file to a table of the workspace, or make it a table; checked first, all or nothing",
      "добавить строки файла в таблицу рабочей папки или сделать его таблицей; с проверкой, всё или ничего"
    ),
    ("a table of one's own beside those of the method", "своя таблица рядом с таблицами метода"),
    (
      """
      import firms.csv as actors id=code name_en=title: the table's id is filled from the file's column code, and so \
      on.
      """,
      """
      import firms.csv as actors id=code name_en=title: столбец id таблицы заполняется из столбца code файла, и так \
      далее.
      """
    ),
    (
      """
      import firms.csv as actors level=municipal confidence="high": where the file has no such column, all rows get \
      the value.
      """,
      """
      import firms.csv as actors level=municipal confidence="high": столбца в файле нет, значение получают все \
      строки.
      """
    ),
    (
      "An amount with the sign of its row's currency is its number: £263,606 where the currency is GBP.",
      "Сумма со знаком валюты своей строки — её число: £263,606, если валюта GBP."
    ),
    (
      """
      The file is read as read does it; delimiter=, decimal=, dialect=, encoding=, sheet=, header=, table= and \
      member=
      """,
      "Файл читается, как командой read; delimiter=, decimal=, dialect=, encoding=, sheet=, header=, table= и member="
    ),
    ("tell of it what they tell read.", "значат то же, что у read."),
    (
      "A column that fills one of texts stays as it is written.",
      "Столбец, который заполняет текстовый, остаётся, как написан."
    ),
    (
      "Where a table wants the key of a row, its name is one too: territory=Town with Irbit is irbit. A column of keys that is",
      "Где таблице нужен ключ строки, подходит и её название: territory=Город с «Ирбит» — это irbit. Столбец ключей,"
    ),
    (
      "not there is made first: read towns.xlsx | derive code=latin(Town) | write towns.csv.",
      "которого нет, сначала создаётся: read towns.xlsx | derive code=latin(Город) | write towns.csv."
    ),
    (
      """
      import firms.csv as register classification=OKVED2: a register of organisations, or of published cells, names \
      it.
      """,
      """
      import firms.csv as register classification=OKVED2: классификация нужна реестру организаций и опубликованных \
      клеток.
      """
    ),
    (
      "A table that is new gets an entry in datapackage.json. undo does not take back what files hold.",
      "Новая таблица получает запись в datapackage.json. Записанное в файлы undo не отменяет."
    ),
    (
      "which indicators of statistics are read, by which stage, what for",
      "какие показатели statistics читаются, каким этапом и зачем"
    ),
    ("only those that speak of it", "только те, где есть это слово"),
    ("all", "все"),
    ("those that speak of attendance", "те, где речь о посещаемости"),
    (
      "A name that ends with * stands for every one that begins so. rows counts those of the region and its towns.",
      "Имя со звёздочкой в конце — все, что так начинаются. rows считает строки региона и его городов."
    ),
    ("commands of this workspace with outcome and time", "команды этой рабочей папки: исход и время"),
    ("how many of the last", "сколько последних"),
    ("the last 20", "последние 20"),
    ("more", "больше"),
    (
      "take back the last command that changed something, or a whole loop",
      "отменить последнюю команду, которая что-то изменила, или весь цикл for"
    ),
    ("the last change", "последнее изменение"),
    ("bring back what undo took", "вернуть отменённое командой undo"),
    ("the last undone change", "последнее отменённое изменение"),
    ("put a remark into the journal", "записать заметку в журнал"),
    ("the remark", "заметка"),
    ("kept with the commands", "хранится вместе с командами"),
    ("the methods that calc offers, with their source", "методы для calc и их источники"),
    ("some", "некоторые"),
    ("run a method on the piped table", "выполнить метод над переданной таблицей"),
    ("the network's centre", "центр сети"),
    (
      "help METHOD shows its columns and parameters; methods lists them.",
      "Столбцы и параметры метода показывает help METHOD; методы перечисляет methods."
    ),
    ("make a workspace for a region of your own, and open it", "создать рабочую папку для своего региона и открыть её"),
    ("a folder that is not there yet, or is empty", "папка, которой ещё нет, или пустая"),
    ("the region's code, such as RU-TYU", "код региона, например RU-TYU"),
    ("the region's name", "название региона"),
    (
      "the language of names and of what is said; without it the session's",
      "язык названий и сообщений; без ключа — язык сеанса"
    ),
    ("the currency of budgets and costs, as GBP", "валюта бюджетов и затрат, например GBP"),
    (
      "the plugin that brings the country's levels, bodies and budgets, as russia",
      "модуль с уровнями, органами и бюджетами страны, например russia"
    ),
    ("tables with their headers, ready to fill", "таблицы с заголовками, готовые к заполнению"),
    ("amounts in pounds", "суммы в фунтах"),
    (
      """
      Fill data/*.csv, then validate; the industries of the method are there already. TABLES.md says what each \
      column takes,
      """,
      """
      Заполните data/*.csv и выполните validate; отрасли метода уже есть. Что принимает каждый столбец, описано в \
      TABLES.md,
      """
    ),
    ("examples/ has a filled row of each table.", "в examples/ по заполненной строке каждой таблицы."),
    (
      "every measure of any level that an actor may apply for: rule, amount, whom to turn to, what is missing",
      "меры всех уровней, на которые организация может подать заявку: правило, сумма, куда, чего не хватает"
    ),
    ("id of an actor", "идентификатор организации"),
    (
      "year, month or other period; without it, the latest year of a measure",
      "год, месяц или другой период; без указания последний год меры"
    ),
    ("what the tray workshop may apply for", "на что может подать заявку мастерская подносов"),
    ("in another year", "в другом году"),
    (
      """
      Who may receive is read from beneficiaries of measures and the kind of the actor: its legal form is not in the \
      data.
      """,
      "Кто может получить, видно из beneficiaries меры и вида организации: её правовой формы в данных нет."
    ),
    (
      """
      receivers_not_told are measures in its place and for its industries whose row does not say who may receive \
      them.
      """,
      "receivers_not_told — меры её места и её отраслей, в строке которых не сказано, кто может получить."
    ),
    (
      "Whom to turn to is what the package says, where the study has one.",
      "Куда обращаться, говорит пакет, если он в исследовании есть."
    ),
    (
      "Acts and measures of the method's table are nothing to apply for. Dates of calls are not in the data.",
      "На акты и меры из таблицы метода заявки не подают. Дат конкурсов в данных нет."
    ),
    ("open the workspace in a folder", "открыть рабочую папку"),
    ("a folder with workspace.yaml", "папка с workspace.yaml"),
    ("the Ural workspace", "рабочая папка Урала"),
  ]
}

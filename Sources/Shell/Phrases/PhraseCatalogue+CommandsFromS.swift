import TerroirKernel

extension PhraseCatalogue {
  /// What the commands of the files in S, but those of tables declare, in Russian.
  static let commandPhrasesFromS: [Entry] = [
    ("write the session's successful commands as a script", "записать успешные команды сеанса как сценарий"),
    ("the script", "сценарий"),
    ("a script that gives the same artifacts", "сценарий, который даёт те же результаты"),
    ("run a script in this session", "выполнить сценарий в этом сеансе"),
    ("as if it were typed", "как если бы его ввели"),
    ("the last error in full", "последняя ошибка целиком"),
    ("with all its details", "со всеми подробностями"),
    ("leave; everything is kept already", "выйти; всё уже сохранено"),
    ("or Ctrl-D", "или Ctrl-D"),
    ("settings with value and description, or change one", "настройки со значениями и описанием или изменение одной"),
    ("a setting, region, seed, preset, or STAGE.PARAMETER", "настройка, region, seed, preset или STAGE.PARAMETER"),
    ("its new value", "новое значение"),
    ("all settings", "все настройки"),
    ("print for programs", "вывод для программ"),
    ("study another region", "изучать другой регион"),
    ("read every result in Russian", "читать все результаты по-русски"),
    ("a parameter", "параметр"),
    (
      "the parameters of a plugin's preset; presets lists them",
      "параметры набора из модуля; наборы перечисляет presets"
    ),
    (
      "print a value: a table, an artifact as a page or in full",
      "напечатать значение: таблицу, результат этапа страницей или целиком"
    ),
    ("what to print, where nothing is piped", "что напечатать, если ничего не передано"),
    (
      "an artifact with all its tables and findings, not its page alone",
      "результат со всеми таблицами и замечаниями, а не только страница"
    ),
    (
      "the page of the audit: what is, what to do, what it costs, how sure it is",
      "страница аудита: что есть, что делать, сколько стоит, насколько верно"
    ),
    ("everything that the audit found", "всё, что нашёл аудит"),
    ("three rows", "три строки"),
    (
      "`--format json` and `markdown` have everything without --full.",
      "В `--format json` и `markdown` всё есть и без --full."
    ),
    (
      "outcomes as the open cycle's package and chance would make them, to try what evaluate learns",
      "исходы, какими их дали бы пакет открытого цикла и случай: проверить, чему научится evaluate"
    ),
    ("years after the start, 1 to 30; 5 without", "лет после начала, от 1 до 30; без указания 5"),
    (
      "how far true effects lie from what was expected, in deviations of it, 0 to 10; 1 without",
      "насколько истинные эффекты далеки от ожидаемых, в их отклонениях, от 0 до 10; без указания 1"
    ),
    ("which table; outcomes without", "какая таблица; без указания outcomes"),
    ("the outcomes of all towns", "исходы всех городов"),
    ("the true effects, and what the package expected", "истинные эффекты и то, чего ожидал пакет"),
    (
      """
      The seed of the study draws it: set seed 7. Of each kind of own measure the first takes four towns, while half \
      of the
      """,
      """
      Выборку задаёт начальное число исследования: set seed 7. Каждую собственную меру первыми получают четыре \
      города,
      """
    ),
    (
      "towns stay without any. simulate | write outcomes.csv, then import outcomes.csv as outcomes; the same with",
      """
      половина городов остаётся без мер. simulate | write outcomes.csv, затем import outcomes.csv as outcomes; то же \
      с
      """
    ),
    (
      """
      table=participation and table=indicator_cards: then evaluate tells effects that can be held against \
      table=truth.
      """,
      "table=participation и table=indicator_cards: тогда эффекты из evaluate можно сравнить с table=truth."
    ),
    (
      "Nothing of it was measured: its source says simulate.",
      "Ничего из этого не измерено: в источнике стоит simulate."
    ),
    (
      "Takes the newest {0} of the cycle, or what is piped into it.",
      "Берёт последний результат {0} из цикла или то, что передано."
    ),
    ("Its parameters are those of the bound plugin: params {0}.", "Параметры — от привязанного модуля: params {0}."),
    (
      "where the work stands: region, cycle, artifacts, plugins",
      "на чём стоит работа: регион, цикл, результаты, модули"
    ),
    ("the open cycle", "открытый цикл"),
  ]
}

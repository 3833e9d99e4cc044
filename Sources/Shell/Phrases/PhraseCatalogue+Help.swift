import TerroirKernel

extension PhraseCatalogue {
  /// The words that pages of help are made of, in Russian.
  static let helpPhrases: [Entry] = [
    (
      "Terroir: design a region's policy for its creative industries in six iterations.",
      "Terroir: политика региона для креативных отраслей за шесть итераций."
    ),
    (
      "audit | strategize | design | implement | promote | evaluate is the whole method; cycle runs it.",
      "audit | strategize | design | implement | promote | evaluate — весь метод; его выполняет cycle."
    ),
    ("Topics", "Темы"),
    (
      "help WORD shows one in full, with examples; apropos WORD searches; TAB completes; exit leaves.",
      "help WORD показывает одно подробно, с примерами; apropos WORD ищет; TAB дополняет; exit — выход."
    ),
    ("The six iterations", "Шесть итераций"),
    ("Sources", "Источники"),
    ("Tables", "Таблицы"),
    ("Methods", "Методы"),
    ("Results", "Результаты"),
    ("Understanding", "Понять результат"),
    ("Workspace", "Рабочая папка"),
    ("Plugins", "Модули"),
    ("Session", "Сеанс"),
    (
      "{0}: the artifact that {1} gives; show {2} prints its report",
      "{0}: результат этапа {1}; отчёт о нём печатает show {2}"
    ),
    (
      "describe {0} shows the columns with unit and description; help references tells the rest.",
      "Столбцы с единицами и описанием показывает describe {0}; остальное — help references."
    ),
    ("gives {0}", "даёт: {0}"),
    ("takes {0}", "принимает: {0}"),
    ("takes {0}; gives {1}", "принимает: {0}; даёт: {1}"),
    ("{0} in derive, {1}", "{0} в derive, {1}"),
    ("{0}(COLUMN) of the rows of a group", "{0}(COLUMN) по строкам группы"),
    (
      "help functions lists all; help expressions tells where they stand.",
      "Все функции перечисляет help functions; где они стоят, говорит help expressions."
    ),
    ("Examples:", "Примеры:"),
    ("Columns it reads:", "Столбцы на входе:"),
    ("Columns it gives:", "Столбцы на выходе:"),
    ("Parameters:", "Параметры:"),
    ("{0}, with columns", "{0}; столбцы:"),
    ("optional", "необязательно"),
    ("default {0}", "по умолчанию {0}"),
    ("now {0}", "сейчас {0}"),
    ("none", "нет"),
    ("Source: {0}", "Источник: {0}"),
    ("Bound plugin: {0}: {1}", "Привязанный модуль: {0}: {1}"),
    (
      "Takes the newest data of the cycle, or what is piped into it.",
      "Берёт данные цикла или переданный обзор прошлого цикла."
    ),
    ("topic", "тема"),
    ("method", "метод"),
    ("function", "функция"),
    ("column", "столбец"),
    ("{0} of a group", "{0} (по группе)"),
    ("hides {0}", "закрывает собой {0}"),
    ("kind {0}, licence {1}, kernel {2}", "вид {0}, лицензия {1}, ядро {2}"),
    ("deterministic", "детерминирован"),
    ("not deterministic", "не детерминирован"),
    ("uses the network", "обращается к сети"),
    ("uses no network", "к сети не обращается"),
    ("brings {0}", "приносит: {0}"),
    (" for {0}", " для {0}"),
    (", contract {0}", ", договор {0}"),
    (" (this kernel has {0})", " (у этого ядра {0})"),
    ("; fills {0}", "; заполняет {0}"),
    ("source: {0}", "источник: {0}"),
    ("data of {0}", "данные на {0}"),
    ("found in {0} ({1})", "найден в {0} ({1})"),
    ("hides {0}, which has the same id", "закрывает собой {0} с тем же идентификатором"),
    ("not loaded: its code runs at its first use", "не загружен: код выполнится при первом использовании"),
    ("loaded", "загружен"),
    ("parameters: known once it is loaded, see params {0}", "параметры станут известны после загрузки, см. params {0}"),
    ("parameters: {0}", "параметры: {0}"),
  ]
}

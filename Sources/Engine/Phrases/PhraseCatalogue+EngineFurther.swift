import TerroirKernel

extension PhraseCatalogue {
  static let engineFurtherPhrases: [Entry] = [
    ("unit \"{0}\" is not an allowed word", "unit: слово \"{0}\" не допускается"),
    ("status \"{0}\" is not an allowed word", "status: слово \"{0}\" не допускается"),
    ("a count of {0} is below zero", "количество {0} меньше нуля"),
    ("{0} stands twice", "{0}: указано дважды"),
    (
      "fill the year; without one an amount is of no time",
      "заполните год; без него сумма не относится ни к какому времени"
    ),
    (
      "fix the row; a value that is not given is empty, with the status withheld or missing",
      "исправьте строку; если значения нет, оставьте его пустым со статусом withheld или missing"
    ),
    (
      "keep one of the two rows: a place, code, year and unit have one amount",
      "оставьте одну из двух строк: у места, кода, года и единицы одна сумма"
    ),
    (
      "1 row divides by 0 and has no value there: row {0}",
      "в 1 строке деление на 0, и значения там нет: строка {0}"
    ),
    (
      "{0} rows divide by 0 and have no value there, the first is row {1}",
      "строк, где деление на 0 и значения нет: {0}, первая — строка {1}"
    ),
    (
      "1 row has 0 or less there and gets no value: row {0}",
      "в 1 строке там 0 или меньше, и значения нет: строка {0}"
    ),
    (
      "{0} rows have 0 or less there and get no value, the first is row {1}",
      "строк, где там 0 или меньше и значения нет: {0}, первая — строка {1}"
    ),
    (
      "1 row has less than 0 there and gets no value: row {0}",
      "в 1 строке там меньше 0, и значения нет: строка {0}"
    ),
    (
      "{0} rows have less than 0 there and get no value, the first is row {1}",
      "строк, где там меньше 0 и значения нет: {0}, первая — строка {1}"
    ),
    ("missing", "пропуск"),
    ("observed", "наблюдение"),
    ("withheld", "скрытое значение"),
    ("rounded", "округлённое значение"),
    ("a bound", "граница"),
    ("zero", "ноль"),
    ("imputed", "досчитанное значение"),
    ("a forecast", "прогноз"),
    ("numbers", "числа"),
    ("any value", "любое значение"),
    ("a list", "список"),
    ("day", "день"),
    ("the row", "строка"),
    ("has a row that", "строка"),
    ("has ", "есть "),
    ("are called", "называются"),
    ("called", "называются"),
    ("a row has ", "в строке "),
    ("opens here and is", "открыта здесь и"),
    ("that is", "которая"),
    ("what is none", "то, что числом не является"),
    ("join on {0}", "join on {0}"),
    ("concat(a, b) joins texts and numbers", "тексты и числа соединяет concat(a, b)"),
    ("a comma", "запятая"),
    ("a semicolon", "точка с запятой"),
    ("a bar", "вертикальная черта"),
  ]
}

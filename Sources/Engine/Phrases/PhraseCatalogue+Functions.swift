import TerroirKernel

extension PhraseCatalogue {
  /// What the functions of expressions and groups give, in Russian.
  static let functionPhrases: [Entry] = [
    ("absolute value", "модуль числа"),
    ("the whole number at or above", "ближайшее целое не меньше"),
    ("the first argument that is there", "первый аргумент, который не пуст"),
    (
      "its arguments behind one another as one text, a whole number without decimals; missing where one is",
      "аргументы подряд одним текстом, целые числа без дробной части; пропуск, если пуст хотя бы один"
    ),
    ("whether the first text has the second in it", "есть ли в первом тексте второй"),
    ("the day a text writes, as 2026-03-14; {0}", "день, записанный в тексте, как 2026-03-14; {0}"),
    ("day of the month, 1 to 31; {0}", "день месяца, от 1 до 31; {0}"),
    ("whether the first text ends with the second", "кончается ли первый текст вторым"),
    ("e to the power of the number", "e в степени числа"),
    ("the whole number at or below", "ближайшее целое не больше"),
    (
      "whether a list column has the item: has(industries, \"music\")",
      "есть ли элемент в столбце-списке: has(industries, \"music\")"
    ),
    ("the second where the first holds, else the third", "второе, если верно первое, иначе третье"),
    ("whether there is no value", "нет ли значения"),
    (
      "the text as codes and ids are written, in small Latin letters, digits and hyphens: Нижний Тагил is nizhniy-tagil",
      "текст в том виде, в котором пишут коды и идентификаторы: строчные латинские буквы, цифры и дефисы; Нижний Тагил — nizhniy-tagil"
    ),
    ("the first characters, so many", "столько первых знаков"),
    ("number of characters", "число знаков"),
    ("natural logarithm; missing at and below 0", "натуральный логарифм; от 0 и ниже пропуск"),
    ("decimal logarithm; missing at and below 0", "десятичный логарифм; от 0 и ниже пропуск"),
    ("in small letters", "строчными буквами"),
    ("the greatest of its arguments that are there", "наибольший из непустых аргументов"),
    ("the least of its arguments that are there", "наименьший из непустых аргументов"),
    ("month, 1 to 12; {0}", "месяц, от 1 до 12; {0}"),
    ("the number a text spells, missing where it spells none", "число, записанное в тексте; пропуск, если его там нет"),
    ("the first number to the power of the second", "первое число в степени второго"),
    ("quarter, 1 to 4; {0}", "квартал, от 1 до 4; {0}"),
    (
      "the text with each occurrence of the second as the third",
      "текст, где каждое вхождение второго заменено третьим"
    ),
    ("the last characters, so many", "столько последних знаков"),
    ("rounded, to so many decimals", "округление до стольких знаков после запятой"),
    (
      "the part with this number, from 1, where the second text parts the first: split(\"a-b\", \"-\", 2)",
      "часть с этим номером, с 1, если второй текст делит первый: split(\"a-b\", \"-\", 2)"
    ),
    ("square root; missing below 0", "квадратный корень; ниже 0 пропуск"),
    ("whether the first text begins with the second", "начинается ли первый текст вторым"),
    (
      "the characters from this one on, counted from 1, or so many of them",
      "знаки начиная с этого, считая с 1, или столько из них"
    ),
    ("the value written as text", "значение, записанное текстом"),
    ("without white space at both ends", "без пробелов с обеих сторон"),
    ("in capital letters", "прописными буквами"),
    ("year; {0}", "год; {0}"),
    (
      """
      of 2026-03-14, 14.03.2026, 2026/03/14, 14 March 2026, March 2026, 2026-03, 2026Q1 or 2026, English or Russian; \
      missing where there is none, which is told
      """,
      """
      из 2026-03-14, 14.03.2026, 2026/03/14, 14 марта 2026, март 2026, 2026-03, 2026Q1 или 2026, по-русски и \
      по-английски; если даты нет, пропуск, о котором сказано
      """
    ),
    (
      "sum of the rows down to this one; missing where the value is, which adds nothing",
      "сумма строк до этой; пропуск там, где значения нет, к сумме он не добавляет"
    ),
    (
      "the value, or where it is missing the last one above that is there",
      "значение, а где его нет — последнее непустое выше"
    ),
    (
      "the value of the row above, or so many rows above; missing before the first",
      "значение строки выше или на столько строк выше; до первой пропуск"
    ),
    (
      "the value of the row below, or so many rows below; missing behind the last",
      "значение строки ниже или на столько строк ниже; за последней пропуск"
    ),
    (
      "place by value, 1 for the least, equals share the first place: rank(-x) counts from the greatest",
      "место по значению, 1 — наименьшее, у равных общее первое место: rank(-x) считает с наибольшего"
    ),
    ("number of the row, from 1", "номер строки, с 1"),
    ("rows, or values that are there: count(), count(COL)", "строки или непустые значения: count(), count(COL)"),
    ("different values", "различные значения"),
    ("greatest value", "наибольшее значение"),
    ("arithmetic mean", "среднее арифметическое"),
    ("median", "медиана"),
    ("standard deviation of a sample", "стандартное отклонение выборки"),
    (
      "the group's part of the whole, 0 to 1: of rows, or of the sum of a column",
      "часть группы в целом, от 0 до 1: по строкам или по сумме столбца"
    ),
    ("sum", "сумма"),
  ]
}

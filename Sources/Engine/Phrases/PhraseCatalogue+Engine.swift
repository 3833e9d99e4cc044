package import TerroirKernel

extension PhraseCatalogue {
  /// What the module Engine says of faults and functions, in Russian.
  package static let engine = PhraseCatalogue(
    enginePhrases + engineFurtherPhrases + functionPhrases)

  private static let enginePhrases: [Entry] = [
    ("there is no folder for its text in UTF-8", "нет папки для его текста в UTF-8"),
    ("its text in UTF-8 cannot be kept in {0}", "текст файла в UTF-8 нельзя сохранить в {0}"),
    ("its text in UTF-8 cannot be kept: {0}", "текст файла в UTF-8 нельзя сохранить: {0}"),
    ("column {0} has a type that no table holds", "тип столбца {0} не помещается ни в какую таблицу"),
    ("no configuration", "нет настроек"),
    ("setting {0} does not take {1}", "настройка {0} не принимает {1}"),
    ("unknown reason", "причина неизвестна"),
    ("no connection", "нет соединения"),
    ("the table engine DuckDB could not be loaded: {0}", "табличный движок DuckDB не загружается: {0}"),
    ("the table engine could not be opened: {0}", "табличный движок не открывается: {0}"),
    ("the tables need more memory than the limit of {0}: {1}", "таблицам нужно больше памяти, чем предел {0}: {1}"),
    ("there is no table \"{0}\"", "таблицы \"{0}\" нет"),
    ("two columns would be called \"{0}\"", "два столбца назывались бы \"{0}\""),
    ("{0} takes {1}, not {2}", "{0} принимает {1}, а здесь {2}"),
    ("there is no function \"{0}\"", "функции \"{0}\" нет"),
    (
      "column \"{0}\" has more than {1} different values to make columns of",
      "в столбце \"{0}\" больше {1} разных значений, столько столбцов не сделать"
    ),
    ("{0}: {1} is \"{2}\", and the column takes {3}", "{0}: в столбце {1} стоит \"{2}\", а ему нужно {3}"),
    ("the columns of table \"{0}\" have different lengths", "столбцы таблицы \"{0}\" разной длины"),
    ("a number becomes too large for its column", "число становится слишком велико для своего столбца"),
    ("the expression is nested too deeply", "выражение вложено слишком глубоко"),
    ("the tables could not be computed: {0}", "таблицы вычислить не удалось: {0}"),
    (
      "run ./terroir, which fetches it, or set TERROIR_NATIVE to the folder of libduckdb.so",
      "запустите ./terroir, он её скачает, или укажите в TERROIR_NATIVE папку с libduckdb.so"
    ),
    (
      "raise the limit, or take fewer rows or columns first with where and select",
      "увеличьте предел или сначала возьмите меньше строк и столбцов: where и select"
    ),
    ("no tables are open: open a workspace", "таблиц нет: откройте рабочую папку"),
    ("tables: {0}", "таблицы: {0}"),
    ("columns: {0}; a text is written in double quotes", "столбцы: {0}; текст пишется в двойных кавычках"),
    ("give one of them another name", "дайте одному из них другое имя"),
    ("functions: {0}", "функции: {0}"),
    ("keep fewer values with where, or use group", "оставьте меньше значений с помощью where или возьмите group"),
    (
      "compute with decimals: number * 1.0 reaches 1e308; where keeps rows that are in range",
      "считайте с дробями: number * 1.0 доходит до 1e308; строки в пределах оставляет where"
    ),
    (
      "compute parts of it with derive first; in [...] replaces a long chain of or",
      "сначала вычислите части с помощью derive; длинную цепочку or заменяет in [...]"
    ),
    (
      "mend the row, or declare the column as string in datapackage.json",
      "исправьте строку или объявите столбец как string в datapackage.json"
    ),
    ("a tab", "табуляция"),
    ("it is no regular file", "это не обычный файл"),
    ("it is not there, or may not be read", "его нет, или читать его нельзя"),
    ("{0}the text is not UTF-8", "{0}текст не в UTF-8"),
    ("{0} is UTF-16 text, not UTF-8", "{0} — текст в UTF-16, а не в UTF-8"),
    ("{0} holds binary data, not text", "{0} содержит двоичные данные, а не текст"),
    ("{0}line 1 is blank, and the header stands there", "{0}строка 1 пуста, а там должен стоять заголовок"),
    ("{0}the header has no name for column {1}", "{0}в заголовке нет имени столбца {1}"),
    ("{0}{1}two columns {2} \"{3}\"", "{0}два столбца называются \"{3}\"{1, select, other {}}{2, select, other {}}"),
    (
      "{0}{1}{2}, and the header in line 1 has {3}",
      "{0}значений в строке — {2}, а столбцов в заголовке (строка 1) — {3}{1, select, other {}}"
    ),
    ("{0}{1}a quote {2} never closed", "{0}кавычка открыта и не закрыта{1, select, other {}}{2, select, other {}}"),
    ("{0}{1}text after a closing quote", "{0}текст после закрывающей кавычки{1, select, other {}}"),
    (
      "{0}the line ends otherwise than the header does (CR LF, LF or CR)",
      "{0}строка кончается не так, как заголовок (CR LF, LF или CR)"
    ),
    (
      "{0} has lines of several kinds of end (CR LF, LF or CR)",
      "строки файла {0} кончаются по-разному (CR LF, LF или CR)"
    ),
    ("{0}{1} is longer than 256 MB", "{0}строка длиннее 256 МБ{1, select, other {}}"),
    ("the JSON is broken here", "JSON здесь нарушен"),
    ("is broken JSON", "JSON нарушен"),
    (
      "{0}a second value begins here, behind the one of the file",
      "{0}здесь начинается второе значение, после значения файла"
    ),
    ("{0} holds several values", "в {0} несколько значений"),
    ("{0} is no Parquet file", "{0} — не файл Parquet"),
    ("{0} is not packed by gzip", "{0} не упакован программой gzip"),
    ("{0} ends too early: it was cut", "{0} обрывается: файл неполный"),
    (
      "{0} is damaged: it does not hold what its own check sum says",
      "{0} повреждён: не сходится его контрольная сумма"
    ),
    ("{0} could not be read: {1}", "{0} не читается: {1}"),
    ("check that it was saved, or downloaded, as a whole", "проверьте, что файл сохранён или скачан целиком"),
    ("name a file in it", "назовите файл в ней"),
    (
      "save it as CSV UTF-8, or tell read how it is written: encoding=windows-1251, windows-1252, koi8-r or utf-16",
      "сохраните его как CSV UTF-8 или укажите read кодировку: encoding=windows-1251, windows-1252, koi8-r или utf-16"
    ),
    (
      "save it as CSV UTF-8, or: iconv -f UTF-16 -t UTF-8 {0} > {1}",
      "сохраните его как CSV UTF-8 или выполните: iconv -f UTF-16 -t UTF-8 {0} > {1}"
    ),
    (
      "save the table as CSV UTF-8, or give a workbook its own ending, .xlsx or .ods",
      "сохраните таблицу как CSV UTF-8 или дайте книге её расширение, .xlsx или .ods"
    ),
    ("delete the blank lines above the header", "удалите пустые строки над заголовком"),
    (
      "the header is line 1: name each column there, and delete a title above it",
      "заголовок — строка 1: назовите в ней каждый столбец и удалите название таблицы над ней"
    ),
    (
      "give one of them another name; capital and small letters are not told apart",
      "дайте одному из них другое имя; большие и малые буквы не различаются"
    ),
    (
      "give one of them another name in the header, which is line 1",
      "дайте одному из них другое имя в заголовке, то есть в строке 1"
    ),
    (
      "close it; a quote inside a quoted value is written twice",
      "закройте её; кавычка внутри значения в кавычках пишется дважды"
    ),
    (
      "put the whole value in quotes, and write each quote inside it twice",
      "возьмите всё значение в кавычки, а каждую кавычку внутри напишите дважды"
    ),
    (
      "save it anew with one kind of line end, which every text editor offers",
      "сохраните его заново с одним видом конца строки, это умеет любой редактор"
    ),
    ("look there for a quote that is never closed", "поищите там незакрытую кавычку"),
    (
      "mend it; a table is an array of objects, or one object a line",
      "исправьте его; таблица — это массив объектов или по объекту в строке"
    ),
    (
      "make one array of them; only objects may stand one after another",
      "сделайте из них один массив; друг за другом могут стоять только объекты"
    ),
    (
      "give it the ending of what it holds: help read lists them",
      "дайте ему расширение по содержимому: их перечисляет help read"
    ),
    ("take .gz from its name", "уберите .gz из имени"),
    ("download or copy it again", "скачайте или скопируйте его снова"),
    (
      "download or copy it again; gzip -t {0} tells whether it is whole",
      "скачайте или скопируйте его снова; цел ли он, покажет gzip -t {0}"
    ),
    (
      "check that the file is whole, and that its ending tells what it holds",
      "проверьте, что файл цел и что расширение соответствует содержимому"
    ),
    ("a delimiter", "разделитель"),
    ("put a value that holds {0} in double quotes", "возьмите в двойные кавычки значение, где есть {0}"),
    (
      "fill the row up, or delete a note that is no row",
      "дополните строку или удалите приписку, которая строкой не является"
    ),
    (
      "line 1 must be the header: delete a title above it; or ",
      "строка 1 должна быть заголовком: удалите название таблицы над ней; или "
    ),
    (
      "{0}{1}; delimiter= tells read what sets values apart, here {2}",
      "{0}{1}; чем разделены значения, указывает delimiter=, здесь это {2}"
    ),
    ("{0} value", "{0, plural, one {# значение} few {# значения} many {# значений}}"),
    ("{0} values", "{0, plural, one {# значение} few {# значения} many {# значений}}"),
    ("{0} column", "{0, plural, one {# столбец} few {# столбца} many {# столбцов}}"),
    ("{0} columns", "{0, plural, one {# столбец} few {# столбца} many {# столбцов}}"),
    ("{0} read as numbers ({1}); {2}", "{0}: прочитано как числа ({1}); {2}"),
    (
      "{0} read as numbers with commas between thousands ({1}); {2}",
      "{0}: прочитано как числа с запятой между тысячами ({1}); {2}"
    ),
    ("{0} read as shares ({1}); {2}", "{0}: прочитано как доли ({1}); {2}"),
    (
      "{0} read as numbers without the sign {1} ({2}); {3}", "{0}: прочитано как числа без знака {1} ({2}); {3}"
    ),
    ("{0} read as numbers, {1}; {2}", "{0}: прочитано как числа, {1}; {2}"),
    ("in {0} {1}; {2}", "{0}: {1}; {2}"),
    (
      "{0} read as numbers with the flags of {1} ({2}), which {3} {4}; {5}",
      "{0}: прочитано как числа с пометами {1} ({2}), их показывает {3}; {5}{4, select, other {}}"
    ),
    ("column {0} has {1} called a total ({2})", "столбец {0}: {1} с итогом ({2})"),
    ("{0}, read as the others are", "{0}, прочитано наравне с остальными"),
    (
      "{0}, the sum of the others by {1}, and read as they are",
      "{0}, это сумма остальных ({1}), и прочитано наравне с ними"
    ),
    ("{0}; {1} leaves it out", "{0}; {1} убирает эту строку"),
    ("{0}; {1} leaves them out", "{0}; {1} убирает эти строки"),
    ("{0} kept as text, {1}; {2}", "{0}: оставлено текстом {1}; {2}"),
    (
      "read as {0} writes ({1}); dialect=none reads every value as it stands",
      "прочитано так, как пишет {0} ({1}); dialect=none читает каждое значение как есть"
    ),
    ("read as {0} ({1}); encoding= tells another", "прочитано как {0} ({1}); другую кодировку указывает encoding="),
    (
      "letters written as a letter and a mark ({0}) became one letter each in {1}",
      "{1}: буквы, записанные как буква и отдельный знак ({0}), стали одной буквой"
    ),
    ("the names of columns", "имена столбцов"),
    ("column {0}", "столбец {0}"),
    ("columns {0}", "столбцы {0}"),
    ("{0} keeps {1} as written", "{0} оставляет как написано{1, select, other {}}"),
    ("{0} makes {1} missing", "{0} делает нечисла пропусками{1, select, other {}}"),
    ("decimal= tells, {0} reads numbers", "решает decimal=, а {0} читает числа"),
    ("{0} reads numbers", "{0} читает числа"),
    ("{0} and {1} more", "{0} и ещё {1}"),
    ("\"{0}\" is {1}", "\"{0}\" — это {1}"),
    ("for the zero at the beginning ({0})", "из-за нуля в начале ({0})"),
    ("for two texts that would be one number ({0})", "из-за двух текстов, которые стали бы одним числом ({0})"),
    ("for whole numbers that no number holds exactly ({0})", "из-за целых чисел, которые не хранятся точно ({0})"),
    ("for what may be a code ({0})", "так как это может быть код ({0})"),
    ("for the plus before every value ({0})", "из-за плюса перед каждым значением ({0})"),
    ("for the name of a classification ({0})", "из-за имени классификации ({0})"),
    (
      "for a mark that may stand before decimals or between thousands ({0})",
      "из-за знака, который может отделять и дробную часть, и тысячи ({0})"
    ),
    ("for several points, as codes have ({0})", "из-за нескольких точек, как в кодах ({0})"),
    ("for signs that are not the same everywhere ({0})", "из-за знаков, которые не везде одинаковы ({0})"),
    ("for what is no number ({0})", "из-за того, что числом не является ({0})"),
    ("a list or a range stands right of in only", "список или диапазон стоит только справа от in"),
    ("as in: year in 2019..2023", "например: year in 2019..2023"),
    ("a condition", "условие"),
    ("in takes a list or a range", "in принимает список или диапазон"),
    ("as in: level in [\"federal\", \"regional\"]", "например: level in [\"federal\", \"regional\"]"),
    ("{0} here", "{0}"),
    (
      "yes and no, or true and false, have no quotes: {0} == {1}",
      "yes и no, true и false пишутся без кавычек: {0} == {1}"
    ),
    ("it is yes or no: {0} == yes", "это yes или no: {0} == yes"),
    ("{0} holds numbers", "в {0} числа"),
    ("a number has no quotes: {0}", "число пишется без кавычек: {0}"),
    (
      "{0} holds texts, which have double quotes: {1} == \"...\"",
      "в {0} тексты, они пишутся в двойных кавычках: {1} == \"...\""
    ),
    ("{0} looks at other rows and stands in derive alone", "{0} смотрит на другие строки и стоит только в derive"),
    ("derive it before: derive x={0}(...), then use x", "сначала вычислите: derive x={0}(...), затем возьмите x"),
    ("{0} cannot stand inside of {1}", "{0} не может стоять внутри {1}"),
    ("derive it before: derive x={0}(...), then {1}(x)", "сначала вычислите: derive x={0}(...), затем {1}(x)"),
    ("{0} takes a whole number of rows", "{0} принимает целое число строк"),
    ("as in: {0}(x, 2)", "например: {0}(x, 2)"),
    ("table \"{0}\" has no columns", "в таблице \"{0}\" нет столбцов"),
    ("give it at least one", "дайте ей хотя бы один"),
    ("1 argument", "1 аргумент"),
    (
      "pivot would leave no column: {0} has no value here",
      "pivot не оставил бы ни одного столбца: у {0} здесь нет значений"
    ),
    ("pivot a table that has rows", "применяйте pivot к таблице, где есть строки"),
    ("unpivot takes the columns to turn into rows", "unpivot: нужны столбцы, которые станут строками"),
    ("as in: unpivot a b name=item value=n", "например: unpivot a b name=item value=n"),
    (
      "nothing here looks at other rows, so that by has nothing to group",
      "здесь ничто не смотрит на другие строки, и для by нечего группировать"
    ),
    ("{0} do; group by gives one row a group", "на другие строки смотрят {0}; одну строку на группу даёт group by"),
    ("there is no column {0}; {1} is one", "столбца {0} нет, есть {1}"),
    ("the new name stands first: rename {0}={1}", "сначала пишется новое имя: rename {0}={1}"),
    ("join takes the columns that both tables share", "join: нужны столбцы, общие для обеих таблиц"),
    ("concat(x) makes a text of a number", "concat(x) делает из числа текст"),
    ("number(x) reads the number that a text spells", "number(x) читает число, записанное в тексте"),
    ("as in: join industries on industry", "например: join industries on industry"),
    ("two columns of one type", "два столбца одного типа"),
    ("{0} takes a number of rows, not {1}", "{0} принимает число строк, а не {1}"),
    ("as in: {0} 10", "например: {0} 10"),
    ("{0} or more arguments", "аргументов {0} или больше"),
    ("{0} to {1} arguments", "аргументов от {0} до {1}"),
    ("{0} arguments", "{0, plural, one {# аргумент} few {# аргумента} many {# аргументов}}"),
    (
      "1 value has no {0} and became missing: \"{1}\"",
      "в 1 значении нет того, что нужно ({0}), и оно стало пропуском: \"{1}\""
    ),
    (
      "{0} values have no {1} and became missing, such as \"{2}\"",
      "в {0} значениях нет того, что нужно ({1}), и они стали пропусками, например \"{2}\""
    ),
    ("no arguments", "без аргументов"),
    ("1 to 2 arguments", "1 или 2 аргумента"),
    (" ({0} such rows)", " (таких строк: {0})"),
    ("the row has no year", "в строке нет года"),
    ("{0} is not a year", "{0} — не год"),
    ("write the year in four digits", "запишите год четырьмя цифрами"),
  ]
}

package import TerroirKernel

extension PhraseCatalogue {
  /// What the module TableFiles says of faults, in Russian.
  package static let tableFiles = PhraseCatalogue([
    ("the archive lists a great many files", "в архиве слишком много файлов"),
    ("256 MB of names", "256 МБ имён"),
    ("{0} unpacks to {1}", "{0} в распакованном виде занимает {1}"),
    ("the file ends too early: it was cut", "файл обрывается: он неполный"),
    (
      "the file is damaged: {0} does not hold what its check sum says",
      "файл повреждён: у {0} не сходится контрольная сумма"
    ),
    ("the file is damaged", "файл повреждён"),
    ("this is no archive, which a workbook is as well", "это не архив, а книга — тоже архив"),
    ("the file is protected by a password", "файл защищён паролем"),
    (
      "this is a workbook of the old form (.xls), or one that is protected by a password",
      "это книга старого вида (.xls) или книга, защищённая паролем"
    ),
    ("{0} is packed in a way that is not read here", "{0} упакован способом, который здесь не читается"),
    ("{0}, and no more than {1} is read", "{0}, а читается не больше чем {1}"),
    ("the archive is empty", "архив пуст"),
    ("the archive has no table, but {0}", "в архиве нет таблицы, есть {0}"),
    ("the archive has several tables: {0}", "в архиве несколько таблиц: {0}"),
    ("the archive has no file \"{0}\"", "в архиве нет файла \"{0}\""),
    (
      "the library {0}, which reads workbooks, could not be loaded",
      "библиотека {0}, которая читает книги, не загружается"
    ),
    ("{0} declares a document type, which no workbook has", "{0} объявляет тип документа, чего в книгах не бывает"),
    ("{0} is broken at its line {1}", "{0} нарушен в строке {1}"),
    ("this is no workbook: it has no {0}", "это не книга: в ней нет {0}"),
    ("this is a binary workbook (.xlsb)", "это двоичная книга (.xlsb)"),
    ("the workbook has no sheets", "в книге нет листов"),
    ("no sheet of the workbook has cells", "ни на одном листе книги нет ячеек"),
    ("sheet \"{0}\" has no cells", "на листе \"{0}\" нет ячеек"),
    ("the workbook has no sheet \"{0}\"", "в книге нет листа \"{0}\""),
    ("no row of sheet \"{0}\" has the names of its columns", "ни в одной строке листа \"{0}\" нет имён столбцов"),
    (
      "row {0} of sheet \"{1}\" is blank, and the header should stand there",
      "строка {0} листа \"{1}\" пуста, а там должен стоять заголовок"
    ),
    (
      "the header in row {0} of sheet \"{1}\" has a cell over several columns: {2} {3}",
      "в заголовке, строка {0} листа \"{1}\", одна ячейка на несколько столбцов: {2} {3}"
    ),
    ("the header of sheet \"{0}\" has no name in {1}", "в заголовке листа \"{0}\" нет имени в {1}"),
    (
      "two columns in row {0} of sheet \"{1}\" are called \"{2}\"",
      "два столбца в строке {0} листа \"{1}\" называются \"{2}\""
    ),
    ("a cell {0} lies beyond what a sheet can have", "ячейка {0} лежит за пределами листа"),
    ("the JSON is broken here: {0}", "JSON здесь нарушен: {0}"),
    ("this is no sound {0}: {1}", "это не исправный {0}: {1}"),
    ("this is no sound PaBuLib file: {0}", "это не исправный файл PaBuLib: {0}"),
    ("the file has no table \"{0}\"", "в файле нет таблицы \"{0}\""),
    (
      "the collection names tables that lie elsewhere: {0}",
      "собрание называет таблицы, которые лежат в другом месте: {0}"
    ),
    ("feature {0} lies at latitude {1}, longitude {2}{3}", "объект {0}: широта {1}, долгота {2}{3}"),
    (": the two seem to be swapped", "; похоже, они перепутаны"),
    (", which is not on the globe", ", это за пределами глобуса"),
    ("the coordinates are those of {0}", "координаты — в системе {0}"),
    ("save it without the password", "сохраните его без пароля"),
    ("save it as .xlsx, without a password, or as CSV UTF-8", "сохраните его как .xlsx без пароля или как CSV UTF-8"),
    ("pack it anew as an ordinary zip", "упакуйте его заново обычным zip"),
    ("take the part that is wanted out of it, and save it as CSV", "выньте нужную часть и сохраните её как CSV"),
    ("a table ends in {0}", "таблица кончается на {0}"),
    ("name one of them: member=\"{0}\"", "назовите одну: member=\"{0}\""),
    (
      "run ./terroir, which brings it, or install the package {0}",
      "запустите ./terroir, он её принесёт, или установите пакет {0}"
    ),
    ("open it in a spreadsheet program and save it anew", "откройте его в табличной программе и сохраните заново"),
    (
      "check that it was saved with what it should hold; sheet= names another sheet",
      "проверьте, что книга сохранена с содержимым; другой лист называет sheet="
    ),
    ("it has {0}; sheet= takes a name, or a number from 1", "есть {0}; sheet= принимает имя или номер от 1"),
    ("header= tells its number, as header=3", "её номер указывает header=, например header=3"),
    (
      "header={0} reads names from the row below and puts the merged cell's before them; or part the cell",
      "header={0} берёт имена из строки ниже и ставит перед ними текст объединённой ячейки; или разделите ячейку"
    ),
    ("write one there, or delete what stands in the column", "впишите его или удалите то, что стоит в столбце"),
    ("mend it, or download it again", "исправьте его или скачайте снова"),
    ("check it against the format's page: {0}", "сверьте его с описанием формата: {0}"),
    ("check it against the format's page: pabulib.org/format", "сверьте его с описанием формата: pabulib.org/format"),
    ("it has {0}; table= takes a name, or a number from 1", "есть {0}; table= принимает имя или номер от 1"),
    ("download the one that is wanted and read that file", "скачайте нужную и прочитайте тот файл"),
    (
      "GeoJSON has longitude first (RFC 7946): write each pair the other way round",
      "в GeoJSON первой стоит долгота (RFC 7946): переставьте числа в каждой паре"
    ),
    (
      "GeoJSON has degrees, longitude first (RFC 7946): convert the coordinates to WGS 84",
      "в GeoJSON — градусы, долгота первая (RFC 7946): пересчитайте координаты в WGS 84"
    ),
    (
      "GeoJSON has longitude and latitude of WGS 84 (RFC 7946): convert them, for example by ogr2ogr",
      "в GeoJSON — долгота и широта WGS 84 (RFC 7946): пересчитайте их, например программой ogr2ogr"
    ),
    ("sheet \"{0}\" was read; sheet= reads another: {1}", "прочитан лист \"{0}\"; другой читает sheet=: {1}"),
    ("{0} (hidden)", "{0} (скрыты)"),
    (
      "row {0} is the header, and {1} above it left out; header= tells another row",
      "заголовок — строка {0}, а {1} над ней не взято; другую строку указывает header="
    ),
    ("names of columns are put together of rows {0} ({1})", "имена столбцов составлены из строк {0} ({1})"),
    ("{0} between others {1} left out", "между другими пропущено: {0}{1, select, other {}}"),
    ("{0} at the end {1} left out", "в конце пропущено: {0}{1, select, other {}}"),
    ("{0} {1} read as the others", "{0}: прочитано наравне с остальными{1, select, other {}}"),
    (
      "{0} below the table {1} left out ({2}): without the blank row above {3}",
      """
      под таблицей не взято: {0} ({2}); без пустой строки над ними это были бы строки таблицы{1, select, other \
      {}}{3, select, other {}}
      """
    ),
    (
      "column {0}: {1} {2} the value of the merged cell that spans {3} ({4})",
      "столбец {0}: объединённая ячейка ({4}) дала своё значение; {1}{2, select, other {}}{3, select, other {}}"
    ),
    (
      "column {0}: {1} of formulas {2} missing ({3} in {4})",
      "столбец {0}: {1} в формулах стали пропусками ({3} в {4}){2, select, other {}}"
    ),
    (
      """
      column {0}: {1} {2} no value yet and {3} missing ({4}); a spreadsheet program computes them when it saves \
      the file
      """,
      """
      столбец {0}: {1} без значения стали пропусками ({4}); их вычислит табличная программа, когда сохранит \
      файл{2, select, other {}}{3, select, other {}}
      """
    ),
    ("column {0} has {1} ({2})", "столбец {0}: {1} ({2})"),
    (
      "column{0} {1} kept as text, as the cells are ({2}); number=[{3}] reads numbers",
      "столбцы {1} оставлены текстом, как в ячейках ({2}); как числа их читает number=[{3}]{0, select, other {}}"
    ),
    ("table \"{0}\" was read; table= reads another: {1}", "прочитана таблица \"{0}\"; другую читает table=: {1}"),
    ("\"{0}\" was read; the archive also has {1}", "прочитан \"{0}\"; в архиве есть ещё {1}"),
    ("latitude and longitude are {0}", "широта и долгота: {0}"),
    (
      "{0} {1} no geometry: latitude and longitude are missing",
      "нет геометрии, широта и долгота пропущены: {0}{1, select, other {}}"
    ),
    (
      "no feature has properties: the table has where each lies, and nothing else",
      "у объектов нет свойств: в таблице только то, где каждый лежит"
    ),
    (
      "each code and its label, as in \"A: Annual\", became two columns: {0}",
      "каждый код с подписью, как \"A: Annual\", стал двумя столбцами: {0}"
    ),
    (
      "{0} of the collection {1} elsewhere and cannot be read here",
      "{0} из собрания лежат в другом месте и здесь не читаются{1, select, other {}}"
    ),
    ("{0} blank row", "{0, plural, one {# пустая строка} few {# пустые строки} many {# пустых строк}}"),
    ("{0} blank rows", "{0, plural, one {# пустая строка} few {# пустые строки} many {# пустых строк}}"),
    ("{0} hidden row", "{0, plural, one {# скрытая строка} few {# скрытые строки} many {# скрытых строк}}"),
    ("{0} hidden rows", "{0, plural, one {# скрытая строка} few {# скрытые строки} many {# скрытых строк}}"),
    ("{0} hidden column", "{0, plural, one {# скрытый столбец} few {# скрытых столбца} many {# скрытых столбцов}}"),
    ("{0} hidden columns", "{0, plural, one {# скрытый столбец} few {# скрытых столбца} many {# скрытых столбцов}}"),
    ("{0} line", "{0, plural, one {# строка} few {# строки} many {# строк}}"),
    ("{0} lines", "{0, plural, one {# строка} few {# строки} many {# строк}}"),
    ("{0} error", "{0, plural, one {# ошибка} few {# ошибки} many {# ошибок}}"),
    ("{0} errors", "{0, plural, one {# ошибка} few {# ошибки} many {# ошибок}}"),
    ("{0} formula", "{0, plural, one {# формула} few {# формулы} many {# формул}}"),
    ("{0} formulas", "{0, plural, one {# формула} few {# формулы} many {# формул}}"),
    ("{0} feature", "{0, plural, one {# объект} few {# объекта} many {# объектов}}"),
    ("{0} features", "{0, plural, one {# объект} few {# объекта} many {# объектов}}"),
    ("{0} table", "{0, plural, one {# таблица} few {# таблицы} many {# таблиц}}"),
    ("{0} tables", "{0, plural, one {# таблица} few {# таблицы} many {# таблиц}}"),
    ("features is no list", "features — не список"),
    ("item {0} of features is no Feature", "элемент {0} в features — не Feature"),
    ("the centroid of its area for {0}", "центр площади: {0}"),
    ("the middle of its lines or points for {0}", "середина линий или точек: {0}"),
    ("it has no type", "нет type"),
    ("a geometry has no coordinates", "у геометрии нет coordinates"),
    ("there is no geometry of the type {0}", "геометрии типа {0} не бывает"),
    ("coordinates are no list", "coordinates — не список"),
    ("a position is no pair of numbers", "положение — не пара чисел"),
    ("a geometry has no type", "у геометрии нет type"),
    ("it has no dataset with dimensions and values", "нет набора данных с измерениями и значениями"),
    ("it has no dimension", "нет ни одного измерения"),
    ("id and size are no lists of one length", "id и size — не списки одной длины"),
    ("the size of {0} is no whole number", "размер {0} — не целое число"),
    ("dimension {0} is missing", "измерения {0} нет"),
    ("the dataset is {0} cells", "в наборе данных {0} ячеек"),
    ("{0} has {1} items, and the sizes give {2} cells", "в {0} элементов: {1}, а размеры дают ячеек: {2}"),
    ("{0} has the key {1}, which is no cell", "в {0} ключ {1}, а такой ячейки нет"),
    ("{0} is neither a list nor an object", "{0} — не список и не объект"),
    ("dimension {0} has no category", "у измерения {0} нет category"),
    ("dimension {0} has {1} categories, and its size is {2}", "у измерения {0} категорий {1}, а размер — {2}"),
    ("the categories of dimension {0} have no index", "у категорий измерения {0} нет index"),
    ("the index of dimension {0} is neither a list nor an object", "index измерения {0} — не список и не объект"),
    ("the index of dimension {0} gives {1} no place of its own", "index измерения {0} не даёт {1} собственного места"),
    ("it has none of the members that one begins with", "нет ни одного из членов, с которых он начинается"),
    ("it has no data set", "нет ни одного набора данных"),
    ("data set {0} names a structure that is not there", "набор данных {0} называет структуру, которой нет"),
    ("the structure has no dimensions", "у структуры нет измерений"),
    ("dimension {0} of the data set has no value", "у измерения {0} набора данных нет значения"),
    ("the key {0} names no values of the dimensions", "ключ {0} не называет значений измерений"),
    ("the budget is {0}", "бюджет — {0}"),
    ("it does not begin with META", "файл не начинается с META"),
    ("the row has more values than the header of {0}", "в строке больше значений, чем в заголовке {0}"),
    ("it has no section {0}", "нет раздела {0}"),
    ("the vote names {0} projects and gives points {1} times", "в голосе названо проектов {0}, а баллов указано {1}"),
    ("the sheet is {0} rows by {1} columns", "на листе строк: {0}, столбцов: {1}"),
    ("{0} cells", "ячеек: {0}"),
    ("{0} in {1}", "{0}, ячейка {1}"),
    (
      "a sheet takes 1048575 rows under a header and 16384 columns; there are {0} and {1}",
      "на лист помещается 1048575 строк под заголовком и 16384 столбца; здесь {0} и {1}"
    ),
    (
      "a cell takes 32767 characters, and the text of {0} in row {1} has more",
      "в ячейку помещается 32767 знаков, а в тексте {0} в строке {1} их больше"
    ),
    (
      "the table is too large for a workbook: write it as csv or parquet",
      "таблица слишком велика для книги: запишите её как csv или parquet"
    ),
    ("the workbook has more texts than that", "в книге больше текстов"),
    ("the memory has", "есть в памяти"),
    ("updated {0}", "обновлено {0}"),
    ("{0} number", "{0, plural, one {# число} few {# числа} many {# чисел}}"),
    ("{0} numbers", "{0, plural, one {# число} few {# числа} many {# чисел}}"),
    ("{0} text", "{0, plural, one {# текст} few {# текста} many {# текстов}}"),
    ("{0} texts", "{0, plural, one {# текст} few {# текста} many {# текстов}}"),
    ("{0} condition", "{0, plural, one {# условие} few {# условия} many {# условий}}"),
    ("{0} conditions", "{0, plural, one {# условие} few {# условия} many {# условий}}"),
    ("{0} date", "{0, plural, one {# дата} few {# даты} many {# дат}}"),
    ("{0} dates", "{0, plural, one {# дата} few {# даты} many {# дат}}"),
    ("it is a row", "это строка"),
    ("them they are rows", "это строки"),
    ("the list of texts", "список текстов"),
    (" by ", " на "),
    ("{0} more rows", "строк ещё {0}"),
  ])
}

package import TerroirKernel

extension PhraseCatalogue {
  /// What the module Workspace says of faults, in Russian.
  package static let workspace = PhraseCatalogue(
    workspacePhrases + workspaceFurtherPhrases)

  private static let workspacePhrases: [Entry] = [
    ("true or false", "true или false"),
    ("a date such as 2025-09-30", "дата, например 2025-09-30"),
    ("a year", "год"),
    (
      "a year, month, day or interval such as 2024, 2024-05 or 2024-01/2024-05",
      "год, месяц, день или промежуток, например 2024, 2024-05 или 2024-01/2024-05"
    ),
    ("the workspace's directory is not there", "рабочей папки нет"),
    ("the workspace has no workspace.yaml", "в рабочей папке нет workspace.yaml"),
    ("the workspace has no data package", "в рабочей папке нет пакета данных"),
    ("the file of resource \"{0}\" is not there", "файла ресурса \"{0}\" нет"),
    ("the file cannot be read: {0}", "файл не читается: {0}"),
    ("the file is empty", "файл пуст"),
    ("byte 0x{0} is not UTF-8{1}", "байт 0x{0} — не UTF-8{1}"),
    (" ({0} lines of the file hold such bytes)", " (строк файла с такими байтами: {0})"),
    ("path \"{0}\" leaves the workspace", "путь \"{0}\" ведёт за пределы рабочей папки"),
    ("not JSON: {0}", "это не JSON: {0}"),
    ("not YAML: {0}", "это не YAML: {0}"),
    ("unknown key \"{0}\"", "неизвестный ключ \"{0}\""),
    ("{0} has no \"{1}\"", "{0}: нет ключа \"{1}\""),
    ("\"{0}\" must be {1}", "\"{0}\" не подходит, нужно: {1}"),
    ("{0} is read differently by different readers of YAML", "{0} разные программы чтения YAML понимают по-разному"),
    ("{0} is not supported", "не поддерживается: {0}"),
    ("resource \"{0}\" is declared twice", "ресурс \"{0}\" объявлен дважды"),
    (
      "the file is not read: datapackage.json names no table \"{0}\"",
      "файл не читается: в datapackage.json нет таблицы \"{0}\""
    ),
    (
      "the foreign key names resource \"{0}\", which the data package does not have",
      "внешний ключ ссылается на ресурс \"{0}\", которого нет в пакете данных"
    ),
    ("the schema of {0} has no field \"{1}\"", "в схеме {0} нет поля \"{1}\""),
    ("field \"{0}\" of {1} is {2}, it must be {3}", "поле \"{0}\" таблицы {1} имеет тип {2}, а нужен {3}"),
    (
      "{0} does not say which classification its codes are of",
      "{0} не указывает, к какой классификации относятся коды"
    ),
    ("the columns of {0} are those of none of its forms", "столбцы {0} не подходят ни к одной из её форм"),
    (
      "nothing leads from the classification \"{0}\" to the industries",
      "от классификации \"{0}\" нет перехода к отраслям"
    ),
    (
      "{0} leads to none of the workspace's industries, but to {1}{2}",
      "{0} не ведёт ни к одной отрасли рабочей папки, а ведёт к {1}{2}"
    ),
    (" and {0} more", " и ещё {0}"),
    ("the quote is not closed", "кавычка не закрыта"),
    ("text after the closing quote", "текст после закрывающей кавычки"),
    ("a quote inside a field that does not start with one", "кавычка внутри поля, которое начинается не с кавычки"),
    ("the row has {0} field{1}, the header has {2}", "полей в строке: {0}, а в заголовке: {2}{1, select, other {}}"),
    ("the row is empty and is left out", "строка пуста и пропущена"),
    ("{0} lacks the column \"{1}\"", "в {0} нет столбца \"{1}\""),
    ("the schema of {0} does not know the column \"{1}\"", "в схеме {0} нет столбца \"{1}\""),
    ("the column \"{0}\" stands twice in the header", "столбец \"{0}\" стоит в заголовке дважды"),
    ("{0} is empty", "{0}: значения нет"),
    ("{0} \"{1}\" is not {2}", "{0} \"{1}\" не подходит, нужно: {2}"),
    ("{0} \"{1}\" is not an allowed word", "{0}: слово \"{1}\" не допускается"),
    ("{0} {1} is outside {2}..{3}", "{0} {1} выходит за пределы {2}..{3}"),
    ("{0} {1} is below {2}", "{0} {1} меньше {2}"),
    ("{0} {1} is above {2}", "{0} {1} больше {2}"),
    ("{0} {1} is too large to compute with", "{0} {1}: с таким большим числом считать нельзя"),
    ("the maximum", "наибольшее"),
    ("{0} \"{1}\" does not match {2}", "{0} \"{1}\" не соответствует образцу {2}"),
    (
      "{0} has letters that are written as a letter and a mark",
      "в {0} есть буквы, записанные как буква и отдельный знак"
    ),
    ("{0} has \"{1}\" already, in line {2}", "в {0} уже есть \"{1}\", в строке {2}"),
    ("{0} \"{1}\" is not in {2}", "{0} \"{1}\": нет в {2}"),
    ("territory \"{0}\" lies in itself", "территория \"{0}\" лежит сама в себе"),
    ("territory \"{0}\" is not of the regional level", "территория \"{0}\" не регионального уровня"),
    ("{0} is given without {1}", "{0} указано без {1}"),
    (" and ", " и "),
    ("measure \"{0}\" requires itself: {1}", "мера \"{0}\" требует саму себя: {1}"),
    ("measure \"{0}\" excludes \"{1}\", which it requires", "мера \"{0}\" исключает \"{1}\", которую сама требует"),
    ("measure \"{0}\" requires \"{1}\", which excludes it", "мера \"{0}\" требует \"{1}\", которая её исключает"),
    (
      "measure \"{0}\" requires both \"{1}\" and \"{2}\", and the first excludes the second",
      "мера \"{0}\" требует и \"{1}\", и \"{2}\", а первая исключает вторую"
    ),
    ("{0} {1} is above {2} {3}", "{0} {1} больше, чем {2} {3}"),
    ("valid_to {0} is before valid_from {1}", "valid_to {0} раньше, чем valid_from {1}"),
    ("{0} \"{1}\" is neither an actor nor a kind of actor", "{0} \"{1}\" — не организация и не вид организаций"),
    ("latitude and longitude are exchanged", "широта и долгота перепутаны"),
    ("the point is {0} km from {1}", "точка в {0} км от {1}"),
    ("the point is called an address, and it is that of {0}", "точка названа адресом, но это точка города {0}"),
    ("the status is {0}, and there is a value", "статус {0}, а значение есть"),
    ("the status is {0}, and there is no value", "статус {0}, а значения нет"),
    ("\"{0}\" took part already, in line {1}", "\"{0}\" уже участвует, в строке {1}"),
    ("to {0} is before from {1}", "to {0} раньше, чем from {1}"),
    ("\"{0}\" is no currency", "\"{0}\" — не валюта"),
    ("the amount is in {0}, and no rate of it in {1} is declared", "сумма указана в {0}, а курс к {1} не объявлен"),
    ("no installed plugin brings a country \"{0}\"", "ни один установленный модуль не приносит страну \"{0}\""),
    (
      "the amount \"{0}\" is in \"{1}\", which is no known currency",
      "сумма \"{0}\" указана в \"{1}\", такой валюты программа не знает"
    ),
    ("give the path of a directory that holds workspace.yaml", "укажите папку, в которой есть workspace.yaml"),
    (
      "write one with at least `name` and `region`, or open another directory",
      "создайте его хотя бы с `name` и `region` или откройте другую папку"
    ),
    ("describe the tables of data/ in datapackage.json", "опишите таблицы папки data/ в datapackage.json"),
    ("add the file, or take \"{0}\" out of datapackage.json", "добавьте файл или уберите \"{0}\" из datapackage.json"),
    ("check that it is a file and that you may read it", "проверьте, что это файл и что вам разрешено его читать"),
    (
      "write the header row at least, or take the table out of datapackage.json",
      "запишите хотя бы заголовок или уберите таблицу из datapackage.json"
    ),
    ("save the file as UTF-8", "сохраните файл в UTF-8"),
    ("use a path relative to the workspace, without \"..\"", "укажите путь относительно рабочей папки, без \"..\""),
    ("mend the file at this spot", "исправьте файл в этом месте"),
    ("the keys here are {0}", "здесь допустимы ключи {0}"),
    ("add \"{0}\"", "добавьте \"{0}\""),
    ("change the value", "исправьте значение"),
    (
      "write a number in decimal digits, yes or no, or put a text in quotes",
      "напишите число десятичными цифрами, yes или no либо текст в кавычках"
    ),
    ("give one of the two another name", "дайте одному из двух другое имя"),
    (
      "move it out of the folder and bring it in: import FILE as {0}; or take it away",
      "уберите файл из папки и внесите: import FILE as {0}; или удалите его"
    ),
    ("declare the resource, or take the foreign key out", "объявите ресурс или уберите внешний ключ"),
    (
      "add the field \"{0}\" to the schema and the column to the file",
      "добавьте поле \"{0}\" в схему и столбец в файл"
    ),
    (
      """
      add "terroir:classification" to the resource, for example "OKVED2" or "SIC2007"; crosswalk lists those known
      """,
      """
      добавьте к ресурсу "terroir:classification", например "OKVED2" или "SIC2007"; известные перечисляет \
      crosswalk
      """
    ),
    ("give it the columns {0}", "дайте ей столбцы {0}"),
    ("; or ", "; или "),
    (
      "name one of {0}, a list column of industries.csv, or install a plugin that brings it",
      "назовите одну из {0} или столбец-список в industries.csv либо установите модуль, который её приносит"
    ),
    (
      """
      name a classification that leads to the industries of industries.csv{0}{1}; or give them codes in a list \
      column
      """,
      "назовите классификацию, которая ведёт к отраслям industries.csv{0}{1}; или дайте им коды в столбце-списке"
    ),
    ("fix the file", "исправьте файл"),
    (
      "close the field with a quote; a quote inside a quoted field is written twice",
      "закройте поле кавычкой; кавычка внутри такого поля пишется дважды"
    ),
    (
      "put a comma after the quote, or write a quote inside the field twice",
      "поставьте после кавычки запятую или напишите кавычку внутри поля дважды"
    ),
    (
      "put the whole field in quotes and write the quote inside it twice",
      "возьмите всё поле в кавычки, а кавычку внутри напишите дважды"
    ),
    ("add the missing commas", "добавьте недостающие запятые"),
    ("put fields that contain a comma in quotes", "возьмите поля с запятой в кавычки"),
    ("take the row out of the file", "уберите строку из файла"),
    ("add the column \"{0}\" to the header and the rows", "добавьте столбец \"{0}\" в заголовок и в строки"),
    (
      "add the field to the schema in datapackage.json, or take the column out",
      "добавьте поле в схему в datapackage.json или уберите столбец"
    ),
    ("rename or remove one of the two", "переименуйте или уберите один из двух"),
    ("fill it in", "заполните значение"),
    ("fix the row", "исправьте строку"),
    ("fix the row, or use a larger unit", "исправьте строку или возьмите более крупную единицу"),
    ("use one of {0}", "допустимы слова {0}"),
    (
      "each is read as the one letter it looks like; save the file so (Unicode NFC), and keys match elsewhere",
      """
      каждая читается как одна буква; сохраните файл так же (Unicode NFC), чтобы ключи совпадали и в других \
      программах
      """
    ),
    ("remove one of the two rows, or give it another key", "уберите одну из двух строк или дайте ей другой ключ"),
    ("write several with ; between them: {0}", "несколько значений пишутся через ;: {0}"),
    ("fix the row, or add the {0} to {1}", "исправьте строку или внесите в {1} то, чего не хватает ({0})"),
    ("name a {0} of the table {1}", "укажите ключ таблицы {1} ({0})"),
    ("give it the parent it lies in", "укажите территорию, в которой она лежит"),
    ("name a territory whose level is regional", "назовите территорию с уровнем regional"),
    ("fill in {0}, or leave {1} empty", "заполните {0} или оставьте {1} пустым"),
    ("take one of these out of requires", "уберите одну из них из requires"),
    ("take one of the two out of requires or excludes", "уберите одну из двух из requires или excludes"),
    (
      "write the least, the value and the greatest in their order",
      "напишите наименьшее, само значение и наибольшее по порядку"
    ),
    ("write the two in their order", "напишите их по порядку"),
    ("write each into its own column", "запишите каждую в свой столбец"),
    (
      "mend the point or the territory; if both are right, the row counts as it stands",
      "исправьте точку или территорию; если обе верны, строка считается как есть"
    ),
    ("give it its own point, or write town", "дайте ей собственную точку или напишите town"),
    ("leave the value empty, or the status", "оставьте пустым значение или статус"),
    (
      "fill in the value, or write missing or withheld; a missing value is no zero",
      "заполните значение или напишите missing или withheld; пропуск — не ноль"
    ),
    (
      "give each unit of a measure one row from its first period on: an effect has one start",
      "дайте каждому участнику меры одну строку с его первого периода: у эффекта одно начало"
    ),
    ("name an actor{0}, or a kind: {1}", "назовите организацию{0} или вид: {1}"),
    (" of {0}", " из {0}"),
    ("write its ISO 4217 code, such as RUB or EUR", "напишите код ISO 4217, например RUB или EUR"),
    (
      "install a plugin that brings it, or take the key out",
      "установите модуль, который её приносит, или уберите ключ"
    ),
    ("name one of {0}", "назовите что-то из {0}"),
    (
      "name the currency by its ISO 4217 code; what is no sum of money belongs into note",
      "назовите валюту кодом ISO 4217; то, что не сумма, относится в note"
    ),
    (", in lines {0}{1}", ", в строках {0}{1}"),
    (
      "and {0} more of the same{1}",
      "{0, plural, one {и ещё # такая же} few {и ещё # такие же} many {и ещё # таких же}}{1}"
    ),
    ("{0} row{1}", "{0, plural, one {# строка} few {# строки} many {# строк}}{1, select, other {}}"),
    ("{0} not written as those of the classification ({1}){2}", "{0}: записано не так, как в классификации ({1}){2}"),
    ("code is", "код"),
    ("codes are", "кодов"),
    ("{0} wider than those of the crosswalk ({1}){2}", "{0}: шире, чем в таблице переходов ({1}){2}"),
    ("{0} for finer ones of the file ({1}){2}", "{0}: вместо них в файле есть более дробные ({1}){2}"),
    ("code stands", "код"),
    ("codes stand", "кодов"),
    ("no row is of all activity ({0}, {1})", "нет строки по всей деятельности ({0}, {1})"),
    ("{0} not in territories ({1}){2}", "{0}: нет в territories ({1}){2}"),
    ("place is", "место"),
    ("places are", "мест"),
    ("{0} withheld", "скрыто: {0}"),
    ("amount is", "сумма"),
    ("amounts are", "сумм"),
    ("{0} missing", "нет данных: {0}"),
    ("{0} rounded, and how far is not told", "округлено неизвестно до каких пор: {0}"),
    (
      "the series breaks{0}: the rows of a year are more by half, or fewer by a third, than those of the year before",
      "ряд прерывается{0}: строк за год в полтора раза больше или на треть меньше, чем за год до него"
    ),
    (
      "{0} withheld, as too few organisations stand behind",
      "скрыто, так как за значением слишком мало организаций: {0}"
    ),
    (
      "they count in all activity and in no industry; write them as the classification does",
      "они входят во всю деятельность и ни в одну отрасль; запишите их как в классификации"
    ),
    (
      "they count in all activity and in no industry, as what of them is creative cannot be told",
      "они входят во всю деятельность и ни в одну отрасль: неизвестно, какая часть из них творческая"
    ),
    (
      "the finer codes are counted, these are not: nothing is added up twice",
      "считаются дробные коды, а эти — нет: дважды ничего не складывается"
    ),
    (
      "the sum of the codes is taken for it, which is too little where codes are left out; add rows of the code all",
      "вместо неё берётся сумма кодов, а она мала, если коды пропущены; добавьте строки с кодом all"
    ),
    ("their rows are left out; add the places to territories", "их строки пропущены; добавьте места в territories"),
  ]
}

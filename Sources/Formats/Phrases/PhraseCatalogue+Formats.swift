package import TerroirKernel

extension PhraseCatalogue {
  /// What the module Formats says of faults, in Russian.
  package static let formats = PhraseCatalogue([
    ("the file has more bytes than that", "в файле больше байтов"),
    ("a map needs the columns {0}; there are {1}", "для карты нужны столбцы {0}; есть {1}"),
    ("{0} has no ending that tells what it holds", "у {0} нет расширения, по которому видно содержимое"),
    ("{0} ends in .{1}, and no table is read from that", "{0} кончается на .{1}, таблицы из таких файлов не читаются"),
    (
      "save it as .xlsx, .ods or CSV UTF-8 and read that file",
      "сохраните его как .xlsx, .ods или CSV UTF-8 и прочитайте тот файл"
    ),
    (
      "tables are read from {0}, each also as .gz: name the file so",
      "таблицы читаются из {0}, и каждый такой файл — также как .gz: дайте файлу такое имя"
    ),
    (
      "read as SDMX-CSV: the columns before OBS_VALUE hold codes and stay text; number= reads one as numbers",
      """
      прочитано как SDMX-CSV: столбцы перед OBS_VALUE содержат коды и остаются текстом; как числа столбец читает \
      number=
      """
    ),
    (
      "the file begins as a table that write made, and does not go on as one",
      "файл начинается как таблица, записанная командой write, а продолжается иначе"
    ),
    (
      "write it again, or mend it: columns with name, type and unit, rows as lists",
      "запишите её снова или исправьте: столбцы с name, type и unit, строки — списки"
    ),
    ("row {0} has {1} values, and there are {2} columns", "в строке {0} значений: {1}, а столбцов: {2}"),
    ("mend the file, or write it again", "исправьте файл или запишите его снова"),
    (
      "a table that stays in its file cannot stay in an archive",
      "таблица, которая остаётся в своём файле, не может лежать в архиве"
    ),
    ("unpack the archive, and name the file", "распакуйте архив и назовите файл"),
    ("{0} cannot be unpacked: {1}", "{0}: распаковать нельзя: {1}"),
    ("TMPDIR names the folder where there is room for it", "папку, где есть место, указывает TMPDIR"),
    ("{0} was read", "прочитан {0}"),
    ("columns that are text whatever they look like", "столбцы, которые остаются текстом, как бы они ни выглядели"),
    (
      "columns that are numbers, 1 200 among them; what is none becomes missing, and is told",
      "столбцы чисел, в том числе вида 1 200; что не число, становится пропуском, о котором сказано"
    ),
    (
      "what sets values apart: comma, semicolon, tab or bar; found by itself where not told",
      "чем разделены значения: comma, semicolon, tab или bar; без указания определяется само"
    ),
    (
      "what decimals stand behind: point or comma; found by itself where not told",
      "знак дробной части: point или comma; без указания определяется сам"
    ),
    (
      "who wrote the file, which tells marks of missing values and flags behind numbers",
      "кто писал файл: по этому читаются знаки пропусков и пометки за числами"
    ),
    (
      "how its letters are written: utf-8, windows-1251, windows-1252, koi8-r, utf-16; found by itself where not told",
      "как записаны буквы: utf-8, windows-1251, windows-1252, koi8-r, utf-16; без указания определяется само"
    ),
    (
      "the sheet, by its name or its number from 1; the first that has cells where not told",
      "лист по имени или номеру, с 1; без указания первый с данными"
    ),
    (
      "the row of the sheet that has the names of columns; found where not told",
      "строка листа с именами столбцов; без указания определяется сама"
    ),
    (
      "which table of a file that holds several, by its name or its number from 1",
      "какая таблица файла, где их несколько: по имени или номеру, с 1"
    ),
    ("which file of the archive, where it has several tables", "какой файл архива, если в нём несколько таблиц"),
  ])
}

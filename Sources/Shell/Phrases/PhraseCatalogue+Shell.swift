package import TerroirKernel

extension PhraseCatalogue {
  /// What the module Shell says of faults and in its help, in Russian.
  package static let shell = PhraseCatalogue(
    shellPhrases + shellFurtherPhrases + shellOthersPhrases + shellHelpPhrases)

  /// What help says, that of methods and functions aside.
  private static let shellHelpPhrases =
    helpPhrases + topicPhrases + commandPhrasesFromA + commandPhrasesFromI + commandPhrasesFromP + commandPhrasesFromS
    + commandPhrasesFromT + commandPhrasesFromU

  private static let shellPhrases: [Entry] = [
    ("\"{0}\" is not a whole number", "\"{0}\" — не целое число"),
    ("{0} is not a stage", "{0} — не этап"),
    ("stages are {0}", "этапы: {0}"),
    ("the arguments of {0} cannot be read", "аргументы команды {0} не читаются"),
    ("an argument is a value of a command", "аргумент — это значение для команды"),
    (
      "{0}: there is no column {1}; the form that collect wrote has it",
      "{0}: нет столбца {1}; он есть в форме, которую записал collect"
    ),
    ("{0}, row {1}: {2}", "{0}, строка {1}: {2}"),
    (
      "{0} is not asked for; pilots.collection lists what is",
      "{0}: этого не спрашивают; что спрашивают, показывает pilots.collection"
    ),
    ("{0} stands in row {1} already", "{0}: уже стоит в строке {1}"),
    ("baseline is \"{0}\"; write a number from 0 on", "baseline — \"{0}\"; напишите число от 0"),
    (
      "period {0} ends after {1}, the last day before the first pilot; give a value of an earlier one",
      "период {0} кончается позже {1}, последнего дня перед первым пилотом; дайте значение за более ранний период"
    ),
    (
      "period is {0}; write 2025, 2025-Q3, 2025-11 or 2025-11-30",
      "period — {0}; напишите 2025, 2025-Q3, 2025-11 или 2025-11-30"
    ),
    (
      "unit is empty; write what is counted, such as count or persons",
      "unit не заполнен; напишите, что считается, например count или persons"
    ),
    (
      "source is empty; write the page or document that shows the value",
      "source не заполнен; напишите страницу или документ, где есть это значение"
    ),
    ("help lists the commands and topics", "команды и темы перечисляет help"),
    ("a brief is of an artifact, and this is a {0}", "brief показывает результат этапа, а это {0}"),
    ("the data cannot be read, so there are no names", "данные не читаются, поэтому имён нет"),
    ("run: validate", "выполните: validate"),
    ("column {0} holds no numbers", "в столбце {0} нет чисел"),
    (
      "read the file with number=[{0}], or leave value out to get the weights alone",
      "прочитайте файл с number=[{0}] или не указывайте value, и будут только веса"
    ),
    ("there is no column {0}", "столбца {0} нет"),
    ("the columns are {0}", "столбцы: {0}"),
    ("{0} is not there", "{0} — здесь его нет"),
    ("see plugins", "см. plugins"),
    ("cycle {0} of {1} has no pilots yet", "в цикле {0} ({1}) ещё нет пилотов"),
    ("run: implement", "выполните: implement"),
    ("no pilot lacks a measurement", "ни одному пилоту не нужны измерения"),
    ("pilots.evaluation_design has the baselines", "исходные значения есть в pilots.evaluation_design"),
    ("mend the rows and read it again", "исправьте строки и прочитайте файл снова"),
    ("an artifact holds a number that is not finite", "в результате этапа есть бесконечное число"),
    ("{0} is not an artifact of an iteration before {1}", "{0} — не результат этапа перед {1}"),
    ("give a {0}", "дайте результат {0}"),
    ("audit starts from the data", "audit начинает с данных"),
    ("cycle {0} of {1} has no review to go on from", "в цикле {0} ({1}) нет обзора, с которого продолжать"),
    ("run: cycle", "выполните: cycle"),
    ("{0} has no table {1}", "в {0} нет таблицы {1}"),
    ("it has {0}", "есть {0}"),
    ("{0} is a {1} and {2} a {3}", "{0} — это {1}, а {2} — это {3}"),
    ("compare two artifacts of one stage", "сравните два результата одного этапа"),
    ("{0} is {1} and {2} {3}", "{0} — это {1}, а {2} — это {3}"),
    ("compare two artifacts of one stage, or two tables", "сравните два результата одного этапа или две таблицы"),
    ("{0} is there already, and may hold answers", "{0} уже есть, и в нём могут быть ответы"),
    (
      "elicit read {0} takes its answers; give another name for a new form",
      "ответы из него берёт elicit read {0}; для новой формы дайте другое имя"
    ),
    ("mend the rows and read them again", "исправьте строки и прочитайте их снова"),
    ("{0} is data, not a result", "{0} — это данные, а не результат"),
    (
      "describe {0} tells what its columns mean; trace tells where a result's evidence is from",
      "что значат столбцы, показывает describe {0}; откуда взят результат, показывает trace"
    ),
    ("{0} takes one of {1}, not \"{2}\"", "{0} принимает одно из {1}, а не \"{2}\""),
    (", or the character in quotes", " или сам знак в кавычках"),
    (" for example", " — например"),
    ("there is no help on {0}", "справки о {0} нет"),
    ("apropos {0} searches", "поищите: apropos {0}"),
    ("import takes FILE as RESOURCE", "import пишется так: FILE as RESOURCE"),
    (
      "{0} is a name of yours, which a new table would not be found behind",
      "{0} — ваше имя, за ним новую таблицу не будет видно"
    ),
    ("choose another, for example {0}_1", "выберите другое, например {0}_1"),
    ("{0}: {1} in a new table, {2}", "{0}: {1} в новой таблице {2}"),
    ("{0}: {1} added to {2}", "{0}: {1} добавлено в {2}"),
    ("not taken, the table has no such column: {0}", "не взято, в таблице нет таких столбцов: {0}"),
    ("; the lines are those of the table with the new rows", "; номера строк — по таблице вместе с новыми строками"),
    (
      "fix the file, or map other columns: KEY=COLUMN{0}{1}",
      "исправьте файл или сопоставьте другие столбцы: KEY=COLUMN{0}{1}"
    ),
    (
      "; these steps mend rows: read FILE | {0} | write rows.csv",
      "; строки исправят эти шаги: read FILE | {0} | write rows.csv"
    ),
    ("there is no table {0}, and the file has the columns of {1}", "таблицы {0} нет, а столбцы файла — как у {1}"),
    (
      "A new table beside it wants a name that is less like it.",
      "Если нужна новая таблица, дайте ей менее похожее имя."
    ),
    (
      "{0} wants to know which classification its codes are of",
      "{0}: нужно указать, к какой классификации относятся коды"
    ),
    (
      "add it: import FILE as {0} classification=OKVED2; crosswalk lists those known",
      "допишите: import FILE as {0} classification=OKVED2; известные перечисляет crosswalk"
    ),
    ("{0} is not held in memory: it stays in {1}", "{0} не хранится в памяти, она остаётся в {1}"),
    ("add the rows to that file by its own tool", "добавьте строки в этот файл его собственной программой"),
    ("{0} is there, but datapackage.json does not name it", "{0} есть, но в datapackage.json не назван"),
    ("move it away, or declare it in datapackage.json", "уберите его или объявите в datapackage.json"),
    ("the file has no column {0}", "в файле нет столбца {0}"),
    ("{0} has no column {1}", "в {0} нет столбца {1}"),
    ("no column of the file is one of {0}", "ни одного столбца файла нет в таблице {0}"),
    (
      "the file has {0}; {1} has {2}: map them, KEY=COLUMN{3}",
      "в файле есть {0}; в {1} есть {2}: сопоставьте их, KEY=COLUMN{3}"
    ),
    ("; these are probably meant: {0}", "; вероятно, так: {0}"),
    (
      "{0}; before it make rows of the years, read FILE | {1} | write rows.csv, and import these",
      "{0}; сначала сделайте из годов строки, read FILE | {1} | write rows.csv, и внесите их"
    ),
    (
      "{0}: names became keys of {1} ({2}), such as \"{3}\": {4}",
      "{0}: названия заменены ключами из {1} ({2}), например \"{3}\": {4}"
    ),
    ("{0} cannot be written", "{0}: записать нельзя"),
    ("{0} row", "{0, plural, one {# строка} few {# строки} many {# строк}}"),
    ("{0} rows", "{0, plural, one {# строка} few {# строки} many {# строк}}"),
    ("{0} fault", "{0, plural, one {# ошибка} few {# ошибки} many {# ошибок}}"),
    ("{0} faults", "{0, plural, one {# ошибка} few {# ошибки} many {# ошибок}}"),
    ("no stage reads it", "ни один этап его не читает"),
    (
      "no stage reads an indicator {0}, and the data have none",
      "ни один этап не читает показатель {0}, и в данных его нет"
    ),
    ("indicators lists all", "все показатели перечисляет indicators"),
    ("history takes a whole number from 1", "history принимает целое число от 1"),
    ("there is no column \"{0}\"", "столбца \"{0}\" нет"),
    ("columns: {0}", "столбцы: {0}"),
    ("{0} takes no {1}", "у {0} нет {1}"),
    ("a Table is needed here, and {0} was given", "здесь нужна таблица, а дано: {0}"),
    ("name one of its tables, as in profile.industries", "назовите одну из его таблиц, например profile.industries"),
    ("{0} is no currency", "{0} — не валюта"),
    ("write its ISO 4217 code, such as GBP or EUR", "напишите код ISO 4217, например GBP или EUR"),
    ("{0} is there already and is not empty", "{0}: уже есть, и не пусто"),
    ("give a folder that is not there yet", "назовите папку, которой ещё нет"),
    ("there is no actor {0} in the data", "организации {0} в данных нет"),
    ("actors | select id name_en lists them", "их перечисляет actors | select id name_ru"),
    ("{0} is no period", "{0} — не период"),
    ("write 2026, 2026-Q1, 2026-03 or 2026-03-14", "напишите 2026, 2026-Q1, 2026-03 или 2026-03-14"),
    ("plot takes one of {0}", "plot принимает одно из {0}"),
    ("plot network draws one kind of tie", "plot network рисует связи одного вида"),
    ("keep one first: where {0} == {1}", "сначала оставьте один вид: where {0} == {1}"),
    (
      "row {0} lies outside the globe: latitude {1}, longitude {2}",
      "строка {0} лежит за пределами глобуса: широта {1}, долгота {2}"
    ),
    (
      "x is the longitude, -180 to 180, y the latitude, -90 to 90",
      "x — долгота, от -180 до 180, y — широта, от -90 до 90"
    ),
    ("a map needs a column {0}", "для карты нужен столбец {0}"),
    ("name it: {0}=COLUMN; there are {1}", "назовите его: {0}=COLUMN; есть {1}"),
    ("row {0}: {1}", "строка {0}: {1}"),
    ("row {0} of {1} is not a date: {2}", "в строке {0} столбца {1} не дата: {2}"),
    (
      "plot gantt takes dates as 2026-03-14, 2026-03 or 2026 in x and y, or numbers in both",
      "plot gantt берёт в x и y даты вида 2026-03-14, 2026-03 или 2026 либо числа в обоих"
    ),
    ("plot heatmap takes by=COLUMN for its rows", "для строк plot heatmap нужно by=COLUMN"),
    ("{0} {1} and {2} {3} have several values", "у {0} {1} и {2} {3} несколько значений"),
    (
      "make one of them first: group by {0} {1} : {2}=sum({3})",
      "сначала сведите их к одному: group by {0} {1} : {2}=sum({3})"
    ),
    ("the table has no column that plot can take as {0}", "в таблице нет столбца, который plot мог бы взять как {0}"),
    ("name one: {0}=COLUMN", "назовите его: {0}=COLUMN"),
    ("there are {0}", "есть {0}"),
    ("{0} holds no numbers", "в {0} нет чисел"),
    ("name a numeric column: {0}=COLUMN{1}", "назовите числовой столбец: {0}=COLUMN{1}"),
    ("{0} of {1} checks failed", "не прошло проверок: {0} из {1}"),
    ("the rows with outcome failed say why", "почему — в строках с outcome failed"),
    ("{0} needs it, and it is not installed", "нужен этапу {0}, а не установлен"),
    (
      "install it in the workspace's plugins folder, or bind another with use",
      "установите его в папку plugins рабочей папки или привяжите другой командой use"
    ),
    ("no plugin {0} is installed", "модуль {0} не установлен"),
    ("plugins lists those that are", "установленные перечисляет plugins"),
    ("{0} has the same id and comes first", "у {0} тот же идентификатор, и он идёт первым"),
    ("give it another id, or take one of the two away", "дайте ему другой идентификатор или уберите один из двух"),
    ("runs inside the program, with its rights", "работает внутри программы, с её правами"),
    ("data only: it runs no code", "только данные: кода не выполняет"),
    ("a process of its own, {0}", "отдельный процесс, {0}"),
    ("not isolated", "не изолирован"),
    ("plugin schema takes a kind of file", "plugin schema: нужен вид файла"),
    ("cannot be used: {0}; {1}", "пользоваться нельзя: {0}; {1}"),
    ("preset {0} sets parameters of {1}, which is not a stage", "набор {0} задаёт параметры {1}, а это не этап"),
    ("preset {0} sets {1}.{2}, which {3} does not have", "набор {0} задаёт {1}.{2}, а такого параметра у {3} нет"),
    (
      "bind the stage that the preset is for, or fix the preset",
      "привяжите этап, для которого этот набор, или исправьте набор"
    ),
    ("preset {0} sets {1}.{2}: {3}", "набор {0} задаёт {1}.{2}: {3}"),
    ("{0} {1} file is read without {2}=", "файл {1} читается без {2}={0, select, other {}}"),
    ("{0} takes {1}", "{0} принимает {1}"),
    ("{0} is not a template", "{0} — не шаблон"),
    ("{0}= is of the strategic document", "{0}= относится к стратегическому документу"),
    ("leave template= or {0}= out", "уберите template= или {0}="),
    ("the template has chapters in an order of its own", "у шаблона свой порядок глав"),
    ("leave chapters= out, or change the template", "уберите chapters= или исправьте шаблон"),
    ("{0} is not a chapter", "{0} — не глава"),
    ("chapter {0} is named twice", "глава {0} названа дважды"),
    ("name each once", "назовите каждую один раз"),
    ("save it as a PNG or a plain SVG of at most {0} kB", "сохраните как PNG или простой SVG не больше {0} кБ"),
    ("cannot be read", "не читается"),
    ("the file must be there and be yours to read", "файл должен быть на месте и доступен вам для чтения"),
    ("is too large: {0} kB", "слишком велик: {0} кБ"),
    ("is neither a PNG nor an SVG", "не PNG и не SVG"),
    ("is a broken PNG", "повреждённый PNG"),
    ("holds {0}, and a coat of arms runs and loads nothing", "содержит {0}, а герб ничего не запускает и не загружает"),
    ("save it as a PNG or a plain SVG", "сохраните как PNG или простой SVG"),
    (
      "is a drawing, which word processors do not show alike",
      "это рисунок, который текстовые редакторы показывают по-разному"
    ),
    ("save it as a PNG", "сохраните как PNG"),
    ("cannot stand in a .{0}", "не может стоять в файле .{0}"),
    ("leave arms= out, or write .html, .docx or .pdf", "уберите arms= или запишите .html, .docx или .pdf"),
    ("{0} is there already", "{0} уже есть"),
    ("report {0} --force replaces it", "report {0} --force заменит его"),
    ("a report is written as {0}", "отчёт записывается как {0}"),
    ("cycle {0} of {1} has no result for template {2}", "в цикле {0} ({1}) нет результата для шаблона {2}"),
    ("the document could not be packed: there is no memory for it", "документ не упаковать: не хватает памяти"),
    ("a map is a page, and written as .{0}", "карта — это страница, она записывается как .{0}"),
    (
      """
      robust ranks the towns of an audit, the clusters of a strategy and the measures of a package; {0} ranks \
      nothing
      """,
      "robust упорядочивает города в audit, кластеры в strategize и меры в design; {0} ничего не упорядочивает"
    ),
    ("vary {0} tries a parameter", "параметр перебирает vary {0}"),
    ("{0} takes a number from {1} to {2}", "{0}: нужно число от {1} до {2}"),
    ("save {0} --force replaces it", "save {0} --force заменит его"),
    ("source stands alone on its line and takes one file", "source стоит на отдельной строке и принимает один файл"),
    ("set {0} takes a value", "set {0}: нужно значение"),
    ("set lists the values in force", "действующие значения перечисляет set"),
    ("{0} is not a value of {1}", "{0} — не значение настройки {1}"),
    ("{0} is not among the regions of {1}", "{0} нет среди регионов в {1}"),
    ("they are {0}; add it there to study it", "это {0}; чтобы изучать его, добавьте туда"),
    ("a seed is a whole number from 0", "seed — целое число от 0"),
    ("there is no setting {0}", "настройки {0} нет"),
    ("set lists them", "их перечисляет set"),
    ("there is nothing to show", "показывать нечего"),
    ("only an artifact is shown in full, and this is a {0}", "целиком показывается только результат этапа, а это {0}"),
    ("of a table, set rows N shows more rows", "больше строк таблицы показывает set rows N"),
    ("the artifact holds a number that is not finite", "в результате этапа есть бесконечное число"),
    ("years is {0}", "years равно {0}"),
    ("give 1 to 30 years", "укажите от 1 до 30 лет"),
    ("signal is {0}", "signal равно {0}"),
    ("give 0 to 10 deviations", "укажите от 0 до 10 отклонений"),
    ("cycle {0} of {1} has no package to simulate", "в цикле {0} ({1}) нет пакета, который моделировать"),
    ("the package has no own measure whose effect it states", "в пакете нет собственной меры с указанным эффектом"),
    (
      "the region has fewer than eight towns: nobody would be left to compare with",
      "в регионе меньше восьми городов: не с кем будет сравнивать"
    ),
    ("package.effects and territories say what there is", "что есть, показывают package.effects и territories"),
    ("{0} has no parameter {1}", "у {0} нет параметра {1}"),
    ("params {0} lists them", "их перечисляет params {0}"),
    ("a single value or a list is expected here", "здесь нужно одно значение или список"),
    ("{0} is outside the programme, which is of {1} to {2}", "{0} — за пределами программы, она идёт с {1} по {2}"),
    ("give a year from {0} to {1}, or leave period out", "укажите год с {0} по {1} или не указывайте period"),
    ("{0} is in {1}, and the study is of {2}", "{0} относится к региону «{1}», а исследуется «{2}»"),
    ("no region of the data", "ни один регион данных"),
    ("run: set region {0}, then: town {1}", "выполните: set region {0}, затем town {1}"),
    ("{0} is the name of {1} towns", "имя {0} носят несколько городов: {1}"),
    ("give the code: {0}", "укажите код: {0}"),
    ("{0} is no town: its level is {1}", "{0} — не город: уровень {1}"),
  ]
}

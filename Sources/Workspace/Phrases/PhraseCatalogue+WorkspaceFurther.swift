import TerroirKernel

extension PhraseCatalogue {
  static let workspaceFurtherPhrases: [Entry] = [
    (
      "what they are part of is given as a bound, never as zero; give low and high where they are known",
      "то, куда они входят, даётся границами, а не нулём; укажите low и high, если они известны"
    ),
    ("what they are part of is given as a bound, never as zero", "то, куда они входят, даётся границами, а не нулём"),
    (
      "they are taken as exact; give low and high, or \"terroir:rounding\" in the data package",
      "они приняты за точные; укажите low и high или \"terroir:rounding\" в пакете данных"
    ),
    (
      "what is published changed there, not the economy: compare no year before a break with one from it on",
      "там изменилось то, что публикуют, а не экономика: не сравнивайте год до разрыва с годами после него"
    ),
    (
      "what they are part of is given as a bound; disclosure in workspace.yaml says how many must stand behind",
      """
      то, куда они входят, даётся границами; сколько организаций должно стоять за значением, задаёт disclosure в \
      workspace.yaml
      """
    ),
    ("its folder may not be entered", "в его папку нельзя войти"),
    ("it has no list of resources", "в нём нет списка ресурсов"),
    ("another session began the study anew: {0}", "другой сеанс начал исследование заново: {0}"),
    ("another session changed {0}: {1}", "другой сеанс изменил {0}: {1}"),
    ("the region", "регион"),
    ("the seed", "начальное число"),
    ("the open cycle of {0}", "открытый цикл ({0})"),
    ("the plugin of {0}", "модуль этапа {0}"),
    ("the review that {0} goes on from", "обзор, с которого продолжает {0}"),
    ("the {0} of {1} in cycle {2}", "результат {0} ({1}, цикл {2})"),
    ("{0} is not a sound store: {1}", "{0} — повреждённое хранилище: {1}"),
    ("{0} is in use by another process", "{0} занято другим процессом"),
    ("{0} was written by a later version of the program", "{0} записано более новой версией программы"),
    ("{0} was written by an earlier version of the program", "{0} записано более старой версией программы"),
    ("{0} cannot be written: {1}", "{0} записать нельзя: {1}"),
    (
      "the study cannot be changed: the disk of {0} is full",
      "исследование изменить нельзя: диск, где лежит {0}, заполнен"
    ),
    (
      "the study cannot be changed: its folder cannot be written",
      "исследование изменить нельзя: в его папку нельзя писать"
    ),
    ("the store's {0} cannot be read back", "в хранилище не читается: {0}"),
    ("the store's {0} is damaged: it is not what its hash says", "в хранилище повреждено (не совпадает с хешем): {0}"),
    ("there is nothing to undo", "отменять нечего"),
    ("there is nothing to redo", "возвращать нечего"),
    (
      "{0} cannot be undone: {1} was changed since by {2}{3}",
      "{0}: отменить нельзя, с тех пор изменено: {1}. Это сделала команда {2}{3}"
    ),
    ("undo of ", "undo: "),
    (
      "{0} cannot be done again: {1} was changed since by {2}{3}",
      "{0}: вернуть нельзя, с тех пор изменено: {1}. Это сделала команда {2}{3}"
    ),
    ("the study's folder cannot be written", "в папку исследования нельзя писать"),
    ("the disk of the study's folder is full", "диск, где лежит папка исследования, заполнен"),
    (
      "move the file away; the data are not in it, and every stage can be run again",
      "уберите файл в другое место; данных в нём нет, а любой этап можно выполнить снова"
    ),
    ("wait for the other process, or end it", "дождитесь другого процесса или завершите его"),
    (
      "use the program's later version, or move the file away",
      "запустите более новую версию программы или уберите файл в другое место"
    ),
    (
      "check the permissions of the workspace's folder, and of .terroir in it",
      "проверьте права на рабочую папку и на .terroir в ней"
    ),
    (
      "make room on it, or copy the workspace to a disk that has room; nothing of the command was kept",
      "освободите место или скопируйте рабочую папку на диск, где оно есть; от команды ничего не сохранилось"
    ),
    (
      "copy the workspace to a folder of your own, and open it there",
      "скопируйте рабочую папку к себе и откройте её там"
    ),
    ("run the stage again", "выполните этап снова"),
    ("history shows the commands and what they changed", "команды и то, что они изменили, показывает history"),
    (
      "redo brings back what undo took, until another command changes something",
      "redo возвращает то, что отменил undo, пока другая команда ничего не изменила"
    ),
    (
      "redo brings {0} back where it was undone; then this goes on from it; or give the command you want",
      "redo возвращает {0} там, где её отменили, и тогда можно продолжать; или дайте нужную команду"
    ),
    (
      "undo that command first where it was given, or give the one you want",
      "сначала отмените ту команду там, где она дана, или дайте нужную"
    ),
    ("a list without empty items", "список без пустых элементов"),
    ("the data package", "пакет данных"),
    ("a list of objects", "список объектов"),
    ("the resource", "ресурс"),
    ("resource \"{0}\"", "ресурс \"{0}\""),
    ("a remote path", "путь в сети"),
    ("put the file into data/", "положите файл в data/"),
    ("the format of \"{0}\"", "формат \"{0}\""),
    (
      "write the table as .csv, or say \"terroir:load\": false",
      "сохраните таблицу как .csv или укажите \"terroir:load\": false"
    ),
    ("a number above zero", "число больше нуля"),
    ("a foreign key over several columns", "внешний ключ из нескольких столбцов"),
    ("name one column in \"fields\" and a reference", "назовите один столбец в \"fields\" и ссылку"),
    ("the reference of \"{0}\"", "ссылка столбца \"{0}\""),
    ("a field of {0}", "поле таблицы {0}"),
    ("the type \"{0}\"", "тип \"{0}\""),
    ("a whole number of organisations from 2 to 1000", "целое число организаций от 2 до 1000"),
    ("[n, k]: 1 to 10 organisations and 1 to 100 percent", "[n, k]: от 1 до 10 организаций и от 1 до 100 процентов"),
    ("of other currencies: {0} is the workspace's own", "другие валюты: {0} — собственная валюта рабочей папки"),
    ("a mapping with rate, source and year", "набор ключей rate, source и year"),
    ("the rate of {0}", "курс {0}"),
    ("a number above 0", "число больше 0"),
    ("a year from 1900 to 2200", "год от 1900 до 2200"),
    ("a mapping of keys to values", "набор ключей со значениями"),
    ("a number, a word, true or false, or a list of these", "число, слово, true или false либо их список"),
    ("a list of texts", "список текстов"),
    ("the pattern of \"{0}\"", "образец столбца \"{0}\""),
    ("write a pattern that regular expressions know", "напишите образец по правилам регулярных выражений"),
    ("a folder on the way to it may not be entered", "в одну из папок на пути к ней нельзя войти"),
    ("territory", "территория"),
    ("industry", "отрасль"),
    ("actor", "организация"),
    ("measure", "мера"),
    ("value", "значение"),
    ("indicator", "показатель"),
    ("element", "элемент"),
    ("row", "строка"),
    ("state", "состояние"),
    ("artifact", "результат этапа"),
    ("value {0}", "значение {0}"),
    ("artifact {0}", "результат этапа {0}"),
    ("aliases are not read; write the value out", "ссылки YAML не читаются; напишите значение целиком"),
    ("a key stands twice: {0}", "ключ стоит дважды: {0}"),
    ("the structure is broken", "нарушено строение"),
    (
      "and {0} more of the kind{1}",
      "{0, plural, one {и ещё # подобная} few {и ещё # подобные} many {и ещё # подобных}}{1}"
    ),
    (
      "a territory of the {0} level lies in {1}, which is {2}",
      "территория уровня {0} лежит в {1}, а это уровень {2}"
    ),
    (
      "another territory of this level and parent is called {0}, in line {1}",
      "другая территория того же уровня и той же вышестоящей называется {0}, в строке {1}"
    ),
    ("actor \"{0}\" is tied to itself", "организация \"{0}\" связана сама с собой"),
    (
      "founded {0} is after {1}, the newest year that the data speak of",
      "год основания {0} позже {1}, последнего года в данных"
    ),
    (
      "the value for {0} is called exact, and {1} is the newest year that the other rows speak of",
      "значение за {0} названо точным, а последний год в остальных строках — {1}"
    ),
    ("{0} is {1} {2}, and a count is not below 0", "{0} равно {1} {2}, а число случаев не бывает меньше 0"),
    (
      "{0} is in \"{1}\" here, and in \"{2}\" elsewhere",
      "{0} здесь в единицах \"{1}\", а в других строках — \"{2}\""
    ),
    ("no stage reads an indicator {0}", "показатель {0} не читает ни один этап"),
    (
      "the workspace has no indicator_cards, so the review makes no card of the outcomes {0}",
      "в рабочей папке нет indicator_cards, и карточки по результатам {0} в обзоре не будет"
    ),
    (
      "bring the table with its name, dimension, unit and target: import FILE.csv as indicator_cards",
      "внесите таблицу с названием, измерением, единицей и целью: import ФАЙЛ.csv as indicator_cards"
    ),
    (
      "the measure has no target_industries, so no cluster can ever choose it",
      "у меры нет target_industries, поэтому её не может выбрать ни один кластер"
    ),
    (
      "the level is municipal, and the territory {0} is no town",
      "уровень муниципальный, а территория {0} — не город"
    ),
    ("latitude and longitude of all {0} towns are exchanged", "у всех городов ({0}) перепутаны широта и долгота"),
    (
      "{0} \"{1}\" is an amount in {2}, and the column takes a bare number in the row's currency",
      "{0} \"{1}\" — сумма в {2}, а столбец принимает просто число в валюте строки"
    ),
    ("{0} \"{1}\" is not a bare number", "{0} \"{1}\" — не просто число"),
    (
      "write several with ; between them: {0}; {1} has no {2}",
      "несколько значений пишутся через ;: {0}; в {1} нет {2}"
    ),
    (
      "mend the level or the parent: a place lies in one of its own level or of a wider one",
      "исправьте уровень или вышестоящую территорию: место лежит в территории своего или более широкого уровня"
    ),
    ("take one of the two out, or tell them apart by name", "уберите одну из двух или дайте им разные названия"),
    ("name the other actor, or take the row out", "назовите вторую организацию или уберите строку"),
    (
      "mend the year; if it is right, the row counts as it stands",
      "исправьте год; если он верен, строка учитывается как есть"
    ),
    (
      "mend the period; what is planned or forecast is no value of statistics",
      "исправьте период; план и прогноз — не значения статистики"
    ),
    ("mend the value, or the unit where it is no count", "исправьте значение или единицу, если это не число случаев"),
    (
      "mend the unit; if both are right, the rows count as they stand",
      "исправьте единицу; если верны обе, строки учитываются как есть"
    ),
    (
      "indicators lists those that are read; under its own name it is kept and read by none",
      "какие показатели читаются, покажет indicators; под этим именем его хранят, но не читают"
    ),
    (
      "name the industries that it serves, with ; between them, or all",
      "назовите отрасли, которым она служит, через ; либо all"
    ),
    (
      "name the town; if every town may run it, the row counts as it stands",
      "назовите город; если её может проводить любой город, строка учитывается как есть"
    ),
    ("exchange the two columns in the header of the file", "поменяйте местами два столбца в заголовке файла"),
    (
      "write {0}, with {1} as the currency or unit of the row, or give the amount in the row's currency",
      "напишите {0}, а валютой или единицей строки укажите {1}, или дайте сумму в валюте строки"
    ),
    ("write {0}", "напишите {0}"),
    ("No such file or directory", "нет такого файла или папки"),
    ("Permission denied", "нет доступа"),
    ("Operation not permitted", "операция не разрешена"),
    ("File exists", "файл уже есть"),
    ("Not a directory", "это не папка"),
    ("Is a directory", "это папка"),
    ("No space left on device", "на диске нет места"),
    ("Read-only file system", "файловая система только для чтения"),
    ("Device or resource busy", "устройство или ресурс занят"),
    ("Input/output error", "ошибка ввода-вывода"),
  ]
}

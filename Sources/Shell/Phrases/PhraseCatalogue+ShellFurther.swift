import TerroirKernel

extension PhraseCatalogue {
  static let shellFurtherPhrases: [Entry] = [
    ("give one of its towns: {0}", "укажите один из его городов: {0}"),
    ("there is no town {0} in the data", "города {0} в данных нет"),
    (
      "territories | where level == \"municipal\" | select code name_en lists them",
      "их перечисляет territories | where level == \"municipal\" | select code name_ru"
    ),
    ("{0} names no row of the data", "{0} — такой строки в данных нет"),
    ("explain tells what it was computed from", "из чего это вычислено, показывает explain"),
    ("{0} has no stage for {1}", "у {0} нет этапа {1}"),
    ("these have one: {0}", "он есть у {0}"),
    ("no plugin is bound to {0}", "к {0} не привязан модуль"),
    ("bind one: use {0} PLUGIN-ID; plugins lists them", "привяжите: use {0} PLUGIN-ID; модули перечисляет plugins"),
    ("for stands alone on its line", "for стоит на отдельной строке"),
    (
      "for goes through whole numbers from a smaller to a greater one, at most a million",
      "for перебирает целые числа от меньшего к большему, не больше миллиона"
    ),
    ("as in: for year in 2019..2023 { ... }", "например: for year in 2019..2023 и команды в фигурных скобках"),
    ("for goes through one column, and here are {0}", "for перебирает один столбец, а здесь {0}"),
    ("end with | select COLUMN", "закончите словами | select COLUMN"),
    ("vary takes one parameter with a range or a list", "vary принимает один параметр с диапазоном или списком"),
    (
      "params {0} lists them: vary {1} NAME=LOW..HIGH step=",
      "их перечисляет params {0}: vary {1} NAME=LOW..HIGH step="
    ),
    ("a range goes from a smaller number to a greater one", "диапазон идёт от меньшего числа к большему"),
    ("step takes a number above zero", "step — число больше нуля"),
    ("{0} would take {1} values", "{0}: получится значений — {1}"),
    ("give a greater step: at most {0} values are tried", "увеличьте шаг: пробуется не больше {0} значений"),
    ("{0} takes a range or a list here", "{0}: здесь нужен диапазон или список"),
    ("{0}=LOW..HIGH step=, or {1}=[ONE, OTHER]", "{0}=LOW..HIGH step= или {1}=[ONE, OTHER]"),
    ("{0} is a file that was read here", "{0} — файл, который здесь прочитан"),
    ("write elsewhere, or add --force", "запишите в другое место или добавьте --force"),
    (
      "write takes a table or an artifact, and nothing arrived",
      "write принимает таблицу или результат этапа, а ничего не пришло"
    ),
    ("unsafe= takes a table that asks the register", "unsafe= относится к таблице, которая берётся из реестра"),
    (
      "as in: register | where territory == \"kasli\" | write rows.csv unsafe=\"...\"",
      "например: register | where territory == \"kasli\" | write rows.csv unsafe=\"...\""
    ),
    ("an artifact", "результат этапа"),
    ("a chart", "диаграмма"),
    ("a document", "документ"),
    ("the file has no ending", "у файла нет расширения"),
    ("{0} cannot be written as .{1}", "{0}: записать как .{1} нельзя"),
    ("{0} is written as {1}", "{0} записывается как {1}"),
    (
      "{0} text{1}, and {2} got an apostrophe before it",
      "текст мог бы стать формулой, и перед ним поставлен апостроф: {0} ({2}){1, select, other {}}"
    ),
    (
      "read takes it off again; a spreadsheet shows the text and runs nothing",
      "read его снова снимает; табличная программа показывает текст и ничего не выполняет"
    ),
    ("notes of the table are left out: {0}", "примечания таблицы не записаны: {0}"),
    (
      "json keeps them; of a table with a name, NAME.notes is a table of them",
      "json их сохраняет; у таблицы с именем NAME.notes — таблица примечаний"
    ),
    ("cancelled; the state is as it was before", "отменено; состояние прежнее"),
    ("no installed plugin brings a {0} {1}", "ни один установленный модуль не приносит {0} {1}"),
    ("Plugins lists what is installed.", "Установленные модули перечисляет plugins."),
    ("There are {0}.", "Есть {0}."),
    ("{0} plugins bring a {1} {2}", "{1} {2} приносят несколько модулей: {0}"),
    ("name one: {0}", "назовите один: {0}"),
    ("{0} is not a command", "{0} — не команда"),
    ("help lists the commands", "команды перечисляет help"),
    ("nothing was shown yet", "ещё ничего не показано"),
    ("cycle {0} of {1} has no {2} yet", "в цикле {0} ({1}) ещё нет {2}"),
    ("run: {0}", "выполните: {0}"),
    (
      "{0} is neither a command, a name, an artifact nor a table",
      "{0} — не команда, не имя, не результат этапа и не таблица"
    ),
    (
      "help lists the commands, tables the tables, status the artifacts",
      "команды перечисляет help, таблицы — tables, результаты этапов — status"
    ),
    (
      "{0} is no command, and no workspace is open that could have it",
      "{0} — не команда, и не открыта рабочая папка, где это могло бы быть"
    ),
    ("{0} is a command; what it gives is called {1}", "{0} — команда; то, что она даёт, называется {1}"),
    (
      "write {0} here, or {1} | show; help {2} tells of the command",
      "напишите здесь {0} или {1} | show; о команде рассказывает help {2}"
    ),
    (
      "{0} is a command; a table, an artifact or a name is wanted here",
      "{0} — команда; здесь нужна таблица, результат этапа или имя"
    ),
    (
      "tables lists the tables, status the artifacts; help {0} tells of the command",
      "таблицы перечисляет tables, результаты этапов — status; о команде рассказывает help {0}"
    ),
    (
      "{0} is a method; a command, a table, an artifact or a name is wanted here",
      "{0} — метод; здесь нужна команда, таблица, результат этапа или имя"
    ),
    (
      "rows that are piped into calc {0} give its table; help {1} tells of the method",
      "его таблицу дают строки, переданные в calc {0}; о методе рассказывает help {1}"
    ),
    ("there is no row {0}: the table has {1}", "строки {0} нет: в таблице {1}"),
    ("no row has {0} \"{1}\"", "нет строки, где {0} \"{1}\""),
    ("a {0} has no parts to name", "{0}: частей с именами здесь нет"),
    ("{0} holds a number that is not finite", "в {0} есть бесконечное число"),
    ("{0} = {1}, {2} of {3}", "{0} = {1}, {2} из {3}"),
    ("{0} is written {1} here", "вместо {0} здесь пишется {1}"),
    ("{0} sources itself", "{0} вызывает сам себя"),
    ("take the line out of the script", "уберите эту строку из сценария"),
    ("{0} (for {1})", "{0} (для {1})"),
    ("cannot write: {0}", "записать нельзя: {0}"),
    ("only settings stand here", "здесь стоят только настройки"),
    ("set NAME VALUE, where NAME is one of {0}", "set NAME VALUE, где NAME — одно из {0}"),
    ("a document is no table, and csv holds one", "документ — не таблица, а csv вмещает одну таблицу"),
    ("use --format json, markdown or table", "возьмите --format json, markdown или table"),
    ("an artifact has several tables and csv holds one", "в результате этапа несколько таблиц, а csv вмещает одну"),
    ("name one: {0}.{1}", "назовите одну: {0}.{1}"),
    ("note: {0}", "примечание: {0}"),
    ("\"{0}\" is no NAME=VALUE", "\"{0}\" — не NAME=VALUE"),
    ("as in: terroir run {0} region=RU-PER", "например: terroir run {0} region=RU-PER"),
    ("{0} itself says what ${1} stands for", "{0} сам задаёт значение ${1}"),
    (
      "let {0} ?= VALUE in the script lets a run give another value",
      "let {0} ?= VALUE в сценарии позволит задать другое значение при запуске"
    ),
    ("{0} has no variable {1}", "в {0} нет переменной {1}"),
    (
      "it has none; region, seed, preset, a setting or STAGE.PARAMETER can be given",
      "переменных нет; можно задать region, seed, preset, настройку или STAGE.PARAMETER"
    ),
    ("no installed plugin brings a country {0}", "ни один установленный модуль не приносит страну {0}"),
    ("a default of {0} is no number", "значение по умолчанию у {0} — не число"),
    ("{0} cannot be read", "{0} не читается"),
    (
      "a path is taken from the folder the program was started in",
      "путь берётся от папки, из которой запущена программа"
    ),
    (
      "a path is taken from the folder the program was started in, else from the script's",
      "путь берётся от папки, из которой запущена программа, а если там файла нет — от папки сценария"
    ),
    ("{0} is a folder", "{0} — папка"),
    ("give the path of a file in it", "укажите путь к файлу в ней"),
    ("its permissions do not allow it", "не позволяют права на файл"),
    ("{0} is not UTF-8 text", "{0} — текст не в UTF-8"),
    ("give the path of a script", "укажите путь к сценарию"),
    (
      "another session began the study anew, and this one goes on in it; it began with: {0}",
      "другой сеанс начал исследование заново, и этот продолжает в нём; первой там была команда {0}"
    ),
    ("history shows what was done before", "что делалось раньше, показывает history"),
    ("the artifact cannot be written as JSON", "результат этапа нельзя записать как JSON"),
    ("nothing was changed: {0}", "ничего не изменено: {0}"),
    (
      "what that command gave holds now; give yours again to change it all the same",
      "действует то, что дала та команда; чтобы всё равно изменить, дайте свою ещё раз"
    ),
    (
      "the {0} is made and kept, but not taken into the study: {1}",
      "результат {0} получен и сохранён, но в исследование не взят: {1}"
    ),
    ("give the command again: it takes what holds now", "дайте команду ещё раз: она возьмёт то, что действует сейчас"),
    (
      "the file must be there, be yours to read, and have at most {0} MB; or take the resource {1} out of {2}",
      "файл должен быть на месте, доступен вам для чтения и не больше {0} МБ; или уберите ресурс {1} из {2}"
    ),
    ("there is no method {0}", "метода {0} нет"),
    ("methods lists them", "их перечисляет methods"),
    ("method {0} is not there", "методу {0} неоткуда взяться"),
    ("plugin doctor says why", "почему, показывает plugin doctor"),
    (
      "{0} alone makes it; or choose another name, such as {1}_1.",
      "его создаёт только {0}; или выберите другое имя, например {1}_1."
    ),
    ("a table of the study", "таблица исследования"),
    (
      "Choose another name, such as {0}_1; import FILE as NAME adds a table.",
      "Выберите другое имя, например {0}_1; таблицу добавляет import FILE as NAME."
    ),
    ("\"{0}\" is {1} and cannot be a name", "\"{0}\" — {1} и не может быть именем"),
    ("a script runs no program, and {0} would", "сценарий не запускает программ, а {0} запустил бы"),
    ("type it at the prompt, or run: terroir {0}", "введите это в приглашении или выполните: terroir {0}"),
    (
      "{0} is neither the id of an installed plugin nor a folder",
      "{0} — не идентификатор установленного модуля и не папка"
    ),
    ("plugins lists those that are installed", "установленные перечисляет plugins"),
    ("{0}: what is done here is not kept", "{0}: то, что здесь делается, не сохраняется"),
    ("{0} was made by {1} {2}", "{0} создал {1} {2}"),
    (
      "{0}, which is not installed: it can be read, not made again",
      "{0}, а этот модуль не установлен: результат читается, но не пересчитывается"
    ),
    ("{0}; installed is the older {1}", "{0}; установлена более старая версия {1}"),
    ("{0}; installed is the newer {1}", "{0}; установлена более новая версия {1}"),
    (
      "{0} is bound to {1}, which cannot be read: plugin doctor {2} tells why",
      "к {0} привязан {1}, а он не читается: почему, показывает plugin doctor {2}"
    ),
    ("{0} is bound to {1}, which is not installed", "к {0} привязан {1}, а он не установлен"),
    ("{0} takes what {1} brings, which is not installed", "{0} берёт то, что приносит {1}, а он не установлен"),
    ("{0} takes the {1} of {2}, which brings none", "{0} берёт {1} у {2}, а тот их не приносит"),
    (", or take another: {0}", " или возьмите другой: {0}"),
    ("install {0}{1} in the workspace's plugins folder{2}", "установите {0}{1} в папку plugins рабочей папки{2}"),
    ("{0} ended with exit code {1}", "{0} завершилась с кодом {1}"),
    ("the tags of template {0} are not sound", "теги шаблона {0} не сходятся"),
    ("{0} takes a Table, and {1} arrived", "{0} принимает таблицу, а пришло: {1}"),
    (
      "start from a table: tables lists them; an artifact's tables are named as in profile.industries",
      "начните с таблицы: их перечисляет tables; таблицы результата называются, например, profile.industries"
    ),
    ("{0} is not a table", "{0} — не таблица"),
    ("{0} does not take this", "{0} этого не принимает"),
    ("the folder must be there and be yours to write to", "папка должна быть на месте и доступна вам для записи"),
    (
      "fix them in the file, or give decimal= where the decimals stand behind another mark",
      "исправьте их в файле или укажите decimal=, если дробная часть стоит за другим знаком"
    ),
    ("run its stage again", "выполните его этап снова"),
    ("{0} is one of the study's own files", "{0} — один из собственных файлов исследования"),
    ("write elsewhere; import adds rows to a table", "запишите в другое место; строки в таблицу добавляет import"),
    ("{0}: the form is a workbook, whose name ends in .xlsx", "{0}: форма — это книга, её имя кончается на .xlsx"),
    ("name it so, as in form.xlsx", "назовите её так, например form.xlsx"),
    ("no workspace is open", "рабочая папка не открыта"),
    (
      "open DIR opens one, new DIR makes one; read FILE and what follows it needs none",
      "открывает её open DIR, создаёт new DIR; для read FILE и того, что следует, она не нужна"
    ),
    ("{0} gives {1} a parameter that it cannot take", "{0} задаёт этапу {1} параметр, который тот принять не может"),
    ("{0} gives {1} parameters that it cannot take", "{0} задаёт этапу {1} параметры, которые тот принять не может"),
    ("mend the file, or take the line out of it", "исправьте файл или уберите из него строку"),
    ("a file of the data changed while the command began", "пока команда начиналась, изменился файл данных"),
    ("give it again", "дайте её ещё раз"),
    ("{0} needs {1}, and cycle {2} of {3} has none yet", "{0}: нужен результат {1}, а в цикле {2} ({3}) его ещё нет"),
    ("; did you mean {0}?", "; возможно, вы имели в виду {0}?"),
    (
      "the table cannot be kept: a note holds a number that is not finite",
      "таблицу нельзя сохранить: в примечании бесконечное число"
    ),
    ("a {0} cannot be bound to a name", "{0}: этому нельзя дать имя"),
    ("bind a table or an artifact", "имя даётся таблице или результату этапа"),
    ("the store has no artifact {0}", "в хранилище нет результата этапа {0}"),
    ("the store has no table {0}", "в хранилище нет таблицы {0}"),
    ("bind the name again", "дайте имя заново"),
    ("the store's artifact {0}", "результат этапа {0} из хранилища"),
    ("{0} cannot be read by this version", "{0}: этой версией не читается"),
    (
      "{0} satisfies contract {1} of the {2}, this version reads contract {3}",
      "{0}: договор {1} для {2}, а эта версия читает договор {3}"
    ),
    (
      "open it with the version that made it, or run {0} again",
      "откройте его той версией, которая его создала, или выполните {0} снова"
    ),
    (
      "the store's {0} was written by another version and cannot be read",
      "в хранилище записано другой версией и не читается: {0}"
    ),
    (
      "move .terroir away; every stage can be run again",
      "уберите .terroir в другое место; любой этап можно выполнить снова"
    ),
    ("the workspace's data cannot be used: {0}", "данными рабочей папки пользоваться нельзя: {0}"),
    ("fix the files; validate checks them again", "исправьте файлы; снова проверяет их validate"),
    ("nothing is held back here", "здесь ничего не скрыто"),
  ]
}

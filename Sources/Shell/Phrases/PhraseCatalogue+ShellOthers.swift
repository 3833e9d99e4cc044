import TerroirKernel

extension PhraseCatalogue {
  static let shellOthersPhrases: [Entry] = [
    (
      "unsafe= is for tables of a register of organisations, where workspace.yaml sets disclosure",
      "unsafe= — для таблиц из реестра организаций, где в workspace.yaml задано disclosure"
    ),
    (
      "nothing here lays out pages: there is neither a browser (chromium, google-chrome, msedge) nor LibreOffice (soffice) on PATH",
      "сверстать PDF нечем: в PATH нет ни браузера (chromium, google-chrome, msedge), ни LibreOffice (soffice)"
    ),
    ("install Chromium or LibreOffice; {0}", "установите Chromium или LibreOffice; {0}"),
    (
      "report {0} needs no program, and any browser prints the page",
      "report {0} обойдётся без них, а страницу напечатает любой браузер"
    ),
    ("{0} lays out the pages", "{0}: вёрстка страниц"),
    ("the temporary folder cannot be written to", "во временную папку нельзя записать"),
    ("{0} laid out no pages within {1} s", "{0} не сверстал страницы за {1} с"),
    ("{0} wrote no pages", "{0} не записал файл"),
    ("{0} cannot be run: {1}", "{0} не запускается: {1}"),
    ("reading {0}", "чтение: {0}"),
    ("{0}: {1} of {2}", "{0}: {1} из {2}"),
    ("starting", "запуск"),
    ("the reason is empty", "причина не указана"),
    ("say who gets it, and on what ground", "напишите, кто это получит и на каком основании"),
    (
      "the register has no column legal_form: who of it is a person nobody can tell",
      "в реестре нет столбца legal_form: неизвестно, кто в нём — физическое лицо"
    ),
    (
      "add legal_form to the register; without it rows leave on no ground",
      "добавьте в реестр legal_form; без него строки не выдаются ни на каком основании"
    ),
    (
      "the register has a row an organisation, and nothing of it is held back",
      "в реестре строка на организацию, и ничего из него не скрывается"
    ),
    (
      "disclosure in workspace.yaml, as in disclosure: {0}, withholds what few stand behind",
      "disclosure в workspace.yaml, например disclosure: {0}, скрывает то, за чем стоят немногие"
    ),
    ("{0} is the register, whose rows are not shown", "{0} — реестр, его строки не показываются"),
    (
      "register | count by territory counts them; disclosure in workspace.yaml says what is held back",
      "их считает register | count by territory; что скрывается, задаёт disclosure в workspace.yaml"
    ),
    ("the file of the register cannot be read", "файл реестра не читается"),
    ("what may be shown cannot be proven: {0}", "нельзя доказать, что это можно показать: {0}"),
    (
      "the table has more cells than can be protected while a person waits",
      "в таблице больше ячеек, чем можно защитить, пока вы ждёте"
    ),
    (
      "count by one column, or by a wider one; where chooses fewer rows",
      "считайте по одному столбцу или по более широкому; строк меньше оставляет where"
    ),
    ("the query holds a number that is not finite", "в запросе есть бесконечное число"),
    (
      "{0} is empty; write the least, the likeliest and the greatest value",
      "{0} не заполнен; напишите наименьшее, вероятное и наибольшее значение"
    ),
    (" from {0} to {1}", " от {0} до {1}"),
    ("{0} is \"{1}\"; write a number{2}", "{0} — \"{1}\"; напишите число{2}"),
    ("expert is empty; write who judges", "expert не заполнен; напишите, кто оценивает"),
    ("date is {0}; write 2026, 2026-02 or 2026-02-28", "date — {0}; напишите 2026, 2026-02 или 2026-02-28"),
    (
      "low, likely and high are {0}; write the least, the likeliest, the greatest",
      "low, likely и high равны {0}; напишите наименьшее, вероятное и наибольшее по порядку"
    ),
    ("{0} judges {1} in {2} already", "{0} уже оценивает {1} в {2}"),
    ("{0} is not asked for{1}", "{0}: этого не спрашивают{1}"),
    ("cycle {0} of {1} has no package yet", "в цикле {0} ({1}) ещё нет пакета"),
    ("run: design", "выполните: design"),
    ("the weights of {0} are no numbers", "веса {0} — не числа"),
    ("{0} is same", "{0}: без изменений"),
    ("{0} is changed", "{0}: изменилось"),
    ("{0} is blocked", "{0}: выполнить нельзя"),
    ("{0} is left out", "{0}: пропущено"),
    ("{0} came out changed", "{0}: результат другой"),
    (
      "every step came out the same nevertheless; save the study again to pin what is there now",
      "все шаги дали то же самое; сохраните исследование снова, чтобы закрепить то, что есть сейчас"
    ),
    (
      "the data and plugins are the same: the program is another, or a step is not determined",
      "данные и модули те же: другая программа или шаг не детерминирован"
    ),
    ("{0} has {1}", "в {0} {1}"),
    ("fix the script", "исправьте сценарий"),
    ("it gave no {0}", "{0} не получено"),
    ("{0} {1} became {2}", "{0} {1} стало {2}"),
    ("{0}; first: {1}", "{0}; первое отличие: {1}"),
    ("{0} became {1}", "{0} стало {1}"),
    ("there is no such file", "такого файла нет"),
    ("nothing is ranked in a {0}", "в {0} ничего не упорядочено"),
    ("{0} comes after {1}, which does not see it", "{0} идёт после {1}, и тот его не видит"),
    ("vary the later one: vary {0} {1}=LOW..HIGH", "перебирайте тот, что позже: vary {0} {1}=LOW..HIGH"),
    ("{0} is missing", "{0}: нет"),
    ("the form cannot be taken: {0}", "форму принять нельзя, {0}"),
    ("the forms cannot be taken: {0}", "формы принять нельзя, {0}"),
    ("command", "команда"),
    (
      "{0} values of {1} are not numbers and became missing, the first is \"{2}\"",
      """
      столбец {1}: {0, plural, one {# значение не число и стало пропуском} few {# значения не числа и стали \
      пропусками} many {# значений не числа и стали пропусками}}, первое — "{2}"
      """
    ),
    (
      "{0} value of {1} is not a number and became missing, \"{2}\"",
      "столбец {1}: {0} значение не число и стало пропуском, \"{2}\""
    ),
    ("{0} cannot be taken: {1}", "{0} принять нельзя, {1}"),
    ("show NAME", "show NAME"),
    ("report cycle.html", "report cycle.html"),
    ("report map.html template=map", "report map.html template=map"),
    ("each {0} needs its {1}, each {2} its {3}", "каждому {0} нужен свой {1}, каждому {2} — {3}"),
    ("nothing was imported: the rows would bring {0}", "ничего не внесено, строки принесли бы {0}"),
    ("a whole number from 64 to 16777216", "целое число от 64 до 16777216"),
    ("a whole number from 1", "целое число от 1"),
    ("a whole number from 1 to 1024", "целое число от 1 до 1024"),
    ("a whole number from 20 to 1000", "целое число от 20 до 1000"),
    ("brief {0}", "brief {0}"),
    (", brief ", ", brief "),
    ("robust audit {0}={1}", "robust audit {0}={1}"),
    ("use {0} {1}", "use {0} {1}"),
    (
      "register | count by territory, or register | group by code : jobs=sum(employees)",
      "register | count by territory или register | group by code : jobs=sum(employees)"
    ),
    ("standard input cannot be read: {0}", "стандартный ввод не читается: {0}"),
    ("standard input is not UTF-8 text", "стандартный ввод — не текст в UTF-8"),
    (
      "the line editor does not start on this terminal; pipe the commands in or use -c",
      "редактор строк на этом терминале не запускается; передайте команды через канал или -c"
    ),
    (
      "no pipe can be opened (error {0}): too many files are open",
      "канал не открыть (ошибка {0}): открыто слишком много файлов"
    ),
    ("{0}: {1} is in {2}, and this study counts in {3}", "{0}: {1} — в валюте {2}, а исследование ведётся в {3}"),
    ("give the sum in {0}", "укажите сумму в {0}"),
    (
      "it has {0}; a value for all rows stands in quotes",
      "в нём есть {0}; значение для всех строк пишется в кавычках"
    ),
    (
      "copy the plugin's folder to ~/.local/share/terroir/plugins, or leave country= out",
      "скопируйте папку модуля в ~/.local/share/terroir/plugins или не указывайте country="
    ),
    (
      "there are {0}; copy another's folder to ~/.local/share/terroir/plugins, or leave country= out",
      "есть {0}; папку другого скопируйте в ~/.local/share/terroir/plugins или не указывайте country="
    ),
    ("; {0}", "; {0}"),
  ]
}

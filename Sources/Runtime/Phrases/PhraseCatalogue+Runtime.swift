package import TerroirKernel

extension PhraseCatalogue {
  /// What the module Runtime says of faults, in Russian.
  package static let runtime = PhraseCatalogue([
    ("stands in row {0} too", "стоит и в строке {0}"),
    ("is not in {0}", "нет в {0}"),
    ("is outside {0}", "выходит за пределы {0}"),
    ("is not one of {0}", "не из слов {0}"),
    ("is above {0}, which is {1}", "больше, чем {0}, то есть {1}"),
    ("is below {0}, which is {1}", "меньше, чем {0}, то есть {1}"),
    ("{0} row {1}, column {2}: {3} {4}", "{0}, строка {1}, столбец {2}: {3} {4}"),
    ("{0} of its answer cannot be right", "в его ответе не может быть верным: {0}"),
    ("and {0} more", "и ещё {0}"),
    (
      "mend the plugin: ids are those of its input, a key stands once in its table, numbers keep the column's bounds",
      """
      исправьте модуль: идентификаторы берутся из входных данных, ключ стоит в таблице один раз, числа не выходят \
      за границы столбца
      """
    ),
    ("against another kernel", "для другого ядра"),
    ("by another compiler ({0})", "другим компилятором ({0})"),
    ("as a {0} build", "в виде сборки {0}"),
    ("no reason given", "причина не названа"),
    ("no copy of {0} can be made in {1}", "копию {0} нельзя создать в {1}"),
    ("{0} wants kernel {1}, this is kernel {2}", "{0} рассчитан на ядро {1}, а это ядро {2}"),
    ("{0} brings stage {1} for {2}, which is none of the six", "{0} приносит этап {1} для {2}, а это не один из шести"),
    ("no iteration", "никакого этапа"),
    (
      "{0} does not say which contract of the {1} stage {2} satisfies",
      "{0} не указывает, какому договору {1} следует этап {2}"
    ),
    (
      "{0}: stage {1} satisfies contract {2} of the {3}, this kernel has contract {4}",
      "{0}: этап {1} следует договору {2} для {3}, а в этом ядре договор {4}"
    ),
    ("{0} has no library {1}", "у {0} нет библиотеки {1}"),
    (
      "{0}: {1} carries no kernel stamp, so it is no Terroir plugin",
      "{0}: в {1} нет отметки ядра, это не модуль Terroir"
    ),
    (
      "{0} was built {1}: it carries {2}, this program {3}",
      "{0} собран {1}: в нём отметка {2}, а в этой программе {3}"
    ),
    ("{0} cannot be loaded: {1}", "{0} не загружается: {1}"),
    ("{0} does not export {1}", "{0} не экспортирует {1}"),
    ("{0}: its entry function returned no plugin", "{0}: функция входа не вернула модуля"),
    ("{0} registers {1}, which its manifest does not name", "{0} регистрирует {1}, чего нет в его описании"),
    ("{0} names {1} in its manifest but does not register it", "{0} называет {1} в описании, но не регистрирует"),
    (
      "{0} names stage {1} for {2} in its manifest but registers it for {3}",
      "{0} называет в описании этап {1} для {2}, а регистрирует для {3}"
    ),
    (
      "{0} names the parameters [{1}] of stage {2}, which takes [{3}]",
      "{0} называет параметры [{1}] этапа {2}, а тот принимает [{3}]"
    ),
    ("installed are {0}", "установлены {0}"),
    ("mend the manifest", "исправьте описание"),
    ("mend the plugin's files", "исправьте файлы модуля"),
    ("install a version of the plugin for this kernel", "установите версию модуля для этого ядра"),
    ("give the contribution's stage as one of {0}", "укажите этап как одно из {0}"),
    ("add contract: {0} to stage {1} in plugin.yaml", "добавьте contract: {0} к этапу {1} в plugin.yaml"),
    (
      "install a version of the plugin for this contract; what it gave before stays readable",
      "установите версию модуля для этого договора; то, что он дал раньше, остаётся читаемым"
    ),
    ("build it: plugin build; looked in {0}", "соберите её: plugin build; искали в {0}"),
    (
      "build it again against this program's kernel: plugin build",
      "соберите его заново для ядра этой программы: plugin build"
    ),
    ("export the entry function as @c({0})", "экспортируйте функцию входа как @c({0})"),
    ("return PluginBox.hand(over:) from the entry function", "верните из функции входа PluginBox.hand(over:)"),
    ("make the plugin and its manifest agree", "приведите модуль и его описание в согласие"),
    ("see plugins for those that have a stage for {0}", "у кого есть этап {0}, показывает plugins"),
    ("use it again; its process is started anew", "воспользуйтесь им снова; его процесс запустится заново"),
    ("{0} cannot be used: {1} in its files", "{0}: пользоваться нельзя, в файлах {1}"),
    ("{0} (and {1} more)", "{0} (и ещё {1})"),
    ("a response has neither result nor error", "в ответе нет ни result, ни error"),
    ("see the plugin's documentation", "см. документацию модуля"),
    ("{0} is no table of the contract; its tables are {1}", "{0} — такой таблицы в договоре нет; таблицы: {1}"),
    ("{0} is no column; the columns are {1}", "{0} — такого столбца нет; столбцы: {1}"),
    (
      "isolated by bubblewrap: files read-only, /tmp its own",
      "изолирован программой bubblewrap: файлы только для чтения, /tmp свой"
    ),
    (
      "not isolated ({0}): it may write your files and use the network",
      "не изолирован ({0}): может писать ваши файлы и пользоваться сетью"
    ),
    ("{0} is no message", "{0} — не сообщение"),
    ("\"jsonrpc\": \"2.0\" is missing", "нет \"jsonrpc\": \"2.0\""),
    ("its notification {0} is malformed", "уведомление {0} неверного вида"),
    ("a response has no id", "у ответа нет id"),
    ("nothing was asked under id {0}", "под id {0} ничего не спрашивали"),
    ("{0}; its last output: {1}", "{0}; последнее, что он вывел: {1}"),
    ("{0}; its log: {1}", "{0}; его журнал: {1}"),
    ("does not start", "не запускается"),
    ("does not describe itself", "не описывает себя"),
    ("does not run {0}", "не выполняет {0}"),
    ("its manifest names no command", "в описании нет команды"),
    ("there is no program {0} in its folder or on PATH", "программы {0} нет ни в его папке, ни в PATH"),
    ("there is no file {0} in its folder", "файла {0} в его папке нет"),
    ("its program cannot be run: {0}", "его программа не запускается: {0}"),
    ("it {0} before it answered", "он {0}, не ответив"),
    ("it {0} in the middle of an answer, after {1} bytes", "он {0} посреди ответа, после {1} байтов"),
    ("{0} s", "{0} с"),
    ("no answer and no progress came within {0} s", "за {0} с не было ни ответа, ни хода работы"),
    ("its answer is larger than {0} MiB", "его ответ больше {0} МиБ"),
    ("its answer holds more than {0} values", "в его ответе больше {0} значений"),
    (
      "it gave more than {0} findings or {1} MiB of them beside its answer",
      "кроме ответа он дал больше {0} замечаний или {1} МиБ"
    ),
    ("its answer is no JSON: {0}", "его ответ — не JSON: {0}"),
    ("its answer is no JSON-RPC 2.0 response: {0}", "его ответ — не ответ JSON-RPC 2.0: {0}"),
    ("it speaks protocol {0}, this program {1}", "он говорит по протоколу {0}, а эта программа — по {1}"),
    (
      "it knows contract {0} of {1}, this program has {2}",
      "он знает договор {0} для {1}, а в этой программе договор {2}"
    ),
    ("it names no iteration: {0}", "он не называет этапа: {0}"),
    ("its answer does not fit: {0}", "его ответ не подходит: {0}"),
    ("it failed: {0}", "он не справился: {0}"),
    (
      "give `command` in plugin.yaml, as command: [python3, main.py]",
      "укажите `command` в plugin.yaml, например command: [python3, main.py]"
    ),
    ("install {0}, or mend `command` in plugin.yaml", "установите {0} или исправьте `command` в plugin.yaml"),
    ("put it there, or mend `command` in plugin.yaml", "положите его туда или исправьте `command` в plugin.yaml"),
    ("look at its folder and the program's rights", "проверьте его папку и права программы"),
    (
      "mend the plugin, or give it more `limits: memory` in plugin.yaml",
      "исправьте модуль или дайте ему больше памяти: `limits: memory` в plugin.yaml"
    ),
    (
      "let it report progress, or raise `limits` in plugin.yaml",
      "пусть он сообщает о ходе работы, или увеличьте `limits` в plugin.yaml"
    ),
    (
      "let it answer less, or raise `limits: answer` in plugin.yaml",
      "пусть он отвечает короче, или увеличьте `limits: answer` в plugin.yaml"
    ),
    ("let it answer less", "пусть он отвечает короче"),
    (
      "let it give fewer, or put them into its artifact's table findings",
      "пусть он даёт их меньше или кладёт в таблицу findings своего результата"
    ),
    (
      "write one JSON message a line to descriptor 4, and nothing else",
      "пишите в дескриптор 4 по одному сообщению JSON в строке и больше ничего"
    ),
    ("install a version of the plugin for this program", "установите версию модуля для этой программы"),
    (
      "name one of audit, strategize, design, implement, promote, evaluate",
      "назовите одно из audit, strategize, design, implement, promote, evaluate"
    ),
    (
      "make its answer agree with the contract; describe shows the tables",
      "приведите его ответ в согласие с договором; таблицы показывает describe"
    ),
    ("mend the plugin", "исправьте модуль"),
    ("ended with exit code {0}", "завершился с кодом {0}"),
    ("was ended by signal {0} ({1})", "остановлен сигналом {0} ({1})"),
    ("closed its descriptor", "закрыл свой дескриптор"),
    ("memory fault", "ошибка памяти"),
    ("bus error", "ошибка шины"),
    ("illegal instruction", "недопустимая команда"),
    ("arithmetic fault", "арифметическая ошибка"),
    ("broken pipe", "разорванный канал"),
    ("see kill -l", "см. kill -l"),
    ("stage {0} is for {1}, which is no verb", "этап {0} — для {1}, а такого глагола нет"),
    ("{0} needs {1}, and this cycle has none yet", "{0}: нужен результат {1}, а в этом цикле его ещё нет"),
    ("{0} gave a number that is not finite in {1}", "{0} дал бесконечное число на этапе {1}"),
    ("{0} gave a number that is not finite in {1}: {2}", "{0} дал бесконечное число на этапе {1}: {2}"),
    ("{0} row {1}, column {2}", "{0}, строка {1}, столбец {2}"),
    ("report it to the plugin's author", "сообщите об этом автору модуля"),
    ("{0} ({1}) lacks {2}", "{0} ({1}): не хватает: {2}"),
    ("{0} has {1} parameters that name nothing", "{0}: параметров, которые ничего не называют: {1}"),
    ("{0} has no solution: {1}", "{0}: решения нет: {1}"),
  ])
}

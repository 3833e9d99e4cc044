package import TerroirKernel

extension PhraseCatalogue {
  /// What the module Declarative says of faults, in Russian.
  package static let declarative = PhraseCatalogue([
    ("Give each contribution an id of its own.", "Дайте каждой части модуля собственный id."),
    ("{0}: a declarative plugin cannot bring a {1}", "{0}: декларативный модуль не может принести {1}"),
    (
      """
      It brings catalogues, kpis, classifications, presets, messages, countries and templates; write a native or \
      process plugin.
      """,
      """
      Он приносит каталоги, kpis, классификации, наборы, послания, страны и шаблоны; для другого напишите модуль \
      native или process.
      """
    ),
    ("{0} names no file", "{0}: файл не назван"),
    ("Add file: NAME.yaml to the contribution.", "Добавьте к этой части file: NAME.yaml."),
    ("{0}: file {1} lies outside of the plugin's folder", "{0}: файл {1} лежит за пределами папки модуля"),
    ("Put it beside plugin.yaml.", "Положите его рядом с plugin.yaml."),
    ("{0} registers {1} twice", "{0} регистрирует {1} дважды"),
    ("{0} registers a contribution without an id", "{0} регистрирует часть без id"),
    ("{0} refused to register: {1}", "{0} отказался регистрироваться: {1}"),
    ("that the data do not have", "которых нет в данных"),
    ("that is no actor and no kind of actor", "которые не организация и не вид организаций"),
    ("in a currency of which no rate is declared", "в валюте, курс которой не объявлен"),
    ("declare the rates in workspace.yaml", "объявите курсы в workspace.yaml"),
    ("{0} of its files {1}", "в его файлах {0}, {1}"),
    ("the file cannot be read", "файл не читается"),
    ("Check that it is there and that you may read it.", "Проверьте, что он на месте и что вам разрешено его читать."),
    ("the file has more than {0} bytes, which are the most", "в файле больше {0} байтов, а это предел"),
    ("Split it over several files.", "Разделите его на несколько файлов."),
    ("the file is not UTF-8 text", "текст файла не в UTF-8"),
    ("Save it as UTF-8.", "Сохраните его в UTF-8."),
    ("anchors and aliases are not read", "якоря и ссылки YAML не читаются"),
    (
      "Write the value out; a text that begins with & or * goes in quotes.",
      "Напишите значение целиком; текст, который начинается с & или *, пишется в кавычках."
    ),
    ("not YAML: the structure is broken", "это не YAML: нарушено строение"),
    ("{0} must be {1}", "{0} не подходит, нужно: {1}"),
    ("{0} must be a text, and YAML reads {1} as something else", "{0}: здесь нужен текст, а YAML понимает {1} иначе"),
    ("{0} has no key \"{1}\"", "{0}: ключа \"{1}\" не бывает"),
    ("{0} lacks {1}", "{0}: не хватает {1}"),
    ("\"{0}\" is no {1}", "\"{0}\": такого слова нет среди допустимых ({1})"),
    ("{0} \"{1}\" is not an id", "{0} \"{1}\" — не идентификатор"),
    ("{0} {1} is not {2}", "{0} {1} не подходит, нужно: {2}"),
    ("{0} \"{1}\" stands in line {2} already", "{0} \"{1}\" уже стоит в строке {2}"),
    (
      "measure \"{0}\" needs \"{1}\" and \"{2}\", and the first excludes the second",
      "мера \"{0}\" требует и \"{1}\", и \"{2}\", а первая исключает вторую"
    ),
    ("low, value and high of {0} are not in order", "low, value и high в {0} стоят не по порядку"),
    ("there is no function {0} in formulas", "функции {0} в формулах нет"),
    ("{0} stands where {1} is needed", "{0} стоит там, где нужно {1}"),
    ("there is no placeholder {0}", "места {0} нет"),
    ("the brace is not closed", "скобка не закрыта"),
    ("there is nothing for {0} here", "для {0} здесь ничего нет"),
    ("{0} is no tag that templates have", "{0} — такого тега в шаблонах нет"),
    ("the tag is not closed", "тег не закрыт"),
    ("the section {0} has no end", "у раздела {0} нет конца"),
    ("the section {0} is open, and {1} ends", "открыт раздел {0}, а кончается {1}"),
    ("{0} ends, and no section of it is open", "кончается {0}, а такой раздел не открыт"),
    ("{0} needs \"{1}\" because {2}", "{0}: нужен \"{1}\", потому что {2}"),
    ("the weights of {0} sum to {1}, which is more than 1", "веса {0} в сумме дают {1}, а это больше 1"),
    ("the formula names no indicator", "формула не называет показателя"),
    ("the formula names no indicator {0}", "формула не называет показателя {0}"),
    ("the file holds more than {0} values", "в файле больше {0} значений"),
    ("Write \"{0}\".", "Напишите \"{0}\"."),
    ("Its keys are {0}.", "Допустимы ключи {0}."),
    ("Add {0}.", "Добавьте {0}."),
    ("Use one of {0}.", "Допустимы слова {0}."),
    ("Use letters, digits, - and _.", "Пишите буквами, цифрами, - и _."),
    ("Fill it in, or take the key away.", "Заполните его или уберите ключ."),
    ("Give one of the two another name.", "Дайте одному из двух другое имя."),
    ("Take one of these out of requires.", "Уберите одну из них из requires."),
    ("Take one of the two out of requires or excludes.", "Уберите одну из двух из requires или excludes."),
    ("Write low <= value <= high.", "Напишите low <= value <= high."),
    ("Mend the id, or add the {0} to the table {1}.", "Исправьте идентификатор или добавьте {0} в таблицу {1}."),
    ("Give it in {0}, or {1}.", "Укажите сумму в {0} или {1}."),
    ("The functions are {0}.", "Есть функции {0}."),
    ("Holes are {0}.", "Есть места {0}."),
    ("Write {0} where the placeholder ends.", "Напишите {0} там, где место кончается."),
    ("Tags are {0} and {1}.", "Есть теги {0} и {1}."),
    ("Write {0} where it ends.", "Напишите {0} там, где он кончается."),
    ("Write {0} first.", "Сначала напишите {0}."),
    ("Take it away, or begin the section before it.", "Уберите его или начните раздел перед ним."),
    (
      "Lower them: the rest of the code's activity is not creative.",
      "Снизьте их: остальная деятельность кода не творческая."
    ),
    ("It names {0}.", "Она называет {0}."),
    (
      "Name one of the table statistics, such as gva_creative.",
      "Назовите показатель таблицы statistics, например gva_creative."
    ),
    ("a number or the name of an indicator", "число или имя показателя"),
    ("a comparison of texts", "сравнение текстов"),
    ("a comparison of numbers", "сравнение чисел"),
    ("an expression", "выражение"),
    ("the name of an indicator", "имя показателя"),
    ("{0} id", "{0, plural, one {# идентификатор} few {# идентификатора} many {# идентификаторов}}"),
    ("{0} ids", "{0, plural, one {# идентификатор} few {# идентификатора} many {# идентификаторов}}"),
    ("{0} amount", "{0, plural, one {# сумма} few {# суммы} many {# сумм}}"),
    ("{0} amounts", "{0, plural, one {# сумма} few {# суммы} many {# сумм}}"),
    ("{0} payer or implementer", "{0, plural, one {# участник} few {# участника} many {# участников}}"),
    ("{0} payer or implementers", "{0, plural, one {# участник} few {# участника} many {# участников}}"),
    ("plugin.yaml: what a plugin says of itself", "plugin.yaml: что модуль говорит о себе"),
    (
      "support measures with cost, expected effect, prerequisites, exclusions and synergies",
      "меры поддержки: затраты, ожидаемый эффект, требования, исключения и совместное действие"
    ),
    (
      "indicators of the annual review as formulas over the statistics",
      "показатели ежегодного обзора как формулы по statistics"
    ),
    (
      "codes of an activity classification with the industries they fall to",
      "коды классификации видов деятельности и отрасли, к которым они относятся"
    ),
    ("parameters of stages, to be set at once", "параметры этапов, которые задаются вместе"),
    ("the region's own words for the campaign's messages", "собственные слова региона для посланий кампании"),
    (
      "levels of government, the rule of support, kinds of body, indicators and defaults of a country",
      "уровни власти, правило поддержки, виды организаций, показатели и значения по умолчанию страны"
    ),
    (
      "the strategic document in a region's own words and order of chapters",
      "стратегический документ словами региона и со своим порядком глав"
    ),
  ])
}

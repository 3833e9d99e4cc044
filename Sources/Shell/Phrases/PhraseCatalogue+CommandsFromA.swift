import TerroirKernel

extension PhraseCatalogue {
  /// What the commands of the files from A to H declare, in Russian.
  static let commandPhrasesFromA: [Entry] = [
    (
      "commands, topics, methods, functions and columns that speak of a word",
      "команды, темы, методы, функции и столбцы, где встречается слово"
    ),
    ("what to look for", "что искать"),
    ("what has to do with networks", "что связано с сетями"),
    ("by another word", "по другому слову"),
    (
      "a page for who decides: what is, what to do, what it costs, how sure it is, what is not known",
      "страница для принимающего решение: что есть, что делать, чего стоит, насколько верно, чего не знаем"
    ),
    ("an artifact; without one, the whole cycle", "результат этапа; без имени весь цикл"),
    ("the open cycle on a page", "открытый цикл на странице"),
    ("the support package on a page", "пакет поддержки на странице"),
    ("to send", "чтобы отправить"),
    (
      """
      A page has {0} lines of {1} cells at most. Each sentence is true of the rows in its evidence, which --format \
      json has.
      """,
      """
      На странице до {0} строк по {1} знаков. Каждое предложение верно для строк в его evidence, они есть в --format \
      json.
      """
    ),
    (
      "show NAME --full prints everything that stands behind a page.",
      "Всё, что стоит за страницей, печатает show NAME --full."
    ),
    (
      "activity codes with the creative industries they fall to",
      "коды видов деятельности и креативные отрасли, к которым они относятся"
    ),
    ("a classification; without it, those there are", "классификация; без имени — какие есть"),
    ("which there are", "какие есть"),
    ("codes of one", "коды одной"),
    (
      "turn rows by activity code into rows by creative industry",
      "превратить строки по кодам деятельности в строки по креативным отраслям"
    ),
    ("a classification; crosswalk lists them", "классификация; их перечисляет crosswalk"),
    ("the column of codes", "столбец кодов"),
    ("a column of amounts, which the weights share out", "столбец сумм, которые делятся по весам"),
    ("a table by code", "таблица по кодам"),
    ("firms by industry", "организации по отраслям"),
    (
      """
      A row whose code falls to several industries is repeated for each; what is not creative is left out and \
      counted in the notes.
      """,
      """
      Строка, код которой относится к нескольким отраслям, повторяется для каждой; не креативное считается в \
      примечаниях.
      """
    ),
    (
      "write the form of what towns have to measure before the pilots, or read the filled form back, checked",
      "записать форму того, что города измеряют перед пилотами, или прочитать заполненную с проверкой"
    ),
    ("the form; a new one is written, one that is there is read", "форма; новая записывается, готовая читается"),
    (
      "writes the form, a row for each town and indicator",
      "записывает форму: строка на город и показатель"
    ),
    ("what was filled in, as rows of statistics", "что заполнено, как строки statistics"),
    (
      """
      A row is filled in by baseline, period, unit and source; one without baseline is not yet measured, and is \
      counted.
      """,
      "В строке заполняют baseline, period, unit и source; строка без baseline ещё не измерена и считается отдельно."
    ),
    (
      "A period has to end before the day in due, which is the last one before the first of the pilots starts.",
      "Период должен кончиться до дня в due — последнего перед началом первого из пилотов."
    ),
    (
      "Every fault is told at once with its row, and nothing is given. import adds the rows to statistics.",
      "Все ошибки называются сразу, каждая со строкой, и ничего не выдаётся. В statistics строки добавляет import."
    ),
    ("two plugins of one stage on the same input, side by side", "два модуля одного этапа на одних данных рядом"),
    ("a stage's verb", "команда этапа"),
    ("one plugin", "один модуль"),
    ("an artifact to start from instead of the cycle's", "результат, с которого начать, вместо взятого из цикла"),
    ("a plugin and itself: nothing tells them apart", "модуль и он же: различий нет"),
    (
      """
      First the figures of both at a glance, then what only one of them has, and what both have and value \
      differently.
      """,
      "Сначала главные числа обоих, потом то, что есть только у одного, и то, что у обоих есть, но отличается."
    ),
    (
      "Parameters that are set reach each plugin that has them. Nothing is kept: the cycle stays as it is.",
      "Заданные параметры получает каждый модуль, у которого они есть. Ничего не сохраняется: цикл остаётся прежним."
    ),
    (
      "run the iterations that the open cycle lacks, and tell each and the whole on a page",
      "выполнить недостающие этапы открытого цикла; о каждом и о целом — страница"
    ),
    ("from where the cycle stands to its review", "с текущего места цикла до обзора"),
    ("close the cycle; the next one starts from its review", "закрыть цикл; следующий начнётся с его обзора"),
    ("after evaluate", "после evaluate"),
    (
      "all cycles side by side: indicators, ranks of clusters, money, estimates, beliefs and decisions",
      "все циклы рядом: показатели, ранги кластеров, деньги, оценки, представления и решения"
    ),
    ("what moved from cycle to cycle", "что изменилось от цикла к циклу"),
    (
      """
      A cluster is followed by its members: the one of the next cycle that shares most of them, a third at the \
      least, is
      """,
      "Кластер прослеживается по элементам: тем же считается тот из следующего цикла, с которым общих больше всего,"
    ),
    (
      "the same one. Of a cycle that lacks an iteration the cells are empty.",
      "не меньше трети. Если в цикле нет этапа, клетки пусты."
    ),
    ("columns of a table with type, unit and description", "столбцы таблицы: тип, единица и описание"),
    ("a table or artifact", "таблица или результат этапа"),
    ("an artifact's table", "таблица результата"),
    ("the words that a column may hold, with their meaning", "слова, допустимые в столбце, и их значение"),
    (
      "what tells two artifacts or tables apart: what came in and went out, which ranks and figures moved",
      "чем различаются два результата или две таблицы: что появилось и ушло, какие ранги и числа сдвинулись"
    ),
    ("the first", "первый"),
    ("the second", "второй"),
    (
      "two audits, where before = profile kept the earlier one",
      "два аудита; прежний сохранён командой before = profile"
    ),
    ("one table of each", "по таблице от каждого"),
    (
      "Of measures only the chosen ones are compared. A rank that is smaller is up.",
      "Из мер сравниваются только выбранные. Меньший ранг — выше."
    ),
    (
      "write the form by which experts state effects, weights and needs; elicit read takes the filled ones",
      "записать форму, где эксперты оценивают эффекты, веса и потребности; заполненные читает elicit read"
    ),
    ("the form, a new file", "форма, новый файл"),
    ("what is asked; all three without it", "о чём спросить; без указания — обо всех трёх"),
    ("a row for each link of the theory of change", "строка на каждую связь теории изменений"),
    (
      "the weights of the criteria and of the effects, and the needs of the clusters too",
      "ещё и веса критериев и эффектов и потребности кластеров"
    ),
    (
      """
      An expert writes low, likely and high into the rows that he knows of, and once expert, group and date; the \
      others stay empty. Several experts may fill one form, each in rows of his own, or one form each.
      """,
      """
      Эксперт пишет low, likely и high в строках, которые знает, и один раз expert, group и date; остальное пусто. \
      Форму могут заполнить несколько экспертов, каждый свои строки, или каждый свою.
      """
    ),
    (
      "now, now_low and now_high are what the study goes by: they are shown so that a judgement may differ from them.",
      "now, now_low и now_high — из чего исходит исследование: они показаны, чтобы суждение могло от них отличаться."
    ),
    (
      "the answers of experts in filled forms, checked and pooled, with how far they agree",
      "ответы экспертов из заполненных форм, проверенные и объединённые, и насколько они согласны"
    ),
    ("filled forms", "заполненные формы"),
    ("which table; theory without it", "какая таблица; без указания theory"),
    ("rows of theory, the pool where anybody judged", "строки theory, объединённые там, где кто-то дал оценку"),
    ("with their agreement; import takes a csv as theory", "вместе с согласием; csv как theory берёт import"),
    (
      """
      Each expert's low, likely and high are a triangular distribution; the pool is their mean, each expert counting \
      alike (Stone 1961; Clemen and Winkler 1999). strength is its median, low and high its 5% and 95%.
      """,
      """
      low, likely и high эксперта — треугольное распределение; общее — их среднее, эксперты равноправны (Stone 1961; \
      Clemen and Winkler 1999). strength — его медиана, low и high — его 5% и 95%.
      """
    ),
    (
      """
      kendall_w is the agreement on the order of what all experts judged, from 0 to 1; half of the experts lie \
      between the quartiles. help opinion-pool has the formulas.
      """,
      """
      kendall_w — согласие о порядке того, что оценили все, от 0 до 1; между квартилями — половина экспертов. \
      Формулы — в help opinion-pool.
      """
    ),
    (
      """
      give=weights has the commands that set the weights, give=needs the judged needs beside what the data show, \
      which design does not take; give=agreement every item, give=judgements every answer.
      """,
      """
      give=weights даёт команды, которые задают веса, give=needs — оценки потребностей рядом с данными (design их не \
      берёт), give=agreement — каждый объект, give=judgements — каждый ответ.
      """
    ),
    (
      "Every fault of every file is told at once with its row, and nothing is given.",
      "Все ошибки всех файлов называются сразу, каждая со строкой, и ничего не выдаётся."
    ),
    (
      "why: what the figures mean, and the plugin, parameters, inputs and sources they come from",
      "почему: что значат числа, из каких модуля, параметров, данных и источников они получены"
    ),
    ("an artifact, a table of it, or a row", "результат этапа, его таблица или строка"),
    ("the audit as a whole", "аудит в целом"),
    ("one row", "одна строка"),
    (
      "the commands, or one command, method, function or topic in full",
      "все команды или подробно одна команда, метод, функция или тема"
    ),
    ("a command, method, function or topic", "команда, метод, функция или тема"),
    ("all commands", "все команды"),
    ("a topic", "тема"),
  ]
}

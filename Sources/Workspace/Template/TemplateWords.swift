import TerroirKernel

/// What the files of a new workspace say to whoever fills them, in its language.
struct TemplateWords {
  let language: NameLanguage

  var head: String {
    language.choose(
      "The region under study and the plugins that run each iteration; `help` at the prompt tells what can be set here.",
      "Изучаемый регион и модули, которые выполняют итерации; что здесь можно задать, покажет в командной строке `help`."
    )
  }

  var currency: String {
    language.choose(
      "The currency of budgets and costs; amounts in another need a rate under rates.",
      "Валюта бюджетов и затрат; для сумм в другой валюте нужен курс в rates.")
  }

  var country: String {
    language.choose(
      "Whose levels of government, kinds of body, indicators and default budgets hold; without it the method's own.",
      "Чьи уровни власти, виды организаций, показатели и бюджеты по умолчанию действуют; без этой строки — самой методики."
    )
  }

  var noCountry: String {
    language.choose(
      "country: PLUGIN; plugin new NAME contributes=country begins one",
      "country: МОДУЛЬ; свой создаёт plugin new ИМЯ contributes=country")
  }

  var catalogue: String {
    language.choose(
      "The measures of data/measures.csv with the cost that each states.",
      "Меры из data/measures.csv с указанной в них стоимостью.")
  }

  var budgets: String {
    language.choose(
      "What each level may spend a year is asked for: set design.budget.regional AMOUNT, or write it here.",
      "Сколько уровень может потратить за год, нужно задать: set design.budget.regional СУММА или здесь.")
  }

  var script: String {
    """
    terroir 1
    # \(language.choose(
      "The six iterations; `set STAGE.PARAMETER VALUE` before a verb changes how it works.",
      "Шесть итераций; `set ЭТАП.ПАРАМЕТР ЗНАЧЕНИЕ` перед командой меняет её работу."))
    audit
    strategize
    design
    implement
    promote
    evaluate

    """
  }
}

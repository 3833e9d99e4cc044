import TerroirKernel
import Testing

@testable import Shell

@Suite("The program's own arguments, in the language of the person")
struct UsageWordsTests {
  @Test(
    "takes the language of the locale for messages",
    arguments: [
      (["LANG": "ru_RU.UTF-8"], NameLanguage.russian), (["LANG": "ru"], .russian), (["LANG": "run.UTF-8"], .english),
      (["LC_ALL": "C.UTF-8", "LANG": "ru_RU.UTF-8"], .english), (["LC_MESSAGES": "ru_RU", "LANG": "C"], .russian),
      (["LC_ALL": "", "LANG": "ru_RU@cp"], .russian), ([:], .english),
    ] as [([String: String], NameLanguage)])
  func locale(variables: [String: String], language: NameLanguage) {
    #expect(NameLanguage(variables: variables) == language)
  }

  @Test("tells a fault in Russian, with what the person typed as it is")
  func fault() {
    let english = """
      Error: Unknown option '--nonsense'
      Usage: terroir [<ключи>] <подкоманда>
        See 'terroir prompt --help' for more information.
      """
    #expect(
      UsageWords.russian(english) == """
        Ошибка: неизвестный ключ '--nonsense'
        Вызов: terroir [<ключи>] <подкоманда>
          Подробнее: terroir prompt --help
        """)
  }

  @Test(
    "has words for whatever is wrong with an argument",
    arguments: [
      (
        "Unknown option '--fromat'. Did you mean '--format'?",
        "неизвестный ключ '--fromat'. Возможно, имелся в виду '--format'?"
      ),
      ("Missing value for '-c <command>'", "не указано значение: '-c <command>'"),
      ("Missing expected argument '<file>'", "не указан аргумент '<file>'"),
      (
        "The option '--quiet' does not take any value, but '3' was specified.",
        "ключ '--quiet' не принимает значения, а указано '3'"
      ),
      ("Unexpected argument '{1}'", "лишний аргумент '{1}'"),
      ("2 unexpected arguments: 'foo', 'bar'", "лишние аргументы: 'foo', 'bar'"),
      (
        "The value 'xml' is invalid for '--format <format>'. Please provide one of 'table', 'json', 'csv' or 'markdown'.",
        "'xml' не подходит для '--format <format>'; можно: 'table', 'json', 'csv', 'markdown'"
      ),
      ("Something else", "Something else"),
    ])
  func messages(english: String, russian: String) {
    #expect(UsageWords.russian(message: english) == russian)
  }

  @Test("tells help in Russian beside the program's own words")
  func help() {
    #expect(
      UsageWords.russian("  -h, --help              Show help information.")
        == "  -h, --help              Показать эту справку.")
    #expect(UsageWords.russian("  prompt (default)        Открыть") == "  prompt (обычная)        Открыть")
    #expect(
      UsageWords.russian("  See 'terroir help <subcommand>' for detailed help.")
        == "  Подробнее: terroir help <подкоманда>")
  }
}

import Language
import TerroirKernel
import Testing

@testable import Shell

@Suite("Help in Russian")
struct HelpPhrasesTests {
  private let russian = HelpPages(PhraseTeller(.russian, .program))

  @Test("has words for every summary, note, parameter, flag, example, topic, function, setting and method")
  func complete() {
    #expect(DeclaredTexts.all.count > 1000)
    for text in DeclaredTexts.all {
      for template in DeclaredTexts.untold(text.phrase) {
        Issue.record("\(text.of): no Russian for \"\(template)\"")
      }
    }
  }

  @Test("prints no line that is longer than 120 and than the longest of the page in English by more than a tenth")
  func lengths() {
    let english = HelpPages(.english)
    let grammar = CommandTable.standard.grammar
    let pairs =
      [("help", english.overview(grammar), russian.overview(grammar))]
      + grammar.declarations.map { ($0.name, english.page($0), russian.page($0)) }
      + HelpTopic.all.map { ($0.name, english.topic($0), russian.topic($0)) }
    for (name, english, told) in pairs {
      #expect(Self.longest(told) <= max(Self.longest(english) * 11 / 10, 120), "\(name)")
    }
  }

  private static func longest(_ text: String) -> Int { text.split(separator: "\n").map(\.count).max() ?? 0 }

  @Test("begins with the groups of commands and ends with the topics")
  func overview() {
    let text = russian.overview(CommandTable.standard.grammar)
    #expect(text.hasPrefix("Terroir: политика региона для креативных отраслей за шесть итераций.\n"))
    #expect(text.contains("\nШесть итераций\n  audit       диагностика и карта: аудит идентичности\n"))
    #expect(text.contains("\nТемы\n  expressions  условия и вычисления для where и derive\n"))
  }

  @Test(
    "tells a command in full",
    arguments: [
      (
        "sample",
        """
        sample N [seed=]
          оставить N случайных строк в их порядке
          принимает: таблица; даёт: таблица
          N  сколько
          seed  другое число — другой выбор; без указания 1
          Одно и то же начальное число выбирает те же строки той же таблицы, где угодно.
        Примеры:
          identity | sample 5 seed=7    # пять строк, каждый раз те же
        """
      ),
      (
        "audit",
        """
        audit [PARAMETER=VALUE ...]
          диагностика и карта: аудит идентичности
          принимает: PolicyReview; даёт: IdentityProfile
          Берёт данные цикла или переданный обзор прошлого цикла.
          Параметры — от привязанного модуля: params audit.
        Примеры:
          audit    # выполнить итерацию 1 метода
        """
      ),
      (
        "save",
        """
        save FILE [--force]
          записать успешные команды сеанса как сценарий
          даёт: текст
          FILE  сценарий
          --force  заменить готовый файл
        Примеры:
          save study.terroir    # сценарий, который даёт те же результаты
        """
      ),
    ])
  func pages(name: String, page: String) throws {
    #expect(russian.page(try #require(CommandTable.standard.grammar[name])) == page)
  }

  @Test("tells a function, a topic and an artifact")
  func others() throws {
    #expect(
      russian.function("median")
        == """
        median(COLUMN) по строкам группы
          медиана
        Все функции перечисляет help functions; где они стоят, говорит help expressions.
        """)
    #expect(
      russian.topic(try #require(HelpTopic.named("keys"))).hasSuffix(
        """
        Примеры:
          history 5    # последние команды с исходом
        """))
    let noun = russian.noun(.audit)
    #expect(noun.hasPrefix("profile: результат этапа audit; отчёт о нём печатает show profile\n"))
    #expect(noun.contains("  profile.actors            место каждой организации в сети\n"))
  }
}

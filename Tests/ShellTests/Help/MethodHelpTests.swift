import TerroirKernel
import TerroirMethods
import Testing

@testable import Shell

@Suite("Help on a method")
struct MethodHelpTests {
  @Test("tells the meaning of each column of a further table, with the words it takes")
  func tables() {
    let page = HelpPages(.english).method(CompositeMethod.declaration)
    let expected = """
        structure=TABLE  the tree of indicators, aggregates and the index, with columns
            code  indicator or aggregate
            parent (optional)  the aggregate it belongs to; empty for the index
            weight (optional)  weight among siblings; 1 where not given
            direction (optional)  gain, max or 1 where more is better; cost, min or -1 where less is; gain where empty
      """
    #expect(page.contains(expected))
  }

  @Test("tells it in Russian")
  func russian() {
    let page = HelpPages(PhraseTeller(.russian, .program)).method(OpinionPoolMethod.declaration)
    #expect(
      page.hasPrefix(
        """
        calc opinion-pool
          Суждения нескольких экспертов, объединённые, и насколько они согласны
          F(x) = sum_e F_e(x) / n, F_e треугольное; медиана, 5% и 95% F; W = 12 S / (m² (n³ - n) - m sum T)
        Столбцы на входе:
          item=COLUMN  что оценивается
          expert=COLUMN  кто оценивает
          low=COLUMN  самое меньшее
          likely=COLUMN  наиболее вероятное значение
          high=COLUMN  самое большее
        Столбцы на выходе:
        """))
    #expect(page.contains("\nИсточник: "))
  }
}

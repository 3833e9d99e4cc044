import TerroirKernel

extension PhraseCatalogue {
  /// What the commands of the files in T, of tables, towns and traces declare, in Russian.
  static let commandPhrasesFromT: [Entry] = [
    ("keep the rows for which the expression holds", "оставить строки, для которых верно выражение"),
    ("world-known things", "известное всему миру"),
    ("keep these columns, in this order", "оставить эти столбцы в этом порядке"),
    ("three columns", "три столбца"),
    ("select * keeps all.", "select * оставляет все."),
    ("add columns computed from others", "добавить столбцы, вычисленные из других"),
    ("inhabitants per square kilometre", "жителей на квадратный километр"),
    ("a place among its level", "место на своём уровне"),
    (
      """
      rank, row_number, lag, lead, cumsum and fill_down look at other rows, in the order in which they come: sort \
      before.
      """,
      """
      rank, row_number, lag, lead, cumsum и fill_down смотрят на другие строки в том порядке, как они идут: сначала \
      sort.
      """
    ),
    (
      "by keeps them to the rows that are equal in its columns. help functions lists all.",
      "by ограничивает их строками, равными в его столбцах. Все перечисляет help functions."
    ),
    (
      "A name that differs from a column's in case alone renames that column.",
      "Имя, которое отличается от имени столбца только регистром, переименовывает этот столбец."
    ),
    ("give columns other names; the new one stands first", "дать столбцам другие имена; новое стоит первым"),
    ("one column", "один столбец"),
    ("fill missing values from the row above, or with a value", "заполнить пропуски из строки выше или значением"),
    ("what fills them: a value, or an expression over the row", "чем заполнить: значение или выражение по строке"),
    ("with a value", "значением"),
    ("from the row above", "из строки выше"),
    ("put one value in the place of another", "заменить одно значение другим"),
    ("the whole value, or missing", "значение целиком или missing"),
    ("what it becomes, or missing", "чем оно станет, или missing"),
    ("one word", "одно слово"),
    (
      "Within texts the function does it: derive name=replace(name, \"a\", \"b\").",
      "Внутри текстов заменяет функция: derive name=replace(name, \"a\", \"b\")."
    ),
    ("order the rows; - before a column is descending", "упорядочить строки; - перед столбцом — по убыванию"),
    ("the largest first", "сначала самые крупные"),
    ("keep the first N rows", "оставить первые N строк"),
    ("how many", "сколько"),
    ("keep the last N rows", "оставить последние N строк"),
    ("keep N rows chosen by chance, in their order", "оставить N случайных строк в их порядке"),
    ("another choice for another number; 1 without", "другое число — другой выбор; без указания 1"),
    ("five rows, the same each time", "пять строк, каждый раз те же"),
    (
      "The same seed chooses the same rows of the same table, everywhere.",
      "Одно и то же начальное число выбирает те же строки той же таблицы, где угодно."
    ),
    ("count rows, by the values of columns where given", "посчитать строки, по значениям столбцов, если они даны"),
    ("the identity matrix", "матрица идентичности"),
    ("aggregate the rows of each group", "свести строки каждой группы"),
    ("attendance by town", "посещаемость по городам"),
    (
      "add the columns of another table where the keys are equal",
      "добавить столбцы другой таблицы там, где равны ключи"
    ),
    ("a table to join", "таблица для соединения"),
    ("events with inhabitants", "события с числом жителей"),
    (
      """
      A column whose name is taken gets the joined table's before it: t_name; of profile.industries industries_name; \
      of _, which has none, right_name.
      """,
      """
      Перед занятым именем ставится имя присоединённой таблицы: t_name; у profile.industries industries_name; у \
      безымянной _ right_name.
      """
    ),
    ("keep each combination of values once", "оставить каждое сочетание значений один раз"),
    ("the combinations there are", "какие есть сочетания"),
    ("make a column of each value of one column", "сделать столбец из каждого значения столбца"),
    ("whose values become columns", "чьи значения становятся столбцами"),
    ("the column that fills the cells", "столбец, который заполняет клетки"),
    ("how several values become one", "как несколько значений становятся одним"),
    ("component by layer", "компоненты по слоям"),
    ("make rows of columns", "сделать строки из столбцов"),
    ("the column of names", "столбец имён"),
    ("the column of values", "столбец значений"),
    ("long", "длинная таблица"),
    (
      "A table with a column for each year becomes rows of statistics so:",
      "Таблица со столбцом на каждый год становится строками statistics так:"
    ),
    (
      "wide = read visits.xlsx | unpivot 2019 2020 2021 name=period value=value",
      "wide = read visits.xlsx | unpivot 2019 2020 2021 name=period value=value"
    ),
    (
      "wide | derive indicator=\"museum_attendance\" unit=\"visits\" source=\"county statistics\" | write visits.csv",
      "wide | derive indicator=\"museum_attendance\" unit=\"visits\" source=\"county statistics\" | write visits.csv"
    ),
    ("import visits.csv as statistics territory=code", "import visits.csv as statistics territory=code"),
    (
      "describe each column: filled, distinct, least, mean, greatest",
      "описать каждый столбец: заполнено, различных, наименьшее, среднее, наибольшее"
    ),
    ("what the columns hold", "что есть в столбцах"),
    ("the workspace's tables, the artifacts' and the named ones", "таблицы рабочей папки, результатов и именованные"),
    ("with rows and columns", "со строками и столбцами"),
    (
      "a town's page: what is here, what it decides, pays, receives and hosts, its role, whom to call",
      "страница города: что здесь есть, что решает, платит, получает и принимает, роль, к кому обращаться"
    ),
    ("code or name of a town", "код или название города"),
    ("everything that is known of Irbit", "всё, что известно об Ирбите"),
    ("by its name, with the measures of another year", "по названию, с мерами другого года"),
    ("to print or to send", "чтобы напечатать или отправить"),
    (
      """
      It takes the open cycle's profile, strategy, package and pilots as far as they are there, and says which are \
      missing.
      """,
      "Берёт profile, strategy, package и pilots открытого цикла, какие есть, и говорит, каких нет."
    ),
    (
      "Organisations are named, persons never: the data have none. Telephone numbers are not in the data.",
      "Организации названы, люди никогда: их в данных нет. Телефонов в данных нет."
    ),
    (
      "What a municipality may apply for follows from the receivers of measures and the industries that are here.",
      "На что может подать заявку муниципалитет, следует из получателей мер и здешних отраслей."
    ),
    (
      "the rows of data that a result rests on, each with file, line and source",
      "строки данных, на которых стоит результат, каждая с файлом, номером строки и источником"
    ),
    ("what the row of cinema rests on", "на чём стоит строка cinema"),
    (
      """
      A row rests on the rows that it names and on those of the region that are of its industry, town, element and \
      so on.
      """,
      "Строка стоит на строках, которые называет, и на строках региона её отрасли, города, элемента и так далее."
    ),
    (
      "Without a row it follows every id of the table, without a table those of the whole artifact.",
      "Без строки прослеживаются все идентификаторы таблицы, без таблицы — всего результата."
    ),
  ]
}

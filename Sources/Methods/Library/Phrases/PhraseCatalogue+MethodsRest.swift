import TerroirKernel

extension PhraseCatalogue {
  static let methodsRestPhrases: [Entry] = [
    ("Pass it by name: neighbours=TABLE.", "Передайте её по имени: neighbours=TABLE."),
    ("{0} is its own neighbour", "{0} — сосед самому себе"),
    ("Leave the row out.", "Уберите строку."),
    ("{0} is not in the table", "{0} нет в таблице"),
    ("Add the unit, or leave the row out.", "Добавьте единицу или уберите строку."),
    ("the values do not differ", "значения не различаются"),
    ("There is nothing to compare: check the value column.", "Сравнивать нечего: проверьте столбец значений."),
    ("{0} units have a value and a neighbour, and 3 are needed", "значение и соседа имеют {0}, а нужно 3"),
    (
      "Check that neighbours names the units as the table does.",
      "Проверьте, что neighbours называет единицы так же, как таблица."
    ),
    ("there is one group only", "группа только одна"),
    ("Give the peers it is set against.", "Дайте тех, с кем её сравнивать."),
    ("every count is zero", "все количества равны нулю"),
    ("all jobs are in one region", "все рабочие места в одном регионе"),
    ("Give at least two regions with jobs.", "Дайте хотя бы два региона с рабочими местами."),
    ("{0} has a total of {1} and plants of {2}", "у {0} всего {1}, а предприятий {2}"),
    ("Give the total of all industries in the unit of value.", "Дайте итог всех отраслей в единице value."),
    ("there are jobs and no firms", "рабочие места есть, а предприятий нет"),
    ("Give the firms the jobs are in.", "Дайте предприятия, где эти места."),
    ("the {0} of {1} is 0", "{0} {1} равно 0"),
    ("A bootstrap needs counts; use interval=poisson.", "Бутстрепу нужны количества; возьмите interval=poisson."),
    ("the counts add up to {0}", "количества в сумме дают {0}"),
    (
      "A bootstrap draws single cases, at most 9e15 of them; use interval=poisson.",
      "Бутстреп выбирает отдельные случаи, не больше 9e15; возьмите interval=poisson."
    ),
    ("krugman=pair names no region", "krugman=pair не называет региона"),
    ("there is no region {0}", "региона {0} нет"),
    ("Give one of the table: against=REGION.", "Назовите один из таблицы: against=REGION."),
    ("Give each industry one group.", "Дайте каждой отрасли одну группу."),
    ("the parts do not sum to the entropy", "части в сумме не дают энтропии"),
    ("the table final is not given", "таблица final не дана"),
    ("Pass it by name: final=TABLE.", "Передайте её по имени: final=TABLE."),
    ("{0} is not in the flows", "{0} нет среди потоков"),
    ("Add a row of its flows, or leave it out.", "Добавьте строку его потоков или уберите его."),
    ("{0} has no final demand", "у {0} нет конечного спроса"),
    ("Add it; 0 where there is none.", "Добавьте его; 0, если его нет."),
    ("Check the value column: nothing is delivered.", "Проверьте столбец значений: ничего не поставляется."),
    ("the output of {0} is negative", "выпуск {0} отрицателен"),
    ("{0} takes inputs and has no output", "{0} потребляет, но ничего не выпускает"),
    (
      "the sectors use up more than they make, so no output satisfies any demand",
      "отрасли тратят больше, чем производят, и никакой выпуск не покроет спроса"
    ),
    (
      "Check its final demand: it takes away more than the sector delivers.",
      "Проверьте его конечный спрос: он забирает больше, чем отрасль поставляет."
    ),
    ("Give its deliveries or its final demand.", "Дайте его поставки или конечный спрос."),
    (
      "Check flows and final demand: some sector must have final demand left.",
      "Проверьте потоки и конечный спрос: у какой-то отрасли он должен остаться."
    ),
    ("the table projects is not given", "таблица projects не дана"),
    ("Pass it by name: projects=TABLE.", "Передайте её по имени: projects=TABLE."),
    ("the budget is not given", "бюджет не дан"),
    ("Give it in the money of the costs: budget=NUMBER.", "Дайте его в той же валюте, что и стоимости: budget=NUMBER."),
    (
      "the costs or the budget have more than six decimals, or more than fifteen digits",
      "у стоимостей или бюджета больше шести знаков после запятой или больше пятнадцати цифр"
    ),
    ("Ties are reckoned exactly: round the amounts.", "Равенства считаются точно: округлите суммы."),
    (
      "points have more than six decimals, or more than nine digits",
      "у баллов больше шести знаков после запятой или больше девяти цифр"
    ),
    ("Ties are reckoned exactly: round them.", "Равенства считаются точно: округлите их."),
    ("{0} is no project", "{0} — такого проекта нет"),
    ("Add it to the table projects, or leave the row out.", "Добавьте его в таблицу projects или уберите строку."),
    ("{0} names {1} twice", "{0} называет {1} дважды"),
    ("Give each voter and project one row.", "Дайте каждому избирателю по строке на проект."),
    ("voters is {0}, and {1} have ballots", "voters — {0}, а бюллетеней {1}"),
    ("Give all who voted, or leave it out.", "Укажите всех, кто голосовал, или не указывайте."),
    ("utilities=points is given and no points", "utilities=points дано, а баллов нет"),
    ("Name the column: points=COLUMN.", "Назовите столбец: points=COLUMN."),
  ]
}

public import TerroirKernel

extension PhraseCatalogue {
  /// What the module Methods says of faults and declares, in Russian.
  public static let methods = PhraseCatalogue(
    methodsPhrases + methodsFurtherPhrases + methodsOthersPhrases + methodsRestPhrases + declaredPhrases)

  private static let declaredPhrases =
    methodClustersPhrases + methodCompositesPhrases + methodDecisionsPhrases + methodDynamicsPhrases
    + methodDifferencesPhrases + methodEstimatesPhrases + methodSeriesPhrases + methodNetworksPhrases
    + methodPlanningPhrases + methodAgreementPhrases + methodRegionsPhrases + methodVotingPhrases

  private static let methodsPhrases: [Entry] = [
    ("{0} clusters of {1} units, {2} of them different", "из {1} единиц нужно {0} кластеров, а разных среди них {2}"),
    ("Give a smaller k.", "Дайте меньшее k."),
    (
      "Missing is not zero: fill it in, or leave the row out.",
      "Пропуск — не ноль: заполните значение или уберите строку."
    ),
    ("{0} is the same for all units", "{0} одинаково у всех единиц"),
    ("Leave it out, or use scale=no.", "Уберите его или возьмите scale=no."),
    ("the units do not differ in any feature", "единицы не различаются ни одним признаком"),
    ("Name features that differ.", "Назовите признаки, которые различаются."),
    ("fewer than three regions or industries are specialised", "специализированы меньше трёх регионов или отраслей"),
    (
      "the regions fall into parts that share no industry, so one ranking has no meaning",
      "регионы распадаются на части без общей отрасли, и единый порядок не имеет смысла"
    ),
    (
      "the regions are specialised alike, so nothing ranks them",
      "регионы специализированы одинаково, и упорядочить их нечем"
    ),
    ("the eigenvectors were not found", "собственные векторы не найдены"),
    (
      "the second and third eigenvalue are the same, so the data do not determine the ranking",
      "второе и третье собственные значения равны, и данные не определяют порядка"
    ),
    (
      "the ranking does not go with diversity, so the data do not determine which end is complex",
      "порядок не идёт за разнообразием, и данные не определяют, где сложный конец"
    ),
    (
      "after {0} steps the values of the method of reflections do not differ any more",
      "после {0} шагов значения метода отражений уже не различаются"
    ),
    (
      "Use more regions and industries, or a lower threshold.",
      "Возьмите больше регионов и отраслей или меньший порог."
    ),
    ("Lower the threshold, or compute each part for itself.", "Снизьте порог или считайте каждую часть отдельно."),
    ("Raise the threshold, or use finer industries.", "Увеличьте порог или возьмите более дробные отрасли."),
    ("Check the values for extreme sizes.", "Проверьте, нет ли слишком больших или малых значений."),
    (
      "Use method=fitness, which needs neither, or another threshold or finer industries.",
      "Возьмите method=fitness, которому не нужно ни то, ни другое, либо другой порог или более дробные отрасли."
    ),
    (
      "Use fewer steps, such as iterations=20, or method=eigenvector, to which they lead.",
      "Возьмите меньше шагов, например iterations=20, или method=eigenvector, к которому они ведут."
    ),
    ("the table structure is not given", "таблица structure не дана"),
    ("Pass it by name: structure=TABLE.", "Передайте её по имени: structure=TABLE."),
    ("structure: {0} is no column of the table", "structure: столбца {0} в таблице нет"),
    (
      "Write the code as its column is called, or take the row out of the structure. {0}",
      "Напишите код так, как называется столбец, или уберите строку из structure. {0}"
    ),
    ("the direction is {0}", "направление — {0}"),
    ("low is not below high", "low не меньше high"),
    ("Give low below high.", "Дайте low меньше high."),
    ("structure: {0} appears twice", "structure: {0} стоит дважды"),
    ("structure: the parent {0} of {1} is not listed", "structure: родитель {0} элемента {1} не назван"),
    (
      "structure: every element has a parent, so there is no index",
      "structure: у каждого элемента есть родитель, индекса нет"
    ),
    (
      "structure: {0} have no parent, and only one can be the index",
      "structure: нет родителя у {0}, а индексом может быть только один"
    ),
    ("structure: {0} does not lead up to the index", "structure: {0} не ведёт вверх к индексу"),
    ("structure: there is an index and nothing below it", "structure: есть индекс, а под ним ничего"),
    ("structure: the weight of {0} is negative or not a number", "structure: вес {0} отрицателен или не число"),
    ("structure: all weights under {0} are zero", "structure: все веса под {0} равны нулю"),
    (
      "structure: {0} is of indicators, and {1} is an aggregate of others",
      "structure: {0} относится к показателям, а {1} объединяет другие"
    ),
    ("there are {0} units, and a ranking needs two", "единиц {0}, а для порядка нужны две"),
    ("the indicator {0} has no column", "у показателя {0} нет столбца"),
    ("the indicator {0} is not in the structure", "показателя {0} нет в structure"),
    ("{0}, which {1} is divided by, has no column", "нет столбца {0}, на который делится {1}"),
    ("what {0} of {1} is divided by is not above 0", "то, на что делится {0} у {1}, не больше 0"),
    ("imputation by group has no groups", "для замены по группам нет групп"),
    ("{0} has no value {1}", "у {0} нет значений {1}"),
    ("in the group {0}", "в группе {0}"),
    ("at all", "совсем"),
    ("fewer than two units have enough data", "данных хватает меньше чем у двух единиц"),
    ("{0} of {1} is missing", "нет значения {0} у {1}"),
    (
      "{0} is the same for every unit, so it cannot be normalised",
      "{0} одинаково у всех единиц, и нормировать его нельзя"
    ),
    ("{0} has no target", "у {0} нет цели"),
    ("the target of {0} is not better than its worst value", "цель {0} не лучше худшего значения"),
    ("{0} has no goalposts with low below high", "у {0} нет границ, где low меньше high"),
    ("no reference unit is given", "единица для сравнения не названа"),
    ("the reference unit {0} is not there", "единицы для сравнения {0} нет"),
    ("{0} of {1} makes a share of the maximum impossible", "{0} у {1} не позволяет взять долю от наибольшего"),
    ("{0} has no ratios, which a {1} mean needs", "у {0} нет отношений, а они нужны для среднего {1}"),
    ("{0} of {1} is not above 0, which a {2} mean needs", "{0} у {1} не больше 0, а это нужно для среднего {2}"),
    (
      "{0} of {1} is missing, and Copeland compares every pair",
      "нет значения {0} у {1}, а Copeland сравнивает каждую пару"
    ),
    ("an index by {0} is not a sum of contributions", "индекс способом {0} — не сумма вкладов"),
    ("nothing varies: every factor has one alternative", "ничего не меняется: у каждого фактора один вариант"),
    (
      "the indicators under {0} have no first principal component",
      "у показателей под {0} нет первой главной компоненты"
    ),
    ("Keep one row for each code.", "Оставьте по одной строке на код."),
    ("Add a row for the parent, or correct its name.", "Добавьте строку для родителя или исправьте его имя."),
    ("Leave parent empty in exactly one row.", "Оставьте parent пустым ровно в одной строке."),
    ("Correct the parents.", "Исправьте родителей."),
    (
      "Add rows for the indicators with the index as parent.",
      "Добавьте строки показателей, родитель которых — индекс."
    ),
    ("Give a weight of 0 or more.", "Дайте вес от 0."),
    ("Give at least one of them a weight above 0.", "Дайте хотя бы одному из них вес больше 0."),
    (
      "Leave it empty there, and turn the indicators below it round instead.",
      "Оставьте там пусто, а направление смените у показателей под ним."
    ),
    (
      "Leave it empty there, and give it to the indicators below.",
      "Оставьте там пусто, а укажите у показателей под ним."
    ),
    (
      "Add units, fill in data, or lower the threshold of the screening.",
      "Добавьте единицы, заполните данные или снизьте порог отбора."
    ),
    ("Add the column, or take the row out of the structure.", "Добавьте столбец или уберите строку из structure."),
    ("Add a row to the structure, or leave the indicator out.", "Добавьте строку в structure или уберите показатель."),
    (
      "Name its column in the structure as it is in the table.",
      "Назовите его столбец в structure так, как он называется в таблице."
    ),
    ("Correct it, or leave it missing.", "Исправьте его или оставьте пропуском."),
    ("Bind group=COLUMN, or choose impute=mean.", "Укажите group=COLUMN или возьмите impute=mean."),
    ("Leave the indicator out, or impute without groups.", "Уберите показатель или заменяйте пропуски без групп."),
    (
      """
      Missing is not zero: fill it in (impute=mean, median), leave the unit out (screen=missing threshold=1), or \
      let what is there take over its weight (impute=available).
      """,
      """
      Пропуск — не ноль: заполните его (impute=mean, median), уберите единицу (screen=missing threshold=1) или \
      передайте его вес тому, что есть (impute=available).
      """
    ),
    (
      "Leave it out: it ranks nobody. Treatment of outliers can make a nearly constant indicator constant.",
      """
      Уберите его: он никого не упорядочивает. Почти постоянный показатель мог стать постоянным после обработки \
      выбросов.
      """
    ),
    ("Fill in target in the structure.", "Заполните target в structure."),
    (
      "Give a target above the minimum, or below the maximum where less is better.",
      "Дайте цель выше наименьшего или ниже наибольшего, если лучше меньшее."
    ),
    ("Fill in low and high in the structure.", "Заполните low и high в structure."),
    ("Name a unit: reference=UNIT.", "Назовите единицу: reference=UNIT."),
    (
      "Use minmax; share-of-maximum is for amounts of 0 and more where more is better.",
      "Возьмите minmax; share-of-maximum — для величин от 0, где больше значит лучше."
    ),
    (
      "Use minmax with low=1, or aggregate=arithmetic, median or copeland.",
      "Возьмите minmax с low=1 либо aggregate=arithmetic, median или copeland."
    ),
    (
      "Normalise to a range above 0: normalise=minmax low=1 high=100.",
      "Нормируйте в границы выше 0: normalise=minmax low=1 high=100."
    ),
    (
      "Impute first: impute=mean, or screen units with missing values out.",
      "Сначала замените пропуски: impute=mean, или отсейте единицы с пропусками."
    ),
    (
      "Use aggregate=arithmetic, or detail=removal to see what an indicator does.",
      "Возьмите aggregate=arithmetic; что делает показатель, покажет detail=removal."
    ),
    (
      "Name at least one of impute, normalise, weights, aggregate in vary, with two alternatives.",
      "Назовите в vary хотя бы одно из impute, normalise, weights, aggregate с двумя вариантами."
    ),
    (
      "Use weights=structure or weights=equal: a component needs three units and a correlation.",
      "Возьмите weights=structure или weights=equal: для компоненты нужны три единицы и корреляция."
    ),
    ("{0} of {1} is {2} and {3}", "{0} у {1} — и {2}, и {3}"),
    ("the option", "вариант"),
    ("Give each option one {0}.", "Дайте каждому варианту одно значение {0}."),
    (
      "A study has both: sample_sd=COLUMN sample_size=COLUMN.",
      "У исследования есть оба: sample_sd=COLUMN sample_size=COLUMN."
    ),
    ("sample_sd or sample_size is missing", "нет sample_sd или sample_size"),
    ("Give both, or neither where no study is planned.", "Дайте оба или ни одного, если исследование не планируется."),
    ("strict_preference is 0", "strict_preference равно 0"),
    ("Use preference=usual, or give it above 0.", "Возьмите preference=usual или дайте его больше 0."),
    ("Give {0} below {1}.", "Дайте {0} меньше {1}."),
    ("the value {0} has no meaning for weights={1}", "значение {0} не имеет смысла для weights={1}"),
    ("Use weights=critic.", "Возьмите weights=critic."),
    (
      "{0} is 0 for every alternative, and weights=gini divides by its sum",
      "{0} равно 0 у всех вариантов, а weights=gini делит на его сумму"
    ),
    ("Leave the criterion out.", "Уберите критерий."),
    ("no criterion varies, so none has a weight", "ни один критерий не меняется, и весов нет"),
    ("Use weights=equal.", "Возьмите weights=equal."),
    ("the table criteria is not given", "таблица criteria не дана"),
    ("Pass it by name: criteria=TABLE.", "Передайте её по имени: criteria=TABLE."),
    ("{0} has no values", "у {0} нет значений"),
    ("Give its values, or take it out of the table.", "Дайте его значения или уберите его из таблицы."),
    ("{0} is not listed", "{0} не назван"),
    ("Add it to the table criteria.", "Добавьте его в таблицу criteria."),
    ("all weights are zero", "все веса равны нулю"),
    ("Give a criterion a weight above 0.", "Дайте критерию вес больше 0."),
    ("{0} has no value for {1}", "у {0} нет значения для {1}"),
    ("Fill it in, or leave the alternative out.", "Заполните его или уберите вариант."),
    (
      "the value {0} has no meaning for {1}, which takes values {2}",
      "значение {0} не имеет смысла для {1}: допустимы значения {2}"
    ),
    ("the cost {0} of {1} is 0, and {2} divides by it", "затраты {0} у {1} равны 0, а {2} делит на них"),
    ("all costs of {0} are 0, and {1} divides by their sum", "все затраты у {0} равны 0, а {1} делит на их сумму"),
    (
      "{0} is 0 for every alternative, and {1} divides by its sum",
      "{0} равно 0 у всех вариантов, а {1} делит на его сумму"
    ),
    ("the mean of {0} is 0, and {1} divides by it", "среднее {0} равно 0, а {1} делит на него"),
    ("Use topsis, which takes any.", "Возьмите topsis, он принимает любые."),
    ("Use topsis, which needs no reciprocal.", "Возьмите topsis, ему обратные величины не нужны."),
    ("Use topsis, which needs no mean.", "Возьмите topsis, ему среднее не нужно."),
    ("the judgement is {0}", "суждение — {0}"),
    ("Give a number above 0.", "Дайте число больше 0."),
    ("{0} against {1} is judged {2} and {3}", "{0} против {1}: суждения {2} и {3}"),
    ("Make the two judgements of a pair reciprocal.", "Сделайте два суждения о паре обратными."),
    ("{0} is not judged against {1}", "о паре {0} и {1} суждения нет"),
    ("Add the judgement.", "Добавьте суждение."),
    ("a front takes neither synergies nor robust", "фронт не принимает ни synergies, ни robust"),
    ("Leave them out, or second, which asks for the front.", "Уберите их или second, который просит фронт."),
    ("Report it.", "Сообщите об этом."),
    ("draws are asked for beside robust", "draws указаны вместе с robust"),
    ("draws are asked for and no sd", "draws указаны, а sd нет"),
    ("Give sd=COLUMN, and either draws or robust.", "Дайте sd=COLUMN и что-то одно: draws или robust."),
    ("{0} has no budget", "у {0} нет бюджета"),
    ("Add it to the table budgets.", "Добавьте его в таблицу budgets."),
    (
      "neither a cost with a budget nor costs with budgets are given",
      "не даны ни затраты с бюджетом, ни таблицы затрат и бюджетов"
    ),
    (
      "Give cost=COLUMN budget=NUMBER, or costs=TABLE budgets=TABLE.",
      "Дайте cost=COLUMN budget=NUMBER или costs=TABLE budgets=TABLE."
    ),
    ("costs have a period and budgets have none", "у затрат есть период, а у бюджетов нет"),
    ("budgets have a period and costs have none", "у бюджетов есть период, а у затрат нет"),
    ("Give both tables a column period, or neither.", "Дайте столбец period обеим таблицам или ни одной."),
    ("the table {0} is given without {1}", "таблица {0} дана без {1}"),
    ("Give costs=TABLE budgets=TABLE, both.", "Дайте обе: costs=TABLE budgets=TABLE."),
    ("{0} is given beside the tables costs and budgets", "{0} дано вместе с таблицами costs и budgets"),
    ("{0} is no item", "{0} — такой позиции нет"),
    ("Use the ids of the piped table.", "Возьмите идентификаторы переданной таблицы."),
    ("{0} has no level {1}", "у {0} нет уровня {1}"),
    ("Use the levels of the piped table.", "Возьмите уровни переданной таблицы."),
    ("robust is given and no deviation", "robust дано, а deviation нет"),
  ]
}

import TerroirKernel

extension PhraseCatalogue {
  /// What methods of participatory budgets declare, in Russian.
  static let methodVotingPhrases: [Entry] = [
    ("who votes", "кто голосует"),
    (
      "what the voter supports; missing where the ballot is empty",
      "что избиратель поддерживает; пусто, если бюллетень пуст"
    ),
    ("points of the ballot; 0 or missing is no support", "баллы бюллетеня; 0 или пусто — нет поддержки"),
    ("what may be funded", "что можно профинансировать"),
    ("the project; each once", "проект; каждый один раз"),
    ("its cost", "его стоимость"),
    ("its name", "его название"),
    ("what there is to spend, in the money of the costs", "сколько можно потратить, в деньгах стоимостей"),
    ("all who voted, where empty ballots have no row", "все проголосовавшие, если у пустых бюллетеней нет строк"),
    (
      "whether greedy and Phragmen buy what nobody supports when nothing else is left",
      "покупают ли greedy и phragmen то, чего никто не поддержал, когда больше ничего нет"
    ),
    ("name of the project", "название проекта"),
    ("voters who support it", "избиратели, которые его поддержали"),
    ("whether it is bought", "куплен ли"),
    ("as which one it was bought", "каким по счёту куплен"),
    ("the step that bought it", "шаг, на котором куплен"),
    ("of all that is bought", "стоимость всего купленного"),
    ("of the budget", "доля бюджета"),
    ("all who voted", "все проголосовавшие"),
    (
      "voters who support nothing; they have a share too",
      "избиратели, которые ничего не поддержали; их доля тоже есть"
    ),
    (
      "steps in which only the order of ids, as text, decided",
      "шаги, где решил только порядок идентификаторов как текста"
    ),
    (
      "projects that nobody supports and that were bought with what was left",
      "проекты без поддержки, купленные на остаток"
    ),
    (
      "What a participatory budget buys where each voter has an equal share of it",
      "Что покупает партиципаторный бюджет, где у каждого избирателя равная доля"
    ),
    (
      "buy p of least rho with sum_i min(b_i, rho u_i(p)) = cost(p), b_i = budget/voters less what i paid",
      """
      купить p с наименьшим rho, где sum_i min(b_i, rho u_i(p)) = cost(p), b_i = бюджет/избирателей минус то, что i \
      заплатил
      """
    ),
    (
      "what a voter gains of a project: its cost, 1, or the points of the ballot",
      "что избиратель получает от проекта: его стоимость, 1 или баллы бюллетеня"
    ),
    (
      "how what is left is spent: shares raised step by step, the greedy rule, Phragmen's",
      "как тратится остаток: доли растут по шагам, жадное правило, правило Фрагмена"
    ),
    ("what add1 gives each voter more in a step", "сколько add1 добавляет каждому избирателю за шаг"),
    (
      "what a unit of utility cost each who paid in full; missing for completions by other rules",
      "чего стоила единица пользы каждому, кто заплатил полностью; пусто для остатка по другим правилам"
    ),
    ("steps of add1 that were kept", "оставленные шаги add1"),
    (
      "What a participatory budget buys by Phragmen's sequential rule",
      "Что покупает партиципаторный бюджет по последовательному правилу Фрагмена"
    ),
    (
      "buy p of least (cost(p) + sum_i x_i)/n_p, the new load x_i of its n_p supporters, until one does not fit",
      """
      купить p с наименьшим (cost(p) + sum_i x_i)/n_p — новая нагрузка x_i его n_p сторонников, пока очередной не \
      поместится
      """
    ),
    (
      "what each of its supporters has paid by then; missing where nobody supports it",
      "сколько к этому времени заплатил каждый сторонник; пусто, если их нет"
    ),
  ]
}

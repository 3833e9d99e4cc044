import TerroirKernel

extension PhraseCatalogue {
  /// What methods of networks declare, in Russian.
  static let methodNetworksPhrases: [Entry] = [
    (
      "the nodes and links on which a network hangs together, and the cut that limits a flow",
      "узлы и связи, на которых держится сеть, и разрез, ограничивающий поток"
    ),
    ("largest flow of the link, for from= and to=", "наибольший поток связи, для from= и to="),
    ("node where the flow starts", "узел, откуда идёт поток"),
    ("node where it ends", "узел, где он кончается"),
    ("what the row is", "что это за строка"),
    ("node, for an articulation", "узел, если это точка сочленения"),
    ("one end of the link", "один конец связи"),
    ("the other end", "другой конец"),
    ("nodes cut off, or flow lost, without it", "отрезанные узлы или потерянный поток без неё"),
    ("largest flow", "наибольший поток"),
    ("the roles in which each node mediates between groups", "роли, в которых узел посредничает между группами"),
    (
      "paths i -> v -> j without i -> j, by the groups of i, v, j: AAA, ABA, ABB, AAB, ABC",
      "пути i -> v -> j без i -> j по группам i, v, j: AAA, ABA, ABB, AAB, ABC"
    ),
    ("the group of every node", "группа каждого узла"),
    ("node", "узел"),
    ("whether a link goes from source to target only", "идёт ли связь только от source к target"),
    ("paths inside its own group", "пути внутри своей группы"),
    ("paths inside another group", "пути внутри другой группы"),
    ("paths into its group", "пути в свою группу"),
    ("paths out of its group", "пути из своей группы"),
    ("paths between two other groups", "пути между двумя другими группами"),
    ("how each node stands in a network", "место каждого узла в сети"),
    (
      "how long a link is for betweenness and closeness: 1 (links), 1 / weight (strength), or its weight (distance)",
      "длина связи для посредничества и близости: 1 (links), 1 / вес (strength) или её вес (distance)"
    ),
    (
      "nodes from which betweenness and closeness are estimated; all of them where not given",
      "узлы, по которым оцениваются посредничество и близость; без указания все"
    ),
    ("links of the node", "связи узла"),
    ("summed weight of its links", "сумма весов его связей"),
    ("shortest paths through it, not normalised", "кратчайшие пути через него, без нормировки"),
    ("inverse mean distance to the nodes it reaches", "обратное среднее расстояние до достижимых узлов"),
    ("eigenvector centrality, largest 1", "центральность по собственному вектору, наибольшая 1"),
    ("PageRank, damping 0.85", "PageRank, затухание 0.85"),
    ("k-core number", "номер k-ядра"),
    ("Burt's constraint", "ограничение по Бёрту"),
    ("links over possible links", "доля связей от возможных"),
    (
      "groups of nodes that hold together more than chance would have it",
      "группы узлов, которые связаны сильнее, чем дала бы случайность"
    ),
    ("the algorithm", "алгоритм"),
    ("above 1 for smaller communities", "больше 1 — сообщества мельче"),
    ("seeds tried", "сколько запусков"),
    ("number of its community, largest first", "номер её сообщества, начиная с наибольшего"),
    ("mean Jaccard similarity of its community over seeds", "среднее сходство Жаккара её сообщества по запускам"),
    ("modularity of the partition", "модулярность разбиения"),
    ("communities", "сообщества"),
    ("strength of the link, positive; 1 where not given", "сила связи, положительная; без указания 1"),
    (
      "links between actors that share events, or events that share actors",
      "связи между организациями с общими событиями или между событиями с общими организациями"
    ),
    (
      """
      count: w_ij = shared partners; newman: w_ij = sum_p 1/(k_p - 1); backbone: P(X >= shared), X hypergeometric or \
      Poisson-binomial
      """,
      """
      count: w_ij = общие партнёры; newman: w_ij = sum_p 1/(k_p - 1); backbone: P(X >= общих), X гипергеометрическое \
      или Пуассона — биномиальное
      """
    ),
    ("one side", "одна сторона"),
    ("the other side", "другая сторона"),
    ("the side that is linked", "сторона, узлы которой связываются"),
    ("how a shared partner counts", "как считается общий партнёр"),
    (
      """
      links that chance does not explain alone: where each has as many partners as it has (fixed-row), or partners \
      also as many as they have, on average (stochastic-degree)
      """,
      """
      связи, которых не объясняет один случай: у каждого столько партнёров, сколько есть (fixed-row), или и у \
      партнёров в среднем столько же, сколько есть (stochastic-degree)
      """
    ),
    (
      "backbone: the adjusted probability up to which a link is kept",
      "backbone: поправленная вероятность, до которой связь остаётся"
    ),
    ("backbone: how p is adjusted for the number of pairs", "backbone: как p поправляется на число пар"),
    ("one end", "один конец"),
    ("weight of the link", "вес связи"),
    (
      "backbone: probability of as many shared partners by chance",
      "backbone: вероятность стольких общих партнёров случайно"
    ),
    ("backbone: the same adjusted for the number of pairs", "backbone: то же с поправкой на число пар"),
    ("backbone: pairs, each a test", "backbone: пары, каждая — проверка"),
    ("backbone: links before those of chance were left out", "backbone: связи до исключения случайных"),
  ]
}

import TerroirKernel

extension PhraseCatalogue {
  /// What methods of clusters and complexity declare, in Russian.
  static let methodClustersPhrases: [Entry] = [
    ("Units grouped by likeness of their features", "Единицы, сгруппированные по сходству признаков"),
    (
      "ward: least growth of squares within; kmeans: least squares within; pam: least distance to a member",
      """
      ward: наименьший рост квадратов внутри; kmeans: наименьшие квадраты внутри; pam: наименьшее расстояние до \
      члена кластера
      """
    ),
    ("what is grouped", "что группируется"),
    ("by what: columns of numbers, none missing", "по чему: столбцы чисел без пропусков"),
    (
      "ward is R's ward.D2 and scipy's ward, pam as R's cluster, kmeans the best of many starts",
      "ward — ward.D2 в R и scipy, pam — как cluster в R, kmeans — лучший из многих запусков"
    ),
    (
      "number of clusters; without it the one up to 10 that choose finds",
      "число кластеров; без него то до 10, которое найдёт choose"
    ),
    (
      """
      how the number is chosen without k: highest mean silhouette, or gap, which can also find that there are no \
      clusters
      """,
      "как выбирается число без k: наибольший средний силуэт или gap, который может и не найти кластеров"
    ),
    (
      "choose=gap: the box of the reference sets, along principal components or along the features",
      "choose=gap: область эталонных наборов — по главным компонентам или по признакам"
    ),
    (
      """
      choose=gap: the first number whose gap the next does not exceed by its error, or the first within one error of \
      the highest gap, which sees clusters within larger ones
      """,
      """
      choose=gap: первое число, чей gap следующий не превосходит больше чем на свою ошибку, или первое в пределах \
      ошибки от наибольшего gap, которое видит кластеры внутри больших
      """
    ),
    ("choose=gap: reference sets drawn", "choose=gap: сколько взять эталонных наборов"),
    (
      "a row per unit, or per number of clusters that was tried",
      "строка на единицу или на каждое испробованное число кластеров"
    ),
    ("whether features are scaled to deviation 1 first", "привести ли сначала признаки к отклонению 1"),
    ("starts of kmeans", "запуски kmeans"),
    (
      "bootstrap samples for the stability of clusters; 0 for none",
      "бутстреп-выборки для устойчивости кластеров; 0 — без них"
    ),
    ("number of its cluster, largest first", "номер кластера, начиная с наибольшего"),
    (
      "how much nearer it is to its own cluster than to the next",
      "насколько она ближе к своему кластеру, чем к следующему"
    ),
    (
      "mean Jaccard similarity of its cluster over samples; stable from .75",
      "среднее сходство Жаккара её кластера по выборкам; устойчив от .75"
    ),
    ("detail=numbers: the number of clusters", "detail=numbers: число кластеров"),
    (
      "detail=numbers, choose=gap: logarithm of the squares within",
      "detail=numbers, choose=gap: логарифм квадратов внутри"
    ),
    (
      "detail=numbers, choose=gap: by how much it is below that of reference sets",
      "detail=numbers, choose=gap: насколько он ниже, чем у эталонных наборов"
    ),
    ("detail=numbers, choose=gap: the error of the gap", "detail=numbers, choose=gap: ошибка gap"),
    ("number of clusters", "число кластеров"),
    ("mean silhouette", "средний силуэт"),
    ("squares within clusters", "квадраты внутри кластеров"),
    ("choose=gap: the gap at this number", "choose=gap: gap при этом числе"),
    ("choose=gap: its error", "choose=gap: его ошибка"),
    (
      "Complexity of regions and industries from who is specialised in what",
      "Сложность регионов и отраслей по тому, кто на чём специализирован"
    ),
    (
      """
      second eigenvector of D⁻¹ M U⁻¹ Mᵀ as z-scores; k_N = mean of neighbours' k_(N-1); F = sum M Q, Q = 1 / sum \
      M/F
      """,
      """
      второй собственный вектор D⁻¹ M U⁻¹ Mᵀ как z-оценки; k_N = среднее k_(N-1) соседей; F = sum M Q, Q = 1 / sum \
      M/F
      """
    ),
    ("how complexity is found", "как вычисляется сложность"),
    (
      "steps; without it 20 of reflections and 100 of fitness; the eigenvector needs none",
      "шаги; без указания 20 для reflections и 100 для fitness; eigenvector шагов не требует"
    ),
    (
      """
      z-scores that grow with complexity, regions at the last even step and industries at the last odd one; or k_N \
      as it is
      """,
      """
      z-оценки, растущие со сложностью: регионы на последнем чётном шаге, отрасли на последнем нечётном; или k_N как \
      есть
      """
    ),
    ("the region or industry", "регион или отрасль"),
    ("what the entity is", "что это: регион или отрасль"),
    ("industries of the region, or regions of the industry", "отраслей у региона или регионов у отрасли"),
    (
      "complexity; z-scores for eigenvector and reflections, mean 1 for fitness",
      "сложность; z-оценки для eigenvector и reflections, среднее 1 для fitness"
    ),
    ("the eigenvalue of the ranking", "собственное значение, по которому упорядочено"),
    ("the next one; close to it, the ranking is not stable", "следующее; если оно близко, порядок неустойчив"),
    (
      "reflections: deviation of the regions' k_N over their mean",
      "reflections: отклонение k_N регионов к их среднему"
    ),
    ("reflections=raw: where k_N hardly differs any more", "reflections=raw: где k_N уже почти не различаются"),
    (
      "industries by eigenvector as z-scores of their own, or on the regions' scale (py-ecomplexity, Atlas)",
      "отрасли для eigenvector: собственные z-оценки или шкала регионов (py-ecomplexity, Atlas)"
    ),
    (
      "How much of what is related to an industry a region already has",
      "Сколько из связанного с отраслью у региона уже есть"
    ),
    ("location quotient", "коэффициент локализации"),
    ("whether the region is specialised in the industry", "специализирован ли регион на отрасли"),
    (
      "share of the related industries that the region is specialised in",
      "доля связанных отраслей, на которых регион специализирован"
    ),
    (
      "How close each region is to complex industries it lacks, and what each would open up",
      "Насколько регион близок к сложным отраслям, которых у него нет, и что откроет каждая"
    ),
    ("complexity outlook of the region", "перспектива сложности региона"),
    (
      "gain in outlook from the industry, where the region lacks it",
      "прирост перспективы от отрасли, которой у региона нет"
    ),
    (
      "How often industries are specialised in the same regions",
      "Как часто отрасли специализированы в одних и тех же регионах"
    ),
    ("the first industry", "первая отрасль"),
    ("the second industry", "вторая отрасль"),
    ("relatedness by the chosen measure", "связанность по выбранной мере"),
    (
      "location quotient from which a region counts as specialised; the threshold itself counts",
      "коэффициент локализации, начиная с которого (включительно) регион считается специализированным"
    ),
    (
      "how relatedness is measured: proximity (ecomplexity), the others as in EconGeo",
      "как измеряется связанность: proximity (ecomplexity), остальные — как в EconGeo"
    ),
  ]
}

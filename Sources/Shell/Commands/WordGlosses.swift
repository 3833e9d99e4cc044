/// The words of closed lists in Russian, where the schema has no meaning of them.
enum WordGlosses {
  /// What a word of a column means; nil where it is none of a list.
  static func russian(of word: String, in column: String) -> String? { own[column]?[word] ?? common[word] }

  /// Words that mean another thing in a column than in the others.
  private static let own: [String: [String: String]] = [
    "recognition": ["world": "в мире", "national": "в стране", "regional": "в регионе", "local": "на месте"],
    "precision": ["address": "адрес", "street": "улица", "area": "местность", "town": "город"],
    "change": [
      "first": "первый раз", "listed": "внесён в список", "same": "без изменений", "revived": "возрождён",
      "weaker": "ослаб", "used more": "используется больше", "used less": "используется меньше",
    ],
    "severity": [
      "note": "к сведению", "warning": "предупреждение", "serious": "серьёзно", "not_assessed": "не оценено",
    ],
    "dose": ["linear": "пропорционально", "level": "по уровню"],
    "kind": [
      "town": "по одному городу", "region": "между городами", "economic": "экономическая мера",
      "organizational": "организационная мера", "legal": "правовая мера",
    ],
    "type": ["economic": "экономическая", "organizational": "организационная", "legal": "правовая"],
    "criterion": criteria,
    "likest": criteria,
    "estimator": ["change": "изменение за вычетом остальных"],
    "claim": ["effect": "эффект", "association": "связь", "none": "ничего"],
    "scope": [
      "town": "внутри города", "region": "с организациями всего региона", "federal": "с федеральными организациями",
      "foreign": "с зарубежными",
    ],
    "figure": [
      "targeted-share": "адресные деньги", "distance": "различие денег кластеров",
      "distance-uniform": "то же у единого пакета", "distance-above-uniform": "различаются ли сильнее единого",
      "follows-needs": "следуют ли деньги потребностям", "follows-needs-p": "случайно ли это",
      "gain": "выигрыш собственных пакетов", "gain-of-levels": "потеря единого от правила уровней",
      "gain-of-clusters": "часть от размеров, моделей и весов", "gain-of-needs": "часть от собственных потребностей",
      "placebo": "та же часть при чужих потребностях", "price-of-caution": "цена осторожности",
      "gain-of-caution": "выигрыш осторожности",
    ],
  ]

  private static let criteria = [
    "identity": "идентичность", "distinctiveness": "отличие от регионов сравнения", "growth": "точки роста",
    "capacity": "носители на элемент", "balance": "вне столицы", "cohesion": "связность",
  ]

  private static let common: [String: String] = [
    // Levels, layers, dimensions and types of measures.
    "federal": "федеральный", "regional": "региональный", "municipal": "муниципальный",
    "material": "материальный", "symbolic": "символический",
    "historical": "исторический", "cultural": "культурный", "environmental": "природный", "social": "социальный",
    "technological": "технологический",
    "economic": "экономическое", "sociocultural": "социокультурное", "reputational": "репутационное",
    "high": "высокая", "medium": "средняя", "low": "низкая",
    // What an element is, and what is decided of a measure.
    "living": "живёт", "revived": "возрождённый элемент", "endangered": "под угрозой", "lost": "утраченный элемент",
    "planned": "планируется",
    "framework": "рамка", "available": "нужно подать заявку", "own": "собственное решение", "proposed": "предложение",
    "keep": "оставить", "adjust": "поправить", "scale": "расширить", "stop": "прекратить", "too early": "рано решать",
    "open": "без ответа", "answered": "с ответом",
    "need": "потребность", "decision": "решение", "refusal": "отказ",
    "gain": "чем больше, тем лучше", "loss": "чем меньше, тем лучше",
    "met": "достигнут", "on track": "в графике", "behind": "отстаёт", "no data": "нет данных",
    "no comparison": "не с чем сравнить",
    // Models, positions, classes and towns.
    "dynamic-conservation": "динамическое сохранение", "transformation": "трансформация", "generation": "генерация",
    "strength": "сила", "weakness": "слабость", "niche": "ниша", "value proposition": "ценностное предложение",
    "star": "сильная и перспективная", "mature": "сильная", "emerging": "перспективная",
    "transforming": "ни сильная, ни перспективная",
    "capital": "столица", "second-tier": "город второго уровня", "small": "малый город",
    "craft-place": "место промысла", "mining-works": "горный завод",
    "between towns": "между городами", "other regions": "с другими регионами",
    // What is said to people, when and where.
    "invitation": "приглашение", "offer": "предложение", "memory": "память", "remembrance": "поминание",
    "result": "итог", "practice": "дело", "residents": "жители", "visitors": "гости",
    "investors and professionals": "инвесторы и профессионалы", "young creatives": "молодые авторы",
    "existing": "проводится", "unconfirmed": "без подтверждения",
    "once": "один раз", "monthly": "каждый месяц", "annual": "каждый год", "biennial": "раз в два года",
    "triennial": "раз в три года",
    "walk": "пешком", "bicycle": "на велосипеде", "car": "на машине",
    // Ties and groups.
    "partners": "партнёры", "funds": "финансирует", "hosts": "принимает у себя", "co_organises": "проводят вместе",
    "regulates": "регулирует", "supplies": "поставляет", "member_of": "входит", "educates": "обучает",
    "authority": "власть", "creative": "креативные индустрии", "academia": "наука и образование",
    "community": "сообщество", "media": "СМИ",
    "chair": "председатель", "owner": "ответственный", "receiver": "получатель", "member": "участник",
    "responsible": "исполняет", "accountable": "отвечает", "consulted": "советует", "informed": "узнаёт",
    // Figures as they are published.
    "exact": "точно", "more_than": "больше", "about": "около", "almost": "почти", "up_to": "до",
    "observed": "наблюдается", "withheld": "скрыто", "rounded": "округлено", "bound": "граница", "zero": "ноль",
    "missing": "пропуск", "imputed": "восполнено", "forecast": "прогноз", "absent": "строки нет",
    "employees": "работники", "organisations": "организации", "revenue": "выручка",
    "value_added": "добавленная стоимость", "wages": "зарплата",
    "did": "разность разностей", "sdid": "синтетическая разность разностей", "scm": "синтетическая единица сравнения",
    // What an instrument is.
    "grant": "грант", "subsidy": "субсидия", "rebate": "возмещение", "loan": "заём", "guarantee": "гарантия",
    "voucher": "сертификат", "prize": "премия", "tax-incentive": "налоговая льгота", "export": "экспорт",
    "promotion": "продвижение", "platform": "площадка", "institution": "институт", "space": "пространство",
    "accelerator": "акселератор", "education": "обучение", "event": "событие",
    "public-space": "общественное пространство", "coordinator": "координатор", "map": "карта",
    "register": "реестр", "act": "акт", "service": "услуга",
  ]
}

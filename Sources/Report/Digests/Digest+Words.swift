import TerroirKernel

extension PositionKind {
  func title(in language: NameLanguage) -> String {
    switch self {
    case .strength: language.choose(rawValue, "сила")
    case .weakness: language.choose(rawValue, "слабость")
    case .niche: language.choose(rawValue, "ниша")
    case .valueProposition: language.choose(rawValue, "ценностное предложение")
    }
  }
}

extension DevelopmentModel {
  func title(in language: NameLanguage) -> String {
    switch self {
    case .dynamicConservation: language.choose("dynamic conservation", "динамическое сохранение")
    case .transformation: language.choose(rawValue, "трансформация")
    case .generation: language.choose(rawValue, "генерация")
    }
  }
}

extension Significance {
  func title(in language: NameLanguage) -> String {
    switch self {
    case .high: language.choose(rawValue, "высокая")
    case .medium: language.choose(rawValue, "средняя")
    case .low: language.choose(rawValue, "низкая")
    }
  }
}

import TerroirKernel

/// The sixteen creative industries of the method with the significance of local identity it gives each.
///
/// Source: Derbeneva, Baskakova, Starodubets, Turgel (2025), R-Economy, Figure 1 and Table 1.
enum MethodIndustries {
  static let rows: [(id: String, english: String, russian: String, significance: Significance)] = [
    ("recreation-entertainment", "Recreation and entertainment", "Отдых и развлечения", .high),
    ("cultural-heritage", "Cultural heritage", "Культурное наследие", .high),
    ("folk-arts-crafts", "Folk arts and crafts", "Народные художественные промыслы", .high),
    ("gastronomy", "Gastronomy", "Гастрономия", .high),
    ("cinema", "Cinema", "Кино, телевизионные программы и фильмы", .medium),
    ("performing-arts", "Performing arts", "Исполнительские искусства", .medium),
    ("art-industry", "Art industry", "Арт-индустрия", .medium),
    ("book-publishing", "Book publishing", "Книжное дело", .medium),
    ("fashion", "Fashion", "Мода", .medium),
    ("music", "Music", "Музыка", .medium),
    ("architecture-urban", "Architecture and urban planning", "Архитектура и урбанистика", .medium),
    ("design", "Design", "Дизайн", .low),
    ("software", "Software", "Программное обеспечение", .low),
    ("media", "Media", "Медиа и СМИ", .low),
    ("video-games", "Video games", "Видеоигры", .low),
    ("advertising-pr", "Advertising and PR", "Реклама и пиар", .low),
  ]
}

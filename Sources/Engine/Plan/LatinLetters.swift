/// Letters as the Latin ones of codes and ids have them: Russian ones each by itself, Latin ones without their marks.
enum LatinLetters {
  /// Those that become several.
  static let several = [
    ("ж", "zh"), ("х", "kh"), ("ц", "ts"), ("ч", "ch"), ("ш", "sh"), ("щ", "shch"), ("ю", "yu"), ("я", "ya"),
    ("ß", "ss"), ("æ", "ae"), ("œ", "oe"),
  ]
  /// Those that become one, in pairs; the last two of the first have none in the second and fall away.
  static let single = (
    from: "абвгдеёзийклмнопрстуфыэàáâãäåāçčèéêëēìíîïīñòóôõöøōùúûüūýÿšžćńłąęśźżěřůğşъь",
    to: "abvgdeeziyklmnoprstufyeaaaaaaacceeeeeiiiiinooooooouuuuuyyszcnlaeszzerugs"
  )
}

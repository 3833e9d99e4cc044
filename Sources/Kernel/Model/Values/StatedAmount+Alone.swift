extension StatedAmount {
  /// The sum that a text is and nothing else, as cells and arguments hold it: `£263,606`, `1,5 mln`, `2 000 руб.`; nil where
  /// it has other words, or neither a currency nor a scale, so that it is a bare number.
  public static func alone(_ text: String) -> (amount: Double, currency: Currency?)? {
    let clause = AmountText(text)
    guard let found = clause.numbers.first, clause.numbers.count == 1, clause.hasNothingButSums,
      let number = Double(found.digits)
    else { return nil }
    var scale = found.scale
    var named = [found.before, found.after].compactMap(\.self)
    // A sign before the number leaves the letter behind it to be the scale: £1.5m.
    if scale == nil, let before = found.before, Currency(named: before) != nil, let after = found.after,
      shortScales[after.lowercased()] != nil
    {
      (scale, named) = (after.lowercased(), [before])
    }
    let currencies = named.compactMap { Currency(named: $0) }
    guard currencies.count == named.count, Set(currencies).count < 2, scale != nil || !currencies.isEmpty,
      clause.words.count == named.count + (scale == nil ? 0 : 1)
    else { return nil }
    let factor = scale.flatMap { scales[$0] ?? shortScales[$0] } ?? 1
    return (number * factor, currencies.first)
  }
}

extension AmountText {
  /// Whether it has digits, letters, signs of currencies, spaces, commas and points alone.
  var hasNothingButSums: Bool {
    scalars.allSatisfy { scalar in
      let properties = scalar.properties
      return properties.isAlphabetic || properties.isWhitespace || properties.generalCategory == .currencySymbol
        || ("0"..."9").contains(scalar) || scalar == "," || scalar == "."
    }
  }
}

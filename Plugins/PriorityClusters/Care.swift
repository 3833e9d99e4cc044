import TerroirKernel

/// What a place does with an element of its own, which follows from what the element is: a collection is shown, a craft is
/// handed on, a tale is told, and what is lost is remembered.
enum Care: String, CaseIterable {
  case things, practices, traditions, tales, signs, planned, lost

  init(_ element: IdentityElement) {
    self =
      switch (element.status, element.kind) {
      case (.lost, _): .lost
      case (.planned, _): .planned
      case (_, "craft"), (_, "skill"), (_, "food"), (_, "language"): .practices
      case (_, "event_tradition"): .traditions
      case (_, "narrative"): .tales
      case (_, "symbol"): .signs
      default: .things
      }
  }

  /// The clauses of a target image, an element's verb in each, in the order in which the elements come.
  ///
  /// - Parameters:
  ///   - isTown: Whether one town is spoken of, or several places.
  ///   - isKept: Whether somebody keeps each of them today; else keeping them is an aim.
  static func clauses(
    _ elements: [(care: Care, name: Sentence.Argument)], isTown: Bool, isKept: Bool
  ) -> [Sentence.Argument] {
    var order: [Care] = []
    for element in elements where !order.contains(element.care) { order.append(element.care) }
    return order.map { care in
      let names = elements.filter { $0.care == care }.map(\.name)
      return .sentence(
        .strategy(
          "image.care",
          ["care": .text(care.rawValue), "town": .flag(isTown), "kept": .flag(isKept), "elements": .list(names)]))
    }
  }
}

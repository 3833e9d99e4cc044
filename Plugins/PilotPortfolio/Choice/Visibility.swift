internal import Foundation
internal import TerroirKernel

/// How well what a pilot shows is known and how many come to see it, 0-1.
///
/// The mean of two parts: recognition of the best known element (world 1, national 0.75, regional 0.5, local 0.25), and
/// the audience of the place's events, log(1 + visitors) / log(1 + visitors of the region's largest event). Where no event
/// of the region has visitors, recognition alone.
struct Visibility {
  private let index: RegionalIndex
  private let largest: Int

  init(_ index: RegionalIndex) {
    self.index = index
    largest = index.regionalEvents.compactMap(\.attendance).max() ?? 0
  }

  /// - Parameter elements: those of the town that the pilot shows.
  func value(of elements: [ElementID], in place: PilotPlace, event: Event?) -> Double {
    let known = elements.compactMap { index.elements[$0].map { Self.weight($0.recognition) } }.max() ?? 0
    guard largest > 0 else { return known }
    let shown = Set(elements)
    let events =
      event.map { [$0] }
      ?? index.regionalEvents.filter { $0.territory == place.town && $0.elements.contains { shown.contains($0) } }
    let visitors = events.compactMap(\.attendance).max() ?? 0
    return (known + log1p(Double(visitors)) / log1p(Double(largest))) / 2
  }

  private static func weight(_ recognition: Recognition) -> Double {
    switch recognition {
    case .world: 1
    case .national: 0.75
    case .regional: 0.5
    case .local: 0.25
    }
  }
}

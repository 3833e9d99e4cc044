import TerroirKernel
import Yams

extension SettingsReader {
  /// `disclosure:` with `threshold`, `dominance: [n, k]` and `persons`; nil without it.
  mutating func disclosure(_ mapping: Node.Mapping) -> DisclosureSettings? {
    guard let declared = submapping(mapping, "disclosure") else { return nil }
    refuseUnknown(declared, allowed: ["threshold", "dominance", "persons"])
    var settings = DisclosureSettings()
    if let node = declared["threshold"] {
      if let number = number(node).flatMap({ Int(exactly: $0) }), (2...1000).contains(number) {
        settings.threshold = number
      } else {
        add(.wrongKind(of: "threshold", wanted: "a whole number of organisations from 2 to 1000"), node)
      }
    }
    if let node = declared["dominance"] {
      let numbers = node.sequence?.compactMap { number($0) } ?? []
      if numbers.count == 2, let n = Int(exactly: numbers[0]), (1...10).contains(n), (1...100).contains(numbers[1]) {
        settings.dominance = .init(n: n, k: numbers[1])
      } else {
        add(.wrongKind(of: "dominance", wanted: "[n, k]: 1 to 10 organisations and 1 to 100 percent"), node)
      }
    }
    if declared["persons"] != nil { settings.persons = texts(declared, "persons").map(\.text) }
    return settings
  }
}

/// What a cluster may need, by the rule that finds it.
enum Need: String, CaseIterable, Comparable, Hashable, Sendable {
  case creation, production, dissemination, exhibition
  case carriers, endangered, isolation
  case skills, finance, media, market
  case reach, premises
  case townBodies = "town-bodies"
  case growth, legal

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

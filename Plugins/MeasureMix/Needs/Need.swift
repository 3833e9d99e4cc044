internal import TerroirKernel

/// What a cluster may need, by the rule that finds it.
enum Need: String, CaseIterable, Comparable, Hashable, Sendable {
  case creation, production, dissemination, exhibition
  case carriers, endangered, isolation
  case skills, finance, media, market
  case reach, premises
  case townBodies = "town-bodies"
  case growth, legal

  /// What of the strategy's roadmap it is; nil for what the package alone asks for.
  var lack: Lack? { Lack(rawValue: rawValue) }

  /// Whether it is a share of cases that chance moves; what the levels of government lack is counted whole.
  var isCounted: Bool { self != .legal }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// SplitMix64 (Steele, Lea & Flood 2014): the seeded draws of the route searches, equal on every platform.
struct RouteDraws {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A whole number of 0..<bound; bound is positive. The modulo bias at such small bounds is below 2⁻⁵⁰.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

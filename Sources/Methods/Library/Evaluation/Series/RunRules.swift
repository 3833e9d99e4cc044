/// Patterns of successive values that a process in control seldom makes, beside one value beyond its limits.
///
/// Source: Western Electric (1956), Statistical Quality Control Handbook; Nelson (1984), J. of Quality Technology 16.
enum RunRules: String, CaseIterable, Sendable {
  case limits
  case westernElectric = "western-electric"
  case nelson

  /// The words of the rules that the value at `place` completes, by distances from the centre in deviations.
  func broken(_ z: [Double], at place: Int) -> [String] { tests.filter { $0.holds(z, place) }.map(\.name) }

  private struct Test: Sendable {
    var name: String
    var holds: @Sendable ([Double], Int) -> Bool
  }

  private var tests: [Test] {
    let beyond = Test(name: "beyond the limits") { z, place in abs(z[place]) > 3 }
    let twoOfThree = Self.most("2 of 3 beyond 2 deviations", 2, of: 3, beyond: 2)
    let fourOfFive = Self.most("4 of 5 beyond 1 deviation", 4, of: 5, beyond: 1)
    switch self {
    case .limits: return [beyond]
    case .westernElectric: return [beyond, twoOfThree, fourOfFive, Self.oneSide(8)]
    case .nelson:
      return [
        beyond, Self.oneSide(9), Self.steady, Self.alternating, twoOfThree, fourOfFive,
        Self.window("15 within 1 deviation", 15) { $0.allSatisfy { abs($0) < 1 } },
        Self.window("8 beyond 1 deviation", 8) { $0.allSatisfy { abs($0) > 1 } },
      ]
    }
  }

  private static func window(
    _ name: String, _ length: Int, _ holds: @escaping @Sendable (ArraySlice<Double>) -> Bool
  ) -> Test {
    Test(name: name) { z, place in place + 1 >= length && holds(z[(place + 1 - length)...place]) }
  }

  private static func oneSide(_ length: Int) -> Test {
    window("\(length) on one side", length) { own in own.allSatisfy { $0 > 0 } || own.allSatisfy { $0 < 0 } }
  }

  /// The last value is one of them: otherwise the pattern was told before.
  private static func most(_ name: String, _ count: Int, of length: Int, beyond limit: Double) -> Test {
    window(name, length) { own in
      guard let last = own.last, abs(last) > limit else { return false }
      return own.count { ($0 > 0) == (last > 0) && abs($0) > limit } >= count
    }
  }

  private static let steady = window("6 rising or falling", 6) { own in
    let steps = zip(own.dropFirst(), own).map { $0 - $1 }
    return steps.allSatisfy { $0 > 0 } || steps.allSatisfy { $0 < 0 }
  }

  private static let alternating = window("14 up and down in turn", 14) { own in
    let steps = zip(own.dropFirst(), own).map { $0 - $1 }
    return zip(steps.dropFirst(), steps).allSatisfy { $0 * $1 < 0 }
  }
}

/// Which of `0..<count` belong together, after pairs of them were joined.
///
/// Source: Tarjan and van Leeuwen (1984), Worst-case analysis of set union algorithms, J. ACM 31.
struct DisjointSets {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  /// The member that stands for the set of `member`: its least.
  mutating func root(of member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (root(of: one), root(of: other))
    parents[max(one, other)] = min(one, other)
  }
}

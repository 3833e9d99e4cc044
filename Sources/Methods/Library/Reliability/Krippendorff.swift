/// Krippendorff's alpha: `1 - observed / expected disagreement`, for any number of coders, gaps and four scales.
///
/// `alpha = 1 - (n - 1) sum_u sum_ck n_uc n_uk d_ck / (m_u - 1) / sum_ck n_c n_k d_ck` over items with m_u >= 2 codes, n codes
/// in all. d: nominal 1 where different; ordinal the square of the codes between, the two ends by half; interval
/// `(c - k)²`; ratio `((c - k) / (c + k))²`. Accept from .80, tentatively from .667.
///
/// Source: Krippendorff (2011), Computing Krippendorff's alpha-reliability; Content Analysis (2019), chapter 12.
public struct Krippendorff: Sendable {
  private let counts: [[(category: Int, count: Double)]]
  private let sizes: [Double]
  private let values: [Double]
  private let scale: CodedItems.Scale
  /// Each item's disagreement where the distance does not depend on the sample.
  private var disagreements: [Double] = []

  /// The number of items with two or more codes, which alone count.
  public var items: Int { sizes.count }

  public init(_ coded: CodedItems, scale: CodedItems.Scale = .nominal) {
    let paired = coded.counts.filter { $0.reduce(0, +) > 1 }
    counts = paired.map { row in row.indices.filter { row[$0] > 0 }.map { ($0, Double(row[$0])) } }
    sizes = paired.map { Double($0.reduce(0, +)) }
    values = coded.values
    self.scale = scale
    if scale != .ordinal { disagreements = counts.indices.map { disagreement(of: $0, marginals: []) } }
  }

  /// Alpha of the items; nil where every code is the same or no item has two.
  public var alpha: Double? { alpha(times: [Int](repeating: 1, count: items)) }

  /// Alpha of a sample that holds each item so many times.
  public func alpha(times: [Int]) -> Double? {
    var marginals = [Double](repeating: 0, count: values.count)
    for (item, time) in times.enumerated() where time > 0 {
      for cell in counts[item] { marginals[cell.category] += Double(time) * cell.count }
    }
    let observed = Summation.sum(
      times.indices.lazy.filter { times[$0] > 0 }.map { item in
        Double(times[item])
          * (scale == .ordinal ? disagreement(of: item, marginals: marginals) : disagreements[item])
      })
    let present = marginals.indices.filter { marginals[$0] > 0 }
    var expected: [Double] = []
    let cumulated = Self.cumulated(marginals)
    for (place, c) in present.enumerated() {
      for k in present[(place + 1)...] {
        expected.append(2 * marginals[c] * marginals[k] * distance(c, k, marginals, cumulated))
      }
    }
    let chance = Summation.sum(expected)
    let n = marginals.reduce(0, +)
    return chance > 0 ? 1 - (n - 1) * observed / chance : nil
  }

  private func disagreement(of item: Int, marginals: [Double]) -> Double {
    let row = counts[item]
    guard row.count > 1 else { return 0 }
    let cumulated = scale == .ordinal ? Self.cumulated(marginals) : []
    var sum = 0.0
    for first in row.indices {
      for second in row.indices.dropFirst(first + 1) {
        let apart = distance(row[first].category, row[second].category, marginals, cumulated)
        sum += 2 * row[first].count * row[second].count * apart
      }
    }
    return sum / (sizes[item] - 1)
  }

  private func distance(_ c: Int, _ k: Int, _ marginals: [Double], _ cumulated: [Double]) -> Double {
    switch scale {
    case .nominal: return 1
    case .ordinal:
      let between = cumulated[k + 1] - cumulated[c] - (marginals[c] + marginals[k]) / 2
      return between * between
    case .interval: return (values[c] - values[k]) * (values[c] - values[k])
    case .ratio:
      let ratio = (values[c] - values[k]) / (values[c] + values[k])
      return ratio * ratio
    }
  }

  /// The sums of all codes below each category.
  private static func cumulated(_ marginals: [Double]) -> [Double] {
    marginals.reduce(into: [0]) { sums, value in sums.append((sums.last ?? 0) + value) }
  }
}

/// Outputs of a model over a ``SobolDesign``: `a` and `b` at the two samples, `mixed[i]` at A with factor i from B.
public struct SobolOutputs: Hashable, Sendable {
  public var a: [Double]
  public var b: [Double]
  public var mixed: [[Double]]

  public init(a: [Double], b: [Double], mixed: [[Double]]) {
    self.a = a
    self.b = b
    self.mixed = mixed
  }

  /// Outputs in the order of the design's rows.
  public init(runs: [Double], factors: Int) {
    let width = factors + 2
    let samples = runs.count / width
    a = (0..<samples).map { runs[$0 * width] }
    b = (0..<samples).map { runs[$0 * width + width - 1] }
    mixed = (0..<factors).map { factor in (0..<samples).map { runs[$0 * width + 1 + factor] } }
  }
}

internal import TerroirKernel

/// What the policy gave back to identity: each element's status and use beside those of the last review.
///
/// An element that the last review did not have was listed since, which is no change of identity.
struct IdentityFeedback {
  let rows: [IdentityChangeRow]

  init(_ input: EvaluationInput) {
    let before = Dictionary((input.review?.identity ?? []).map { ($0.element, $0) }) { first, _ in first }
    let isFirst = input.review?.identity.isEmpty ?? true
    let found = RegionalIndex(input.data).regionalElements.sorted { $0.id < $1.id }.map { element in
      let use = Set(element.industries).sorted()
      let old = before[element.id]
      let (taken, dropped) = (
        old.map { old in use.filter { !old.usedBy.contains($0) } } ?? [],
        old.map { old in old.usedBy.filter { !use.contains($0) } } ?? []
      )
      return IdentityChangeRow(
        element: element.id, statusBefore: old?.status, status: element.status,
        change: old.map { Self.change($0.status, element.status, taken.count - dropped.count) }
          ?? (isFirst ? "first" : "listed"),
        usedBy: use, takenUp: taken.map(\.rawValue), dropped: dropped.map(\.rawValue))
    }
    // What changed stands first.
    let still: Set<String> = ["first", "listed", "same"]
    rows = found.filter { !still.contains($0.change) } + found.filter { still.contains($0.change) }
  }

  private static func change(_ before: ElementStatus?, _ now: ElementStatus, _ use: Int) -> String {
    let order: [ElementStatus] = [.lost, .endangered, .revived, .living]
    // What was announced and came, or came to nothing, neither revived nor weakened.
    if let before, before != now, before != .planned, now != .planned {
      let (old, new) = (order.firstIndex(of: before) ?? 0, order.firstIndex(of: now) ?? 0)
      return new > old ? "revived" : "weaker"
    }
    return use > 0 ? "used more" : use < 0 ? "used less" : "same"
  }
}

/// The values of a message as they are found, in memory that is handed on without being copied once more.
struct WireNodes {
  private(set) var count = 0
  private var capacity: Int
  private var base: UnsafeMutablePointer<WireMessage.Node>

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  var all: UnsafeBufferPointer<WireMessage.Node> { UnsafeBufferPointer(start: base, count: count) }

  subscript(index: Int) -> WireMessage.Node {
    get { base[index] }
    nonmutating _modify { yield &base[index] }
  }

  mutating func append(_ node: WireMessage.Node) {
    if count == capacity {
      let wider = UnsafeMutablePointer<WireMessage.Node>.allocate(capacity: 2 * capacity)
      wider.moveInitialize(from: base, count: count)
      base.deallocate()
      (base, capacity) = (wider, 2 * capacity)
    }
    (base + count).initialize(to: node)
    count += 1
  }

  func deallocate() { base.deallocate() }
}

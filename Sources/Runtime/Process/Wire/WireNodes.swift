import Glibc

/// The values of a message as they are found, in memory that grows without being copied where the system can do so.
struct WireNodes {
  private(set) var count = 0
  private var capacity: Int
  private var base: UnsafeMutablePointer<WireMessage.Node>

  init(capacity: Int) {
    self.capacity = capacity
    base = Self.memory(capacity, nil)
  }

  var all: UnsafeBufferPointer<WireMessage.Node> { UnsafeBufferPointer(start: base, count: count) }

  subscript(index: Int) -> WireMessage.Node {
    get { base[index] }
    nonmutating _modify { yield &base[index] }
  }

  mutating func append(_ node: WireMessage.Node) {
    if count == capacity {
      capacity *= 2
      base = Self.memory(capacity, base)
    }
    (base + count).initialize(to: node)
    count += 1
  }

  func free() { Glibc.free(base) }

  private static func memory(
    _ capacity: Int, _ old: UnsafeMutablePointer<WireMessage.Node>?
  ) -> UnsafeMutablePointer<WireMessage.Node> {
    guard let memory = realloc(old, capacity * MemoryLayout<WireMessage.Node>.stride) else {
      fatalError("out of memory")
    }
    return memory.assumingMemoryBound(to: WireMessage.Node.self)
  }
}

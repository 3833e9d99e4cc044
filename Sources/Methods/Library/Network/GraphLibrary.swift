import CIgraph
import COpenBLAS
import Synchronization
import TerroirKernel

/// The one door to igraph, which is not thread-safe: every call runs under one lock, errors come back as values.
///
/// igraph and what it calls keep to one thread: sums would otherwise depend on how many there are, and threads that wait for
/// each other while all processors are busy with other work wait long.
enum GraphLibrary {
  private static let lock = Mutex(())

  /// Runs `body` on the igraph form of `network`, which is destroyed afterwards.
  static func with<Result: Sendable>(
    _ network: Network, method: String, _ body: (Graph) throws(MethodFailure) -> Result
  ) throws(MethodFailure) -> Result {
    try lock.withLock { _ throws(MethodFailure) -> Result in
      omp_set_num_threads(1)
      openblas_set_num_threads(1)
      _ = igraph_set_error_handler(igraph_error_handler_ignore)
      // It would print them on the terminal in the middle of what the program tells.
      _ = igraph_set_warning_handler { _, _, _ in }
      let graph = try Graph(network, method: method)
      defer { graph.destroy() }
      return try body(graph)
    }
  }
}

/// An igraph graph with the weights of its links.
struct Graph {
  let method: String
  let pointer: UnsafeMutablePointer<igraph_t>
  let weights: RealVector

  fileprivate init(_ network: Network, method: String) throws(MethodFailure) {
    var pairs: [Int] = []
    pairs.reserveCapacity(2 * network.links.count)
    for link in network.links {
      pairs.append(link.source)
      pairs.append(link.target)
    }
    let ends = IntegerVector(pairs)
    defer { ends.destroy() }
    self.method = method
    pointer = .allocate(capacity: 1)
    let code = igraph_create(pointer, ends.pointer, Int64(network.nodes.count), network.isDirected)
    if code != IGRAPH_SUCCESS {
      pointer.deallocate()
      throw MethodFailure(method, Self.text(of: code), hint: "check the links")
    }
    weights = RealVector(network.links.map(\.weight))
  }

  fileprivate func destroy() {
    weights.destroy()
    igraph_destroy(pointer)
    pointer.deallocate()
  }

  /// Calls an igraph function that fills a vector of numbers.
  func reals(
    _ call: (UnsafeMutablePointer<igraph_vector_t>) -> igraph_error_t
  ) throws(MethodFailure) -> [Double] {
    let vector = RealVector([])
    defer { vector.destroy() }
    try check(call(vector.pointer))
    return vector.values
  }

  /// Calls an igraph function that fills a vector of whole numbers.
  func integers(
    _ call: (UnsafeMutablePointer<igraph_vector_int_t>) -> igraph_error_t
  ) throws(MethodFailure) -> [Int] {
    let vector = IntegerVector([])
    defer { vector.destroy() }
    try check(call(vector.pointer))
    return vector.values
  }

  func check(_ code: igraph_error_t) throws(MethodFailure) {
    if code != IGRAPH_SUCCESS {
      throw MethodFailure(method, Self.text(of: code), hint: "check the links and their weights")
    }
  }

  private static func text(of code: igraph_error_t) -> Phrase {
    Phrase(verbatim: String(cString: igraph_strerror(code)))
  }
}

/// A vector of numbers in igraph's own memory.
struct RealVector {
  let pointer: UnsafeMutablePointer<igraph_vector_t>

  init(_ values: [Double]) {
    pointer = .allocate(capacity: 1)
    _ = igraph_vector_init(pointer, Int64(values.count))
    values.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { pointer.pointee.stor_begin.update(from: start, count: source.count) }
    }
  }

  var values: [Double] {
    Array(UnsafeBufferPointer(start: pointer.pointee.stor_begin, count: Int(igraph_vector_size(pointer))))
  }

  func destroy() {
    igraph_vector_destroy(pointer)
    pointer.deallocate()
  }
}

/// A vector of whole numbers in igraph's own memory.
struct IntegerVector {
  let pointer: UnsafeMutablePointer<igraph_vector_int_t>

  init(_ values: [Int]) {
    pointer = .allocate(capacity: 1)
    _ = igraph_vector_int_init(pointer, Int64(values.count))
    let start: UnsafeMutablePointer<Int64> = pointer.pointee.stor_begin
    for place in values.indices { start[place] = Int64(values[place]) }
  }

  var values: [Int] {
    UnsafeBufferPointer(start: pointer.pointee.stor_begin, count: Int(igraph_vector_int_size(pointer))).map { Int($0) }
  }

  func destroy() {
    igraph_vector_int_destroy(pointer)
    pointer.deallocate()
  }
}

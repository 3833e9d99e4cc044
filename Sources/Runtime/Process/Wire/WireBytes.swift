import Foundation

/// Bytes that grow at their end.
///
/// Memory of its own: an array as the property of a class is guarded at each append, which took longer than the append.
final class WireBytes {
  private(set) var count = 0
  private var capacity: Int
  private var base: UnsafeMutablePointer<UInt8>

  init(capacity: Int = 1 << 16) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  var last: UInt8? { count > 0 ? base[count - 1] : nil }
  var data: Data { Data(bytes: base, count: count) }

  func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    base[count] = byte
    count += 1
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    if count + bytes.count > capacity { grow(by: bytes.count) }
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  func append(_ other: WireBytes) { append(UnsafeBufferPointer(start: other.base, count: other.count)) }

  func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Puts parts of the bytes from `start` on in another order, with commas between.
  func reorder(from start: Int, _ parts: [Range<Int>]) {
    let old = Array(UnsafeBufferPointer(start: base + start, count: count - start))
    count = start
    old.withUnsafeBufferPointer { old in
      for (place, part) in parts.enumerated() {
        if place > 0 { append(UInt8(ascii: ",")) }
        append(UnsafeBufferPointer(rebasing: old[part.lowerBound - start..<part.upperBound - start]))
      }
    }
  }

  private func grow(by more: Int) {
    let wider = max(2 * capacity, count + more)
    let next = UnsafeMutablePointer<UInt8>.allocate(capacity: wider)
    next.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (next, wider)
  }
}

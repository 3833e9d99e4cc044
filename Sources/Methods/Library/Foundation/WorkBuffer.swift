/// Memory of a fixed length for a hot loop, freed with its owner; places are checked in debug builds only.
final class WorkBuffer<Element: BitwiseCopyable> {
  let places: UnsafeMutableBufferPointer<Element>

  init(_ count: Int, repeating value: Element) {
    places = .allocate(capacity: count)
    places.initialize(repeating: value)
  }

  deinit { places.deallocate() }
}

extension UnsafeMutableBufferPointer {
  /// Places by the compact numbers in which networks keep their nodes.
  subscript(place: Int32) -> Element {
    get { self[Int(place)] }
    nonmutating set { self[Int(place)] = newValue }
  }
}

extension UnsafeBufferPointer {
  /// Places by the compact numbers in which networks keep their nodes.
  subscript(place: Int32) -> Element { self[Int(place)] }
}

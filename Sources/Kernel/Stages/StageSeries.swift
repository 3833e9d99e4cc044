import Synchronization

/// What the runs of a series keep for each other, one value of a type: a stage runs often with one parameter changed.
public final class StageSeries: Sendable {
  private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

  public init() {}

  func value<Value: Sendable>(_ type: Value.Type, make: () -> Value) -> Value {
    values.withLock { values in
      if let known = values[ObjectIdentifier(type)] as? Value { return known }
      let new = make()
      values[ObjectIdentifier(type)] = new
      return new
    }
  }
}

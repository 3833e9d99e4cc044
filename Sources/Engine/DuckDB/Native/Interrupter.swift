import CDuckDB
import Synchronization

/// Stops the running query from another thread: the one part of a connection that may be used while it works.
final class Interrupter: Sendable {
  /// The connection's address, 0 once it is closed; the lock keeps it from being closed under an interrupt.
  private let address = Mutex<UInt>(0)

  func attach(_ connection: OpaquePointer?) { address.withLock { $0 = UInt(bitPattern: connection) } }

  func interrupt() {
    address.withLock { address in
      if let connection = OpaquePointer(bitPattern: address) { ddb_interrupt(connection) }
    }
  }
}

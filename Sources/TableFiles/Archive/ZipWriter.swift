import CZlib

/// Writes an archive of the zip form: each file packed as its bytes come, all with the first time that there is, so that the
/// same files give the same bytes.
package struct ZipWriter {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  /// The greatest length that the form has room for without a second one.
  private static let longest = 0xFFFF_FFFE

  /// Adds a file whose bytes `fill` gives, a part at a time.
  ///
  /// - Returns: false where there is no memory for it, or it is too long for the form.
  package mutating func add(_ name: String, _ fill: (Deflater) -> Void) -> Bool {
    guard let deflater = Deflater() else { return false }
    fill(deflater)
    guard deflater.end(), deflater.size <= Self.longest, body.count + deflater.packed.count <= Self.longest else {
      return false
    }
    let place = body.count
    // Version 2.0, names in UTF-8, deflated, 1980-01-01.
    var head: [UInt8] = []
    head += Self.little(20, 2) + Self.little(0x0800, 2) + Self.little(8, 2) + Self.little(0, 2) + Self.little(0x21, 2)
    head += Self.little(Int(deflater.checkSum), 4) + Self.little(deflater.packed.count, 4)
    head += Self.little(deflater.size, 4) + Self.little(name.utf8.count, 2) + Self.little(0, 2)
    body += Self.little(0x0403_4B50, 4) + head + Array(name.utf8) + deflater.packed
    directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + head + [UInt8](repeating: 0, count: 10)
    directory += Self.little(place, 4) + Array(name.utf8)
    count += 1
    return true
  }

  /// The archive.
  package func bytes() -> [UInt8] {
    body + directory + Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(count, 2) + Self.little(count, 2)
      + Self.little(directory.count, 4) + Self.little(body.count, 4) + Self.little(0, 2)
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

/// Packs bytes as they come.
package final class Deflater {
  private(set) var packed: [UInt8] = []
  private(set) var size = 0
  private(set) var checkSum: UInt = 0
  private var isSound = true
  private let stream: UnsafeMutablePointer<z_stream>

  private static let chunk = 1 << 16

  /// Nil where zlib has no memory to work in.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // A window of 15 bits, and no header round it.
    let status = deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK {
      stream.deinitialize(count: 1)
      stream.deallocate()
      return nil
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  package func take(_ bytes: [UInt8]) {
    size += bytes.count
    checkSum = bytes.withUnsafeBufferPointer { crc32(checkSum, $0.baseAddress, UInt32($0.count)) }
    run(bytes, Z_NO_FLUSH)
  }

  package func take(_ text: String) { take(Array(text.utf8)) }

  /// Packs what is left; false where something went wrong.
  func end() -> Bool {
    run([], Z_FINISH)
    return isSound
  }

  private func run(_ bytes: [UInt8], _ flush: Int32) {
    var bytes = bytes
    var output = [UInt8](repeating: 0, count: Self.chunk)
    bytes.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(input.count)
        repeat {
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(output.count)
          let status = deflate(stream, flush)
          if status == Z_STREAM_ERROR {
            isSound = false
            return
          }
          packed.append(contentsOf: output.prefix(output.count - Int(stream.pointee.avail_out)))
        } while stream.pointee.avail_out == 0
      }
    }
  }
}

import CZlib
import TerroirKernel
import TextFiles

/// Unpacks a file of an archive, a part at a time, and holds it against its length and check sum.
package final class ZipMemberStream {
  private let archive: ZipArchive
  private let member: ZipArchive.Member
  /// The bytes of the archive that are still to be taken.
  private var rest: Range<Int>
  private var input: [UInt8] = []
  private var taken = 0
  private var produced = 0
  private var sum: UInt = 0
  private var hasEnded = false
  private let stream: UnsafeMutablePointer<z_stream>

  private static let chunk = 1 << 18
  /// Beyond so many bytes what unpacks to this many times its length was made to fill a memory.
  private static let suspectSize = 1 << 28, suspectRatio = 500

  /// - Parameter limit: bytes, unpacked, beyond which the file is refused.
  package init(_ member: ZipArchive.Member, of archive: ZipArchive, limit: Int) throws(DecodingFailure) {
    if member.isProtected { throw .protected }
    if !member.isKnownPacking { throw .unknownPacking(member.name) }
    let isBomb = member.size > Self.suspectSize && member.size / max(member.packedSize, 1) > Self.suspectRatio
    if member.size > limit || isBomb {
      throw .tooLarge(
        "\(member.name) unpacks to \(ByteCount.text(member.size))",
        limit: "\(ByteCount.text(member.size > limit ? limit : Self.suspectSize))")
    }
    self.archive = archive
    self.member = member
    let begin = try archive.begin(of: member)
    rest = begin..<(begin + member.packedSize)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // A window of 15 bits, and no header round it.
    let status = inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK { hasEnded = true }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// The next part; empty at the end.
  package func read() throws(DecodingFailure) -> [UInt8] {
    while !hasEnded {
      let part = member.isPacked ? try unpacked() : stored()
      produced += part.count
      if produced > member.size { throw .damaged(member.name) }
      sum = part.withUnsafeBufferPointer { crc32(sum, $0.baseAddress, UInt32($0.count)) }
      if !part.isEmpty { return part }
    }
    if produced != member.size || sum != member.checkSum { throw .damaged(member.name) }
    return []
  }

  /// All of it.
  package func all() throws(DecodingFailure) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let part = try read()
      if part.isEmpty { return all }
      all += part
    }
  }

  private func stored() -> [UInt8] {
    let part = archive.source.bytes(rest.lowerBound, min(rest.count, Self.chunk))
    if part.isEmpty { hasEnded = true }
    rest = min(rest.lowerBound + part.count, rest.upperBound)..<rest.upperBound
    return part
  }

  private func unpacked() throws(DecodingFailure) -> [UInt8] {
    if taken == input.count {
      input = archive.source.bytes(rest.lowerBound, min(rest.count, Self.chunk))
      rest = min(rest.lowerBound + input.count, rest.upperBound)..<rest.upperBound
      taken = 0
      if input.isEmpty { throw .damaged(member.name) }
    }
    var output = [UInt8](repeating: 0, count: Self.chunk)
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        guard let source = input.baseAddress, let target = output.baseAddress else { return Z_STREAM_ERROR }
        stream.pointee.next_in = source + taken
        stream.pointee.avail_in = UInt32(input.count - taken)
        stream.pointee.next_out = target
        stream.pointee.avail_out = UInt32(output.count)
        let status = inflate(stream, Z_NO_FLUSH)
        taken = input.count - Int(stream.pointee.avail_in)
        return status
      }
    }
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw .damaged(member.name) }
    if status == Z_STREAM_END { hasEnded = true }
    output.removeLast(Int(stream.pointee.avail_out))
    return output
  }
}

/// A number of bytes in words.
package enum ByteCount {
  package static func text(_ count: Int) -> String {
    for (unit, name) in [(1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB")] where count >= unit {
      let tenths = count / (unit / 10)
      return tenths % 10 == 0 || tenths >= 100 ? "\(tenths / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
    }
    return "\(count) bytes"
  }
}

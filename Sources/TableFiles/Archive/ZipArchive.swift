import Foundation
import TerroirKernel
package import TextFiles

/// The files in an archive of the zip form (PKWARE, APPNOTE 6.3), by its central directory. Of the archive itself only what
/// is asked for is held.
package struct ZipArchive: Sendable {
  package struct Member: Hashable, Sendable {
    package var name: String
    /// Bytes when unpacked.
    package var size: Int
    var packedSize: Int
    var isPacked: Bool
    var isKnownPacking: Bool
    var isProtected: Bool
    var checkSum: UInt
    var offset: Int
  }

  let source: any ByteStore
  package let members: [Member]

  private enum Mark {
    static let end: UInt32 = 0x0605_4B50, longEnd: UInt32 = 0x0606_4B50, longPlace: UInt32 = 0x0706_4B50
    static let entry: UInt32 = 0x0201_4B50, local: UInt32 = 0x0403_4B50
  }

  /// A directory of more bytes is none.
  private static let longestDirectory = 1 << 28

  package init(_ source: any ByteStore) throws(DecodingFailure) {
    self.source = source
    members = try Self.directory(of: source)
  }

  /// The member of this name, in any case of its letters where none has the very name.
  func member(_ name: String) -> Member? {
    members.last { $0.name == name } ?? members.last { $0.name.lowercased() == name.lowercased() }
  }

  /// Where the bytes of a member begin, behind its own header.
  func begin(of member: Member) throws(DecodingFailure) -> Int {
    let head = Record(source.bytes(member.offset, 30))
    guard let mark = head.four(0), mark == Mark.local, let name = head.two(26), let extra = head.two(28) else {
      throw .damaged(nil)
    }
    let begin = member.offset + 30 + Int(name) + Int(extra)
    guard begin <= source.count, member.packedSize <= source.count - begin else { throw .cut }
    return begin
  }

  private static func directory(of source: any ByteStore) throws(DecodingFailure) -> [Member] {
    let first = Record(source.bytes(0, 8))
    if first.bytes == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] { throw .oldWorkbook }
    let isArchive = first.four(0) == Mark.local || first.four(0) == Mark.end
    // The end of the directory stands before a comment of at most 65,535 bytes.
    let begin = max(source.count - 65_557, 0)
    let tail = Record(source.bytes(begin, source.count - begin))
    var at = tail.bytes.count - 22
    while at >= 0, tail.four(at) != Mark.end { at -= 1 }
    guard at >= 0, let count = tail.two(at + 10), let size = tail.four(at + 12), let offset = tail.four(at + 16) else {
      throw isArchive ? .cut : .notArchive
    }
    var (entries, length, place) = (Int(count), Int(size), Int(offset))
    if tail.four(at - 20) == Mark.longPlace, let far = tail.eight(at - 12) {
      let long = Record(source.bytes(far, 56))
      guard long.four(0) == Mark.longEnd, let count = long.eight(32), let size = long.eight(40),
        let offset = long.eight(48)
      else { throw .damaged(nil) }
      (entries, length, place) = (count, size, offset)
    }
    guard length <= longestDirectory else {
      throw .tooLarge("the archive lists a great many files", limit: "256 MB of names")
    }
    guard length <= begin + at, place <= begin + at - length else { throw .cut }
    // What stands before the archive moves every offset in it.
    let shift = tail.four(at - 20) == Mark.longPlace ? 0 : begin + at - length - place
    return try members(Record(source.bytes(place + shift, length)), count: entries, shift: shift, source.count)
  }

  private static func members(
    _ directory: Record, count: Int, shift: Int, _ size: Int
  ) throws(DecodingFailure) -> [Member] {
    var members: [Member] = []
    var at = 0
    while members.count < count {
      guard directory.four(at) == Mark.entry, let flags = directory.two(at + 8), let method = directory.two(at + 10),
        let sum = directory.four(at + 16), let packed = directory.four(at + 20), let unpacked = directory.four(at + 24),
        let nameLength = directory.two(at + 28), let extraLength = directory.two(at + 30),
        let commentLength = directory.two(at + 32), let offset = directory.four(at + 42)
      else { throw .damaged(nil) }
      let nameEnd = at + 46 + Int(nameLength), extraEnd = nameEnd + Int(extraLength)
      guard extraEnd + Int(commentLength) <= directory.bytes.count else { throw .damaged(nil) }
      var sizes = [Int(unpacked), Int(packed), Int(offset)]
      try widen(&sizes, by: Record(Array(directory.bytes[nameEnd..<extraEnd])))
      guard sizes[2] <= size - shift, sizes[1] <= size else { throw .cut }
      members.append(
        Member(
          name: String(decoding: directory.bytes[(at + 46)..<nameEnd], as: UTF8.self), size: sizes[0],
          packedSize: sizes[1], isPacked: method == 8, isKnownPacking: method == 0 || method == 8,
          isProtected: flags & 1 == 1, checkSum: UInt(sum), offset: sizes[2] + shift))
      at = extraEnd + Int(commentLength)
    }
    return members
  }

  /// Takes the sizes that have no room in four bytes from the field that holds them in eight.
  private static func widen(_ sizes: inout [Int], by extra: Record) throws(DecodingFailure) {
    guard sizes.contains(0xFFFF_FFFF) else { return }
    var at = 0
    while let kind = extra.two(at), let length = extra.two(at + 2) {
      if kind == 1 {
        var place = at + 4
        for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
          guard let wide = extra.eight(place) else { throw .damaged(nil) }
          sizes[index] = wide
          place += 8
        }
        return
      }
      at += 4 + Int(length)
    }
  }

  /// Numbers in bytes, the lowest first; nil beyond their end.
  private struct Record {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private func number(_ at: Int, _ count: Int) -> UInt64? {
      guard at >= 0, at <= bytes.count - count else { return nil }
      return bytes[at..<(at + count)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    func two(_ at: Int) -> UInt16? { number(at, 2).map { UInt16(truncatingIfNeeded: $0) } }
    func four(_ at: Int) -> UInt32? { number(at, 4).map { UInt32(truncatingIfNeeded: $0) } }
    func eight(_ at: Int) -> Int? { number(at, 8).flatMap { Int(exactly: $0) } }
  }
}

/// The hash that stands for a kernel in its ABI stamp: FNV-1a of the names and bytes of its files, 64 bits.
public enum KernelStamp {
  /// The hash of files, 16 hexadecimal digits; their order does not matter.
  public static func hash(_ files: [SchemaSet.File]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for file in files.sorted(by: { $0.path < $1.path }) {
      let name = file.path.split(separator: "/").last.map { Array($0.utf8) } ?? []
      for byte in name + file.bytes {
        hash ^= UInt64(byte)
        hash &*= 0x100_0000_01b3
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

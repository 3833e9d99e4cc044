package import Foundation

/// What tells that a file may have changed, without reading it: its size, its times and which file it is on the disk, of
/// what a link leads to. The time of the last change of any kind cannot be set back. All are nil where there is no file.
///
/// Foundation's attributes look up the names of owner and group with each file, which takes longer than all the rest.
package struct FileMark: Hashable, Sendable {
  package let size: Int?
  private let seconds: Int?
  private let nanoseconds: Int?
  private let number: UInt64?
  private let changed: [Int]?
  /// Whether it is a file with contents, no folder, pipe or device.
  package let isRegular: Bool

  package init(of file: URL) {
    var status = stat()
    guard stat(file.path, &status) == 0 else {
      (size, seconds, nanoseconds, number, changed, isRegular) = (nil, nil, nil, nil, nil, false)
      return
    }
    size = Int(status.st_size)
    seconds = Int(status.st_mtim.tv_sec)
    nanoseconds = Int(status.st_mtim.tv_nsec)
    number = UInt64(status.st_ino)
    changed = [Int(status.st_ctim.tv_sec), Int(status.st_ctim.tv_nsec)]
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a file cannot be looked at because a folder on the way to it may not be entered: it may be there or not.
  package static func isBarred(_ file: URL) -> Bool {
    var status = stat()
    return stat(file.path, &status) != 0 && errno == EACCES
  }

  /// All of it, as a text; "" where there is no file.
  package var text: String {
    guard let number, let changed, let sizeAndTime else { return "" }
    return "\(sizeAndTime) \(number) \(changed[0]).\(changed[1])"
  }

  /// Size and time, which stay where a file is moved on its disk; nil where there is no file.
  package var sizeAndTime: String? {
    guard let size, let seconds, let nanoseconds else { return nil }
    return "\(size) \(seconds).\(nanoseconds)"
  }
}

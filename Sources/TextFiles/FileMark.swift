package import Foundation

/// What tells that a file may have changed, without reading it: its size, its time and which file it is on the disk, of
/// what a link leads to. All are nil where there is no file.
///
/// Foundation's attributes look up the names of owner and group with each file, which takes longer than all the rest.
package struct FileMark: Hashable, Sendable {
  package let size: Int?
  private let seconds: Int?
  private let nanoseconds: Int?
  private let number: UInt64?
  /// Whether it is a file with contents, no folder, pipe or device.
  package let isRegular: Bool

  package init(of file: URL) {
    var status = stat()
    guard stat(file.path, &status) == 0 else {
      (size, seconds, nanoseconds, number, isRegular) = (nil, nil, nil, nil, false)
      return
    }
    size = Int(status.st_size)
    seconds = Int(status.st_mtim.tv_sec)
    nanoseconds = Int(status.st_mtim.tv_nsec)
    number = UInt64(status.st_ino)
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }

  /// Size and time, which stay where a file is moved on its disk; nil where there is no file.
  package var sizeAndTime: String? {
    guard let size, let seconds, let nanoseconds else { return nil }
    return "\(size) \(seconds).\(nanoseconds)"
  }

  /// Size, file and time as a text.
  package var text: String { "\(sizeAndTime ?? "") \(number ?? 0)" }
}

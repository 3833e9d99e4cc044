import Foundation

/// What tells that a file may have changed: nil where there is none.
struct FileMark: Hashable, Sendable {
  private let size: Int64?
  private let seconds: Int?
  private let nanoseconds: Int?
  private let number: UInt64?

  init(of file: URL) {
    var status = stat()
    guard stat(file.path, &status) == 0 else {
      (size, seconds, nanoseconds, number) = (nil, nil, nil, nil)
      return
    }
    size = Int64(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    number = UInt64(status.st_ino)
  }
}

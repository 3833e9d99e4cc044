import Foundation
package import TerroirKernel

/// Why the system refused a file. What it says most often is said by our own words, which have others in every language.
extension Phrase {
  /// The reason that `errno` tells.
  package static func system(_ code: Int32) -> Phrase {
    switch code {
    case ENOENT: "No such file or directory"
    case EACCES: "Permission denied"
    case EPERM: "Operation not permitted"
    case EEXIST: "File exists"
    case ENOTDIR: "Not a directory"
    case EISDIR: "Is a directory"
    case ENOSPC: "No space left on device"
    case EROFS: "Read-only file system"
    case EBUSY: "Device or resource busy"
    case EIO: "Input/output error"
    default: Phrase(verbatim: String(cString: strerror(code)))
    }
  }

  /// The reason of a failure of Foundation: that of the system where it is told, else Foundation's own words.
  package static func reason(of error: any Error) -> Phrase {
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile?, .fileReadNoSuchFile?: return .system(ENOENT)
    case .fileReadNoPermission?, .fileWriteNoPermission?: return .system(EACCES)
    case .fileWriteFileExists?: return .system(EEXIST)
    case .fileWriteOutOfSpace?: return .system(ENOSPC)
    case .fileWriteVolumeReadOnly?: return .system(EROFS)
    default: break
    }
    let failure = error as NSError
    let system = failure.userInfo[NSUnderlyingErrorKey] as? NSError ?? failure
    guard system.domain == NSPOSIXErrorDomain, let code = Int32(exactly: system.code) else {
      return Phrase(verbatim: error.localizedDescription)
    }
    return .system(code)
  }
}

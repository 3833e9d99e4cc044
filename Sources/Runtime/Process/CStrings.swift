import Glibc

/// Texts as C has them, for arguments and environments of programs.
package enum CStrings {
  /// Hands over pointers to copies of the texts, with nil after the last; they are gone afterwards.
  package static func with<Result>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

import Language
import Shell

/// TAB's answers. The words of the session are read once after each command, so that a key press never waits for it.
final class Completer: Sendable {
  private let session: Session

  init(session: Session) { self.session = session }

  func refresh() {}

  /// Verbs at the start of a command and after a pipe.
  func complete(_ line: String, _ cursor: Int) -> Completion {
    let before = String(decoding: Array(line.utf8.prefix(cursor)), as: UTF8.self)
    let start = before.lastIndex(where: { $0 == " " || $0 == "|" }).map { before.index(after: $0) } ?? before.startIndex
    let word = before[start...]
    let offset = before[..<start].utf8.count
    let head = before[..<start].split(separator: "|", omittingEmptySubsequences: false).last ?? ""
    guard head.allSatisfy({ $0 == " " }) else { return Completion(start: offset, candidates: []) }
    let verbs = session.commands.grammar.verbs.filter { $0.hasPrefix(word) }
    return Completion(start: offset, candidates: verbs.map { Candidate($0) })
  }
}

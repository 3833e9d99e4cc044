import Foundation
import Language
import TerroirKernel
import Workspace

extension Session {
  /// A command writes over none of the study's own files: rows come in by `import`, settings by the hand of a person.
  func refuseOwn(_ file: URL, _ path: String, at span: Span) throws(CommandFailure) {
    guard let study, study.workspace.owns(file) else { return }
    throw CommandFailure(
      .failed, "input-file", "\(path) is one of the study's own files", at: span,
      help: "write elsewhere; import adds rows to a table")
  }

  /// A form is a workbook, by its name as well, or nothing would read it back.
  func refuseNoWorkbook(_ path: String, at span: Span) throws(CommandFailure) {
    guard !path.lowercased().hasSuffix(".xlsx") else { return }
    throw CommandFailure(
      .usage, "form-name", "\(path): the form is a workbook, whose name ends in .xlsx", at: span,
      help: "name it so, as in form.xlsx")
  }

  /// Whether `read` took the file.
  func hasRead(_ file: URL) -> Bool { filesRead.contains(file.resolvingSymlinksInPath().path) }

  /// Replaces the file whole or not at all; a dry run writes none.
  func write(_ text: String, to file: URL, at span: Span?) throws(CommandFailure) {
    try write(Data(text.utf8), to: file, at: span)
  }

  func write(_ bytes: Data, to file: URL, at span: Span?) throws(CommandFailure) {
    if dryRun != nil { return }
    if Task.isCancelled { throw .cancelled }
    do throws(FileReplacement.Failure) {
      try FileReplacement.write(bytes, to: file)
    } catch {
      throw CommandFailure(
        .failed, "file", "\(file.lastPathComponent) cannot be written: \(error.reason)", at: span,
        help: "the folder must be there and be yours to write to")
    }
  }
}

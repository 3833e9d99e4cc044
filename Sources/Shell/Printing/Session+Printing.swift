import Foundation
import Language
import Report
import Runtime
import TerroirKernel

/// Pages for paper, which a program of the machine lays out.
extension Session {
  /// The program that is to lay out `file`.
  func pagePrinter(for file: URL, at span: Span?) throws(CommandFailure) -> PagePrinter {
    if let printer = PagePrinter.found(in: environment.variables) { return printer }
    throw CommandFailure(
      .failed, "no-printer",
      "nothing here lays out pages: there is neither a browser (chromium, google-chrome, msedge) nor LibreOffice (soffice) on PATH",
      at: span, help: "install Chromium or LibreOffice; \(Self.instead(of: file))")
  }

  /// The source laid out on pages, as the bytes of a PDF.
  func printed(
    _ source: PrintJob.Source, by printer: PagePrinter, to file: URL, at span: Span?
  ) async throws(CommandFailure) -> [UInt8] {
    tellProgress(phrases.text("\(printer.name) lays out the pages"))
    let job = PrintJob(printer: printer, isolation: pluginHost().isolation, variables: environment.variables)
    do throws(PrintJob.Failure) {
      return try await withTaskExecutorPreference(workers) { () async throws(PrintJob.Failure) in
        try await Self.run(job, on: source)
      }
    } catch {
      if error == .cancelled { throw .cancelled }
      throw CommandFailure(
        .failed, "printer", error.message(of: printer.name), at: span, help: Self.instead(of: file))
    }
  }

  /// Away from the session, which answers Ctrl-C meanwhile.
  private nonisolated static func run(
    _ job: PrintJob, on source: PrintJob.Source
  ) async throws(PrintJob.Failure) -> [UInt8] {
    try job.run(source)
  }

  private static func instead(of file: URL) -> Phrase {
    let page = file.deletingPathExtension().appendingPathExtension(HTMLRenderer.ending).lastPathComponent
    return "report \(page) needs no program, and any browser prints the page"
  }
}

extension PrintJob.Failure {
  /// - Parameter name: of the program.
  fileprivate func message(of name: String) -> Phrase {
    switch self {
    case .noFolder: "the temporary folder cannot be written to"
    case .cancelled: "cancelled"
    case .overTime: "\(name) laid out no pages within \(Int(PrintJob.limit.components.seconds)) s"
    case .notStarted(let reason): "\(name) cannot be run: \(reason)"
    // How it ended was not told: of a plugin that is said of its descriptor, of which a printer has none.
    case .ended(.unknown, let words), .noFile(let words): Self.with(words, "\(name) wrote no pages")
    case .ended(let end, let words): Self.with(words, "\(name) \(end.text)")
    }
  }

  private static func with(_ words: String?, _ message: Phrase) -> Phrase {
    words.map { "\(message); its last output: \($0)" } ?? message
  }
}

import Foundation
import Glibc
import Report
import Runtime
import TextFiles

/// Something laid out on pages by a program of the machine, in a folder that goes with the job.
struct PrintJob: Sendable {
  let printer: PagePrinter
  let isolation: Isolation
  /// Of this program.
  let variables: [String: String]

  enum Source: Sendable {
    case document(Document)
    /// The text of a page, which a browser alone lays out.
    case page(String)
  }

  enum Failure: Error, Hashable, Sendable {
    case noFolder
    case cancelled
    case overTime
    case notStarted(reason: String)
    case ended(ProcessEnd, words: String?)
    /// It ended well, but wrote no file.
    case noFile(words: String?)
  }

  /// A slow machine takes a tenth of it for the largest document.
  static let limit = Duration.seconds(180)
  /// How often pages are laid out anew for the numbers of the contents, which may move them.
  private static let mostPasses = 3

  /// The bytes of the file, the same for the same source where a browser laid it out.
  func run(_ source: Source) throws(Failure) -> [UInt8] {
    guard let folder = TemporaryFolder(for: "print") else { throw .noFolder }
    switch source {
    case .page(let text): return try layOut(Array(text.utf8), in: folder).bytes
    case .document(let document): return try pages(of: document, in: folder).bytes
    }
  }

  /// Laid out once to find where each section begins, and again with these pages in the contents, until they agree.
  private func pages(of document: Document, in folder: TemporaryFolder) throws(Failure) -> PrintedFile {
    let first = try layOut(bytes(document, .reserved), in: folder)
    var pages = first.pages
    for _ in 1..<Self.mostPasses where !pages.isEmpty {
      let next = try layOut(bytes(document, .known(pages)), in: folder)
      if next.pages == pages { return next }
      pages = next.pages
    }
    // The contents without pages: none is better than a wrong one.
    return first
  }

  private func bytes(_ document: Document, _ pages: ContentsPages) -> [UInt8] {
    switch printer.kind {
    case .browser: HTMLRenderer(pages: pages).bytes(document)
    case .office: WordRenderer(pages: pages).bytes(document)
    }
  }

  private func layOut(_ source: [UInt8], in folder: TemporaryFolder) throws(Failure) -> PrintedFile {
    let place = URL(filePath: folder.path).resolvingSymlinksInPath()
    let name = "document.\(printer.source)"
    let printed = place.appending(path: "document.\(PrintedFile.ending)")
    do {
      try Data(source).write(to: place.appending(path: name))
      if FileManager.default.fileExists(atPath: printed.path) { try FileManager.default.removeItem(at: printed) }
    } catch {
      throw .noFolder
    }
    let program = MachineProgram(
      printer.command(for: name, in: place.path, isRoot: geteuid() == 0), in: place.path, isolation,
      variables: variables)
    let (end, words) = program.run(within: Self.limit) { Task.isCancelled }
    switch end {
    case .cancelled: throw .cancelled
    case .overTime: throw .overTime
    case .notStarted(let reason): throw .notStarted(reason: reason)
    case .ended(.exit(0)): break
    case .ended(let end): throw .ended(end, words: words)
    }
    guard let bytes = try? Data(contentsOf: printed), let file = PrintedFile([UInt8](bytes)) else {
      throw .noFile(words: words)
    }
    return file.withoutTimes
  }
}

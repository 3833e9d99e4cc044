import Foundation
import Report
import Runtime

/// A program of the machine that lays out pages: one of those named here, found on `PATH`. Neither data nor a script names
/// one.
struct PagePrinter: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Takes a page (`.html`).
    case browser
    /// Takes a document for a word processor (`.docx`).
    case office
  }

  let kind: Kind
  let path: String

  /// In the order in which they are looked for.
  private static let names: [(kind: Kind, names: [String])] = [
    (.browser, ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "microsoft-edge"]),
    (.office, ["soffice", "libreoffice"]),
  ]

  /// The first that is there; nil where none is.
  static func found(in variables: [String: String]) -> PagePrinter? {
    for (kind, names) in names {
      if let path = names.lazy.compactMap({ ProgramSearch.find($0, in: variables) }).first {
        return PagePrinter(kind: kind, path: path)
      }
    }
    return nil
  }

  /// The ending of the files that it takes.
  var source: String { kind == .browser ? HTMLRenderer.ending : WordRenderer.ending }

  var name: String { URL(filePath: path).lastPathComponent }

  /// What lays out `page`, a file of `folder`, as the file of the same name that ends in `.pdf`: without extensions, network
  /// or a profile of anyone's.
  ///
  /// - Parameter isRoot: whether it is run by the superuser, for whom a browser has no sandbox of its own.
  func command(for page: String, in folder: String, isRoot: Bool) -> [String] {
    let source = URL(filePath: folder).appending(path: page)
    let profile = URL(filePath: folder).appending(path: "profile", directoryHint: .isDirectory)
    switch kind {
    case .browser:
      return [
        path, "--headless", "--user-data-dir=\(profile.path)", "--no-first-run", "--no-default-browser-check",
        "--disable-extensions", "--disable-default-apps", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-crash-reporter", "--disable-breakpad",
        "--disable-gpu", "--disable-dev-shm-usage",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--no-pdf-header-footer",
        "--generate-pdf-document-outline",
        "--print-to-pdf=\(source.deletingPathExtension().appendingPathExtension("pdf").path)",
      ] + (isRoot ? ["--no-sandbox"] : []) + [source.absoluteString]
    case .office:
      return [
        path, "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--norestore", "--nologo",
        "--nolockcheck", "--nodefault", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, source.path,
      ]
    }
  }
}

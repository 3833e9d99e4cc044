package import Engine
import Foundation
import TableFiles
import TerroirKernel
import TextFiles

/// An archive with a file of one of the other formats in it.
package enum ZipFormat: ReadableFormat {
  package static let declaration = FormatDeclaration(
    "zip", endings: ["zip"], keeps: "what the file in it keeps",
    options: [
      ReadingOption.member, ReadingOption.text, ReadingOption.number, ReadingOption.delimiter, ReadingOption.decimal,
      ReadingOption.dialect, ReadingOption.encoding, ReadingOption.sheet, ReadingOption.header, ReadingOption.table,
    ])

  /// Bytes that are unpacked beside the program.
  private static let mostUnpacked = 1 << 34

  package static func read(
    _ file: FileToRead, into engine: any TableEngine, as name: String
  ) async throws(EngineFailure) -> FileTable {
    guard case .inferred = file.types else {
      throw .file(
        path: file.path, line: nil,
        .refused(
          "a table that stays in its file cannot stay in an archive", help: "unpack the archive, and name the file"))
    }
    let store = try file.store()
    let (archive, member) = try file.decoding { () throws(DecodingFailure) in
      let archive = try ZipArchive(store)
      return (archive, try pick(archive, file.part.member))
    }
    guard let format = Formats.reading(member.name), let base = member.name.split(separator: "/").last else {
      let failure = DecodingFailure.noTable(found: [member.name], endings: endings)
      throw .file(path: file.path, line: nil, .refused(failure.message, help: failure.help))
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "terroir-zip-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appending(path: String(base))
    try unpack(member, of: archive, to: copy, in: folder, file)
    var inner = file
    inner.path = copy.path
    inner.origin = "\(file.path)/\(member.name)"
    var table = try await format.read(inner, into: engine, as: name)
    // Its lines are no lines of the archive.
    table.delimiter = nil
    let others = tables(of: archive).filter { $0.name != member.name }.map(\.name)
    table.notes.insert(
      others.isEmpty ? "\(member.name) was read" : DecodingNote.member(member.name, others: others).text, at: 0)
    return table
  }

  private static var endings: [String] { Formats.readableEndings.filter { $0 != "zip" } }

  /// The members that are tables; what a system adds beside them is none.
  private static func tables(of archive: ZipArchive) -> [ZipArchive.Member] {
    archive.members.filter { member in
      guard let base = member.name.split(separator: "/").last, !member.name.hasSuffix("/"), !base.hasPrefix("."),
        !member.name.hasPrefix("__MACOSX/"), let format = Formats.reading(member.name)
      else { return false }
      return format != ZipFormat.self
    }
  }

  private static func pick(_ archive: ZipArchive, _ told: String?) throws(DecodingFailure) -> ZipArchive.Member {
    var tables = tables(of: archive)
    if let told {
      let base = tables.filter { $0.name.split(separator: "/").last.map(String.init) == told }
      if let member = tables.first(where: { $0.name == told }) ?? (base.count == 1 ? base.first : nil) { return member }
      if archive.members.contains(where: { $0.name == told }) { throw .noTable(found: [told], endings: endings) }
      throw .unknownMember(told, known: archive.members.map(\.name))
    }
    // A text beside tables says what they are.
    if tables.contains(where: { !isPlainText($0) }) { tables.removeAll(where: isPlainText) }
    if tables.isEmpty { throw .noTable(found: archive.members.map(\.name), endings: endings) }
    if tables.count > 1 { throw .severalTables(tables.map(\.name)) }
    return tables[0]
  }

  private static func isPlainText(_ member: ZipArchive.Member) -> Bool { Formats.ending(of: member.name) == "txt" }

  private static func unpack(
    _ member: ZipArchive.Member, of archive: ZipArchive, to copy: URL, in folder: URL, _ file: FileToRead
  ) throws(EngineFailure) {
    let stream = try file.decoding { () throws(DecodingFailure) in
      try ZipMemberStream(member, of: archive, limit: mostUnpacked)
    }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      guard FileManager.default.createFile(atPath: copy.path, contents: nil) else {
        throw CocoaError(.fileWriteUnknown)
      }
      let handle = try FileHandle(forWritingTo: copy)
      defer { try? handle.close() }
      while true {
        let part = try file.decoding { () throws(DecodingFailure) in try stream.read() }
        if part.isEmpty { return }
        try handle.write(contentsOf: Data(part))
      }
    } catch let failure as EngineFailure {
      throw failure
    } catch {
      throw .file(
        path: file.path, line: nil,
        .refused(
          "\(member.name) cannot be unpacked: \(error.localizedDescription)",
          help: "TMPDIR names the folder where there is room for it"))
    }
  }
}

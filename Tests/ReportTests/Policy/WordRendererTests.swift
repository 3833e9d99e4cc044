import Foundation
import TableFiles
import TerroirKernel
import Testing
import TextFiles

@testable import Report

@Suite("Documents for a word processor")
struct WordRendererTests {
  private func parts(_ document: Document) throws -> [String: String] {
    let archive = try ZipArchive(WordRenderer().bytes(document))
    var parts: [String: String] = [:]
    for member in archive.members {
      let bytes = try ZipMemberStream(member, of: archive, limit: 1 << 26).all()
      parts[member.name] = String(decoding: bytes, as: UTF8.self)
    }
    return parts
  }

  static let documents: [Document] =
    [
      .sample(), .sample(.plain), .sample(in: .russian),
      Document("nothing", style: .book, sections: [DocumentSection("empty", [.table(Table()), .list([String]())])]),
      PolicySample.document([PolicySample.profile()], .russian),
    ] + (0..<8).map { .hostile(seed: UInt64($0)) }

  @Test("are well-formed, and every relation, style and bookmark that they name is there", arguments: documents)
  func sound(document: Document) throws {
    let parts = try parts(document)
    for (name, text) in parts where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
      let tree = MarkupTree(text)
      #expect(tree.fault == nil, "\(name): \(tree.fault ?? "")")
    }
    let body = MarkupTree(try #require(parts["word/document.xml"]))
    let relations = MarkupTree(try #require(parts["word/_rels/document.xml.rels"])).named("Relationship")
    let ids = Set(relations.compactMap { $0.attributes["Id"] })
    #expect(ids.count == relations.count)
    for relation in relations where relation.attributes["TargetMode"] != "External" {
      #expect(parts["word/\(relation.attributes["Target"] ?? "")"] != nil)
    }
    let used = body.elements.flatMap { [$0.attributes["r:id"], $0.attributes["r:embed"]].compactMap { $0 } }
    #expect(!used.isEmpty && used.allSatisfy(ids.contains))
    let styles = Set(
      MarkupTree(try #require(parts["word/styles.xml"])).elements.compactMap { $0.attributes["w:styleId"] })
    for name in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
      #expect(body.named(name).allSatisfy { styles.contains($0.attributes["w:val"] ?? "") }, "\(name)")
    }
    let marks = body.named("w:bookmarkStart").compactMap { $0.attributes["w:name"] }
    #expect(Set(marks).count == marks.count)
    #expect(body.named("w:hyperlink").compactMap { $0.attributes["w:anchor"] }.allSatisfy(marks.contains))
    let notes = Set(MarkupTree(try #require(parts["word/footnotes.xml"])).elements.compactMap { $0.attributes["w:id"] })
    #expect(body.named("w:footnoteReference").allSatisfy { notes.contains($0.attributes["w:id"] ?? "") })
    #expect(body.named("w:tr").count <= body.named("w:tc").count)
    // A field that begins is parted from what it shows, and ends.
    let fields = body.named("w:fldChar").compactMap { $0.attributes["w:fldCharType"] }
    for kind in ["begin", "separate", "end"] { #expect(fields.count { $0 == kind } * 3 == fields.count) }
    let types = MarkupTree(try #require(parts["[Content_Types].xml"]))
    let overridden = types.named("Override").compactMap { $0.attributes["PartName"]?.dropFirst() }.map(String.init)
    #expect(!overridden.isEmpty && overridden.allSatisfy { parts[$0] != nil })
  }

  @Test("have contents with pages, numbered captions, headers that repeat, page numbers and words for pictures")
  func whole() throws {
    let document = PolicySample.document([PolicySample.profile()], .russian)
    let parts = try parts(document)
    let text = try #require(parts["word/document.xml"])
    let body = MarkupTree(text)
    let entries = document.contents(depth: 2)
    #expect(text.components(separatedBy: "PAGEREF").count - 1 == entries.count && entries.count > 3)
    for place in entries { #expect(text.contains(Markup.escaped("\(place.number) \(place.heading)"))) }
    // The contents lie across the page as the text does.
    #expect(body.named("w:cols").isEmpty)
    let ends = MarkupTree(parts["word/styles.xml"] ?? "").named("w:tab").map { $0.attributes["w:pos"] }
    #expect(ends == ["\(WordBody.width)", "\(WordBody.width)"])
    #expect(text.contains("SEQ Table") && text.contains("SEQ Figure") && text.contains("TOC \\o"))
    let tables = body.named("w:tbl").count
    #expect(tables > 0 && body.named("w:tblHeader").count == tables)
    #expect(body.named("w:cantSplit").count >= 2 * tables)
    #expect(parts["word/footer1.xml"]?.contains(" PAGE ") == true)
    let pictures = body.named("wp:docPr")
    #expect(pictures.count >= 2 && pictures.allSatisfy { ($0.attributes["descr"] ?? "").count > 20 })
    #expect(parts.keys.count { $0.hasSuffix(".emf") } == pictures.count)
    #expect(parts["word/styles.xml"]?.contains("ru-RU") == true)
    #expect(WordRenderer().bytes(document) == WordRenderer().bytes(document))
  }

  @Test("have pictures whose records follow each other to the end, whatever is drawn", arguments: 0..<20)
  func metafiles(seed: Int) {
    for chart in GeometryTests.charts(seed: UInt64(seed), rows: 6) {
      let bytes = MetafileSurface(palette: chart.palette).bytes(chart.geometry(on: .pixels()))
      func word(_ at: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) } }
      #expect(word(0) == 1 && word(40) == 0x464D_4520 && word(48) == bytes.count)
      var at = 0, records = 0, last = 0
      while at + 8 <= bytes.count {
        last = word(at)
        let size = word(at + 4)
        guard size >= 8, size.isMultiple(of: 4) else { break }
        at += size
        records += 1
      }
      #expect(at == bytes.count && last == 14 && records == word(52))
    }
  }

  @Test("are about as many pages as they say")
  func pages() {
    let pages = WordPages(PolicySample.document([PolicySample.profile()]))
    #expect((3...6).contains(pages.count), "\(pages.count)")
    let order = PolicySample.document([PolicySample.profile()]).contents(depth: 2).compactMap { pages.pages[$0.path] }
    #expect(order == order.sorted())
  }

  @Test("of a book have their sources in two columns under their heading, on the page where the text ends")
  func sources() throws {
    let parts = try parts(.sample())
    let body = try #require(parts["word/document.xml"])
    let last = try #require(body.range(of: "<w:sectPr>", options: .backwards))
    #expect(body[last.lowerBound...].contains("w:val=\"continuous\""))
    #expect(body[last.lowerBound...].contains("<w:cols w:num=\"2\""))
    let plain = try #require(try self.parts(.sample(.plain))["word/document.xml"])
    #expect(!plain.contains("<w:cols"))
  }
}

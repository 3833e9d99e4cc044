import Foundation
import Testing

@testable import Report

@Suite("A printed PDF")
struct PrintedFileTests {
  /// A file of these objects, numbered from 1, with its table of places; `info` stands in the trailer.
  private static func file(_ objects: [String], trailer: String) -> [UInt8] {
    var text = "%PDF-1.4\n", places: [Int] = []
    for (number, object) in zip(1..., objects) {
      places.append(text.utf8.count)
      text += "\(number) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places { text += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n" }
    return Array((text + "trailer\n<</Size \(objects.count + 1)\n\(trailer)>>\nstartxref\n\(start)\n%%EOF\n").utf8)
  }

  /// As a browser writes it: pages in a tree of two branches, places by name.
  private static func printed(
    time: String = "20261201142418", trailer: String = "/Root 1 0 R\n/Info 7 0 R\n/ID [<AB> <AB>]", pages: String = "2"
  ) -> [UInt8] {
    file(
      [
        "<</Type /Catalog\n/Pages \(pages) 0 R\n/Dests 6 0 R>>",
        "<</Type /Pages\n/Kids [3 0 R 5 0 R]>>", "<</Type /Pages\n/Kids [4 0 R]\n/Parent 2 0 R>>", "<</Type /Page>>",
        "<</Type /Page>>", "<</section-1 [4 0 R /XYZ 0 825 0]\n/section-1-1 [5 0 R /XYZ 0 841.9 0]>>",
        "<</Title (Crafts)\n/CreationDate (D:\(time)+00'00')\n/ModDate (D:\(time)+00'00')>>",
        "<</Type /StructElem\n/ID (node00000315)>>",
      ], trailer: trailer)
  }

  @Test("tells the page of each section that a browser names, in the order of its pages")
  func places() throws {
    #expect(try #require(PrintedFile(Self.printed())).pages == ["section-1": 1, "section-1-1": 2])
  }

  @Test("tells the pages of the headings that a word processor lists, by their numbers")
  func headings() throws {
    // "1 A", "1.1 B", "C": the last has no number and is no section of the contents.
    let bytes = Self.file(
      [
        "<</Type/Catalog/Pages 2 0 R\n/Outlines 5 0 R>>", "<</Type/Pages\n/Kids[ 3 0 R 4 0 R ]>>", "<</Type/Page>>",
        "<</Type/Page>>", "<</First 6 0 R/Last 8 0 R>>",
        "<</Title<FEFF003100200041>\n/Dest[3 0 R/XYZ 65.6 777.8 0]/Parent 5 0 R>>",
        "<</Title<FEFF0031002E003100200042>\n/Dest[4 0 R/XYZ 75.3 752.6 0]/Parent 5 0 R>>",
        "<</Title<FEFF0043>\n/Dest[4 0 R/XYZ 75.3 52.6 0]/Parent 5 0 R>>",
      ], trailer: "/Root 1 0 R")
    #expect(try #require(PrintedFile(bytes)).pages == ["section-1": 1, "section-1-1": 2])
  }

  @Test("says nothing of pages where its table is packed, was added to, goes in a circle or leads nowhere")
  func unknown() throws {
    let packed = String(decoding: Self.printed(), as: UTF8.self).replacing("xref\n0 ", with: "9 0 obj\n0 ")
    for bytes in [
      Array(packed.utf8), Self.printed(trailer: "/Root 1 0 R\n/Prev 12"), Self.printed(trailer: "/Root 99 0 R"),
      Self.printed(pages: "99"), Array("%PDF-1.4\nstartxref\n99999999\n%%EOF".utf8),
    ] {
      #expect(try #require(PrintedFile(bytes)).pages.isEmpty)
    }
    for numbers in ["0 -9", "\(Int.max) 9", "0 \(Int.max)"] {
      let wrong = String(decoding: Self.printed(), as: UTF8.self).replacing("xref\n0 9\n", with: "xref\n\(numbers)\n")
      #expect(try #require(PrintedFile(Array(wrong.utf8))).pages.isEmpty, "\(numbers)")
    }
    let circle = String(decoding: Self.printed(), as: UTF8.self).replacing("/Kids [4 0 R]", with: "/Kids [2 0 R]")
    #expect(try #require(PrintedFile(Array(circle.utf8))).pages == ["section-1-1": 1])
  }

  @Test("is the same whenever it was made, and as long as it was")
  func times() throws {
    let first = try #require(PrintedFile(Self.printed())), later = Self.printed(time: "20270101000000")
    let other = String(decoding: later, as: UTF8.self).replacing("<AB> <AB>", with: "<CD> <CD>")
    let file = try #require(PrintedFile(Array(other.utf8)))
    #expect(first.withoutTimes == file.withoutTimes)
    #expect(first.withoutTimes.bytes.count == first.bytes.count)
    #expect(first.withoutTimes.pages == first.pages)
    let text = String(decoding: first.withoutTimes.bytes, as: UTF8.self)
    #expect(text.contains("/Title (Crafts)") && text.contains("/ID (node00000315)"))
    for word in ["CreationDate", "ModDate", "2026", "<AB>"] { #expect(!text.contains(word), "\(word)") }
  }

  @Test("is no PDF where it does not begin and end as one")
  func others() {
    for text in ["", "%PDF-1.4", "<html></html>", "%%EOF"] { #expect(PrintedFile(Array(text.utf8)) == nil) }
  }

  @Test("has contents with the pages that are known, room for those that are not, and none on a screen")
  func contents() {
    let known = HTMLRenderer(pages: .known(["section-1": 2, "section-1-1": 13])).text(.sample())
    #expect(known.contains("<nav class=\"paged\" aria-labelledby=\"contents\">"))
    #expect(known.contains("<a href=\"#section-1\"><span>1 Towns</span> <span class=\"page\">2</span></a>"))
    #expect(known.contains("<a href=\"#section-1-1\"><span>1.1 Pictures</span> <span class=\"page\">13</span></a>"))
    #expect(known.contains("<a href=\"#section-2\"><span>2 Next</span> <span class=\"page\"></span></a>"))
    let reserved = HTMLRenderer(pages: .reserved).text(.sample())
    #expect(reserved.components(separatedBy: "<span class=\"page\">\u{2007}\u{2007}</span>").count == 4)
    #expect(!HTMLRenderer().text(.sample()).contains("paged"))
    // With pages, what paged media would count is not said a second time.
    #expect(known.contains(".paged a::after{content:none}"))
  }

  @Test("made by a word processor has the known pages in its contents too, and no estimates")
  func word() {
    func contents(_ pages: ContentsPages) -> [Substring] {
      var body = WordBody(.sample(), pages: pages)
      return body.text().components(separatedBy: "PAGEREF ").dropFirst().map { $0.prefix { $0 != " " } }
    }
    #expect(contents(.known(["section-1": 2, "section-2": 3])) == ["_Toc1", "_Toc2"])
    #expect(contents(.reserved).isEmpty && contents(.own).count == 3)
  }
}

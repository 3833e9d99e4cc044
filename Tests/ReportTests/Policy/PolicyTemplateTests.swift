import Foundation
import Language
import TerroirKernel
import Testing

@testable import Report

@Suite("Templates of the strategic document")
struct PolicyTemplateTests {
  private func document(
    _ template: String?, chapters: [DocumentTemplate.Chapter] = DocumentTemplate.Chapter.allCases,
    name: String = "Casting", signatory: String? = nil, emblem: Emblem? = nil
  ) throws -> Document {
    var data = PolicySample.data(name: name)
    data.territories = data.territories.map { place in
      var place = place
      if place.id == "R" { place.name = LocalizedText(en: name, ru: name) }
      return place
    }
    let scope = BriefScope(
      data, CycleResults([PolicySample.profile(name: name), MapSample.strategy(name)]), cycle: 2, in: .english, .rouble)
    return PolicyDocument(
      scope, parts: [],
      settings: .init(
        signatory: signatory, chapters: chapters, template: try template.map { try Mustache($0) }, emblem: emblem)
    ).document
  }

  @Test("put the chapters into the order asked for, and leave out the others")
  func chapters() throws {
    let whole = try document(nil).sections.map(\.heading)
    #expect(whole.first == "Summary" && whole.contains("Priority clusters"))
    let chosen = try document(nil, chapters: [.clusters, .identity]).sections.map(\.heading)
    #expect(chosen == ["Priority clusters", "The identity of the region"])
  }

  @Test("fill values, go through lists, and put chapters in where their tag stands")
  func filled() throws {
    let made = try document(
      """
      Before {{region}}.
      {{! nobody reads this }}
      # The decision
      Cycle {{cycle}}{{#signatory}}, signed by {{signatory}}{{/signatory}}{{^signatory}}, to be signed{{/signatory}}.
      Goes on.

      {{#priorities}}
      - {{name}} in {{towns}}
      {{/priorities}}
      ## Why
      Because.
      {{> clusters}}
      After.
      """)
    #expect(made.preface.last == .paragraph("Before Casting."))
    #expect(made.sections.map(\.heading) == ["The decision", "Priority clusters"])
    #expect(
      made.sections[0].blocks == [
        .paragraph("Cycle 2, to be signed. Goes on."), .list(["Casting in Kasli, Sysert"]),
      ], "\(made.sections[0].blocks)")
    #expect(made.sections[0].sections == [DocumentSection("Why", [.paragraph("Because.")])])
    var last = made.sections[1]
    while let inner = last.sections.last { last = inner }
    #expect(last.blocks.last == .paragraph("After."))
    let signed = try document("# A\n{{#signatory}}By {{signatory}}{{/signatory}}", signatory: "The mayor")
    #expect(signed.sections[0].blocks == [.paragraph("By The mayor")])
  }

  @Test("take values as texts: none becomes a heading, a tag or markup", arguments: RandomData.hostile)
  func hostile(name: String) throws {
    let made = try document("# Start\n{{region}}\n\n{{#priorities}}\n- {{name}}\n{{/priorities}}\n", name: name)
    #expect(made.sections.map(\.heading) == ["Start"])
    let tree = MarkupTree(HTMLRenderer().text(made))
    #expect(tree.fault == nil, "\(tree.fault ?? "")")
    #expect(tree.named("script").count == 1)
  }

  @Test("drop lines of sections alone, and keep those within a line")
  func lines() throws {
    func outline(_ parts: [Mustache.Part]) -> String {
      parts.map { part in
        switch part {
        case .words(let words): words
        case .value(let tag), .partial(let tag): tag.key
        case .section(let tag, _, let inner): "[\(tag.key): \(outline(inner))]"
        }
      }.joined(separator: "|")
    }
    let parts = try Mustache("a {{#x}}b{{/x}} c\n  {{#x}}  \nd\n{{/x}}\ne {{y}}{{#z}}\n{{/z}}").parts
    #expect(outline(parts) == "a |[x: b]| c\n|[x: d\n]|e |y|[z: \n]", "\(outline(parts))")
  }

  // MARK: - Coat of arms

  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 0, 40, 0, 0, 0, 50, 8, 6, 0, 0, 0]

  @Test("show a coat of arms on the title page, as the page's own bytes and as a part of the word processor's file")
  func emblem() throws {
    let made = try document(nil, emblem: try Emblem(Self.png))
    let tree = MarkupTree(HTMLRenderer().text(made))
    #expect(tree.fault == nil && tree.named("img").count == 1)
    let image = tree.named("img").first?.attributes
    #expect(image?["src"] == "data:image/png;base64,\(Data(Self.png).base64EncodedString())")
    #expect(image?["alt"] == "Coat of arms")
    let drawing = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"url(#a)\" d=\"M0 0h9\"/></svg>".utf8)
    #expect(try Emblem(drawing).kind == .svg)
    var body = WordBody(made)
    #expect(body.text().contains("descr=\"Coat of arms\"") && body.pictures.first?.ending == "png")
  }

  @Test(
    "refuse a picture that runs, loads or grows",
    arguments: [
      "<svg><script>x</script></svg>", "<svg onload=\"x\"/>", "<svg><a href='javascript:x'/></svg>",
      "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "<svg><image href=\"https://example.org/a.png\"/></svg>",
      "<svg><rect fill=\"url(https://example.org/a)\"/></svg>", "<svg><foreignObject/></svg>",
      "<svg><style>@import 'a'</style></svg>", "<SVG ONLOAD=x><svg",
    ])
  func active(text: String) throws {
    #expect(throws: Emblem.Refusal.self) { try Emblem(Array(text.utf8)) }
  }

  @Test("refuse a picture that is too large, broken, or none")
  func unfit() throws {
    #expect(throws: Emblem.Refusal.tooLarge(bytes: 200_001)) { try Emblem([UInt8](repeating: 1, count: 200_001)) }
    #expect(throws: Emblem.Refusal.unknownKind) { try Emblem(Array("GIF89a".utf8)) }
    #expect(throws: Emblem.Refusal.brokenPNG) { try Emblem(Array(Self.png.prefix(20))) }
  }
}

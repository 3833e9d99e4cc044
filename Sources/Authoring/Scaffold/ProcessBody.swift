import Runtime
import TerroirKernel

/// The Python of a new process plugin.
struct ProcessBody {
  let kind: String
  let summary: String
  let source: String
  let test: String
  /// What its code says; nil where it says nothing.
  var sentence: ScaffoldSentence?

  static func of(_ contribution: PluginTemplate.Contribution, id: String) -> ProcessBody {
    switch contribution {
    case .stage(let iteration): stage(iteration, id)
    case .diagnostic:
      extending(
        "diagnostic", id, summary: "how many identity elements each town has",
        """
        # An indicator is a number on a subject; a finding is a sentence on it.
        counts = {}
        for element in data["elements"]:
            counts[element["territory"]] = counts.get(element["territory"], 0) + 1
        return {"indicators": [
            {"name": "identity elements", "words": sentence("\(id)/elements"), "subject": town, "value": counts[town], "unit": "count", "evidence": []}
            for town in sorted(counts)]}
        """, expects: "self.assertEqual([one[\"value\"] for one in value[\"indicators\"]], [2, 1])",
        sentence: ScaffoldSentence("elements", en: "identity elements", ru: "элементы идентичности"))
    case .catalogue:
      extending(
        "catalogue", id, summary: "a micro-grant of each town that has identity elements",
        """
        # A measure says what it costs and what it is expected to do, with an interval and the evidence for it.
        towns = sorted({element["territory"] for element in data["elements"]})
        return [{
            "measure": {"id": f"\(id)-{town}", "name": {"en": "Micro-grants"}, "level": "municipal", "territory": town,
                        "type": "economic", "instrument": "micro-grants", "industries": [], "status": "template",
                        "requires": [], "excludes": []},
            "significances": ["high", "medium"], "opensPlatform": False,
            "cost": {"amount": 500000, "currency": "RUB"},
            "effects": [{"dimension": "economic", "value": 0.3, "low": 0.1, "high": 0.5, "evidence": "assumed"}],
            "assumptions": [{"subject": "cost", "value": 500000, "low": 300000, "high": 900000, "source": "assumed"}],
            "synergies": []} for town in towns]
        """, expects: "self.assertEqual([one[\"measure\"][\"territory\"] for one in value], [\"bay\", \"port\"])")
    case .kpis:
      extending(
        "kpis", id, summary: "the identity elements of the region that are living",
        """
        # A card without a value keeps its place and says why by its "gap", a sentence too.
        living = sorted(element["id"] for element in data["elements"] if element["status"] in ("living", "revived"))
        return [{"id": "\(id)-living", "name": sentence("\(id)/living"), "dimension": "sociocultural", "unit": "count",
                 "value": len(living), "rising": True, "source": "identity", "evidence": living}]
        """, expects: "self.assertEqual([one[\"value\"] for one in value], [3])",
        sentence: ScaffoldSentence("living", en: "Living identity elements", ru: "Живые элементы идентичности"))
    }
  }

  private static func stage(_ iteration: Iteration, _ id: String) -> ProcessBody {
    let summary = "a \(iteration.noun) of one's own"
    let tables = AnyArtifact.tables(of: iteration).map { table in
      var lines = "#   \(table.name): \(table.description)"
      for column in table.columns { lines += "\n#     \(column.name), \(column.type.rawValue): \(column.description)" }
      return lines
    }
    let source = """
      \"\"\"\(id): \(summary).\"\"\"

      from terroir_plugin import Parameter, Plugin, Refusal, finding, sentence

      plugin = Plugin()


      # A \(iteration.noun) has these tables; one that is left out is empty, and a finding says so.
      \(tables.joined(separator: "\n"))
      @plugin.stage("\(iteration.verb)", "\(id)", "\(summary)",
                    parameters=[Parameter.integer("least", 1, 1000, 1, "least identity elements", unit="count")])
      def run(input, parameters, context):
          elements = sorted(element["id"] for element in input["data"]["elements"])
          if len(elements) < parameters["least"]:
              raise Refusal.missing(f"{parameters['least']} identity elements", "fill `identity`, or lower least")
          context.progress("looking at the identity elements", 0.5)
          return {"findings": [
              finding("note", "identity", sentence("\(id)/found", count=len(elements)), evidence=elements[:8])]}


      if __name__ == "__main__":
          plugin.serve()

      """
    let test = """
          def test_gives_a_\(iteration.noun)(self):
              value = plugin.call("\(id)", INPUT)
              self.assertEqual(value["findings"][0]["text"]["id"], "\(id)/found")
              self.assertEqual(value["findings"][0]["text"]["arguments"], {"count": {"integer": 3}})

          def test_says_what_is_missing(self):
              with self.assertRaises(Refusal):
                  plugin.call("\(id)", INPUT, {"least": 4})

      """
    return ProcessBody(
      kind: "stage", summary: summary, source: source, test: self.test("from terroir_plugin import Refusal\n", test),
      sentence: ScaffoldSentence(
        "found", en: "{count, plural, one {# identity element} other {# identity elements}} to begin with",
        ru: "для начала: {count, plural, one {# элемент} few {# элемента} many {# элементов}} идентичности"))
  }

  private static func extending(
    _ kind: String, _ id: String, summary: String, _ body: String, expects: String, sentence: ScaffoldSentence? = nil
  ) -> ProcessBody {
    let indented = body.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
    let source = """
      \"\"\"\(id): \(summary).\"\"\"

      from terroir_plugin import Plugin\(sentence == nil ? "" : ", sentence")

      plugin = Plugin()


      @plugin.\(kind)("\(id)", "\(summary)")
      def run(data, context):
      \(indented.joined(separator: "\n"))


      if __name__ == "__main__":
          plugin.serve()

      """
    let test = """
          def test_gives_what_it_should(self):
              value = plugin.call("\(id)", INPUT, kind="\(kind)")
              \(expects)

      """
    return ProcessBody(kind: kind, summary: summary, source: source, test: self.test("", test), sentence: sentence)
  }

  private static func test(_ imports: String, _ cases: String) -> String {
    """
    \"\"\"Run with: python3 -m unittest\"\"\"

    import json
    import unittest
    from pathlib import Path

    from main import plugin
    \(imports)
    INPUT = json.loads((Path(__file__).parent / "fixture.json").read_text("utf-8"))


    class PluginTest(unittest.TestCase):
    \(cases)

    if __name__ == "__main__":
        unittest.main()

    """
  }

  /// The part of an input that the first code reads; a stage is given all tables and the artifacts before it.
  static let fixture = """
    {
      "data": {
        "region": "RU-X",
        "elements": [
          {"id": "lighthouse", "name": {"en": "Lighthouse"}, "territory": "port", "status": "living", "industries": []},
          {"id": "nets", "name": {"en": "Net weaving"}, "territory": "bay", "status": "living",
           "industries": ["folk-arts-crafts"]},
          {"id": "regatta", "name": {"en": "Regatta"}, "territory": "bay", "status": "revived", "industries": []}
        ]
      }
    }

    """
}

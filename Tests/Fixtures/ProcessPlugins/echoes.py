"""For benchmarks: one stage that does nothing, one that gives back as much as it was told to."""

from terroir_plugin import Parameter, Plugin, finding

plugin = Plugin()


@plugin.stage("strategize", "bad", "gives rows back",
              parameters=[Parameter.integer("rows", 0, 1000000, 0, "how many findings")])
def stage(input, parameters, context):
    return {"growth_points": [], "clusters": [], "members": [], "distinctive": [], "niches": [], "priorities": [],
            "floors": [], "findings": [finding("note", f"subject {number}", "a finding of some length that says a thing",
                                               evidence=["one", "two"]) for number in range(parameters["rows"])]}


plugin.serve()

"""For benchmarks: one stage on the module that does nothing with its input and gives back as many rows as it was told."""

from terroir_plugin import Parameter, Plugin, finding

plugin = Plugin()
rows = []


@plugin.stage("strategize", "bad", "gives rows back",
              parameters=[Parameter.integer("rows", 0, 1000000, 0, "how many findings")])
def stage(input, parameters, context):
    # Made once: what is measured is the call.
    while len(rows) < parameters["rows"]:
        rows.append(finding("note", f"subject {len(rows)}", "a finding of some length that says a thing",
                            evidence=["one", "two"]))
    return {"growth_points": [], "clusters": [], "members": [], "distinctive": [], "niches": [], "priorities": [],
            "criteria": [], "floors": [], "findings": rows[:parameters["rows"]]}


plugin.serve()

"""A plugin that does as it should; its findings tell the tests what it was given."""

import os

from terroir_plugin import Context, Parameter, Plugin, Refusal, finding

plugin = Plugin()
calls = 0


@plugin.stage("strategize", "well-behaved", "tells what it was given", citations=["Nobody (2025), Nothing"],
              parameters=[Parameter.integer("least", 1, 100, 3, "least elements"),
                          Parameter.choice("mode", ["plain", "chatter", "refuse", "fail", "wait"], "plain", "what to do")],
              formulas={"clusters.cohesion": "links inside / links"})
def tell(input, parameters, context):
    global calls
    calls += 1
    if parameters["mode"] == "chatter":
        print("a stray line on standard output")
        os.write(1, b'{"jsonrpc":"2.0","id":1,"result":{}}\n')
    if parameters["mode"] == "refuse":
        raise Refusal.missing("3 identity elements", "fill `identity`")
    if parameters["mode"] == "fail":
        raise ValueError("the third thing is no number")
    context.progress("halfway", 0.5)
    while parameters["mode"] == "wait":
        context.check()
    context.emit("note", "register", "a finding beside the tables")
    told = f"call {calls}, seed {context.seed}, least {parameters['least']}, region {input['data']['region']}"
    return {"findings": [finding("note", "process", told, evidence=[str(os.getpid())])]}


@plugin.diagnostic("well-behaved-look", "a look", regions=["RU-SVE"])
def look(data, context: Context):
    return {"indicators": [{"name": "elements", "subject": data["region"], "value": len(data["elements"]),
                            "unit": "count", "evidence": []}]}


@plugin.kpis("well-behaved-cards", "a card")
def cards(data, context: Context):
    return [{"id": "elements", "name": "Elements", "dimension": "sociocultural", "unit": "count",
             "value": len(data["elements"]), "rising": True, "evidence": []}]


@plugin.catalogue("well-behaved-measures", "no measure")
def measures(data, context: Context):
    return []


if __name__ == "__main__":
    plugin.serve()

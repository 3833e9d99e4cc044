"""A plugin whose parameters are families; its finding tells what it was given."""

from terroir_plugin import Parameter, Plugin, family, finding

plugin = Plugin()


@plugin.stage("strategize", "families", "tells its families", parameters=[
    Parameter.number("budget", 0, 1e9, 5, "means of a level", unit="RUB")
    .each("level", ["federal", "regional"], {"federal": 7}),
    Parameter.number("floor", 0, 1, None, "least share of a town").each_id("territories"),
    Parameter.integer("means", 0, 100, None, "means of a year").each_year(2024, 2030),
])
def tell(input, parameters, context):
    told = [f"{name}: {sorted(family(parameters, name).items())}" for name in ["budget", "floor", "means"]]
    return {"findings": [finding("note", "families", "; ".join(told))]}


if __name__ == "__main__":
    plugin.serve()

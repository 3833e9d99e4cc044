"""An answer of the contract's form that cannot be true."""
from terroir_plugin import Plugin

plugin = Plugin()
ROW = {
    "cluster": "a", "name": "a", "model": "transformation", "significance": "medium",
    "industries": ["no-such-industry"], "territories": ["no-such-town"], "elements": ["nope"], "actors": ["nobody"],
    "events": [], "cohesion": 0.5, "stability": 1.5, "target_image": "", "value_proposition": "",
}


@plugin.stage("strategize", "bad", "two clusters of one name", parameters=[])
def run(input, parameters, context):
    return {"clusters": [ROW, ROW]}


if __name__ == "__main__":
    plugin.serve()

from terroir_plugin import Parameter, Plugin

plugin = Plugin()

ANSWERS = {
    "word": {"clusters": [{"cluster": "a", "name": "A", "model": "growth", "significance": "high", "industries": [],
                           "territories": [], "elements": [], "actors": [], "events": [], "cohesion": 0.5,
                           "target_image": "", "value_proposition": ""}]},
    "type": {"floors": [{"territory_type": "small", "share": "a third", "reason": ""}]},
    "missing": {"floors": [{"territory_type": "small", "share": 0.2}]},
    "column": {"floors": [{"territory_type": "small", "share": 0.2, "reason": "", "shares": 0.3}]},
    "table": {"cluster": []},
    "number": {"floors": [{"territory_type": "small", "share": float("nan"), "reason": ""}]},
    "shape": {"floors": {"small": 0.2}},
}


@plugin.stage("strategize", "bad", "answers what does not fit the contract",
              parameters=[Parameter.choice("answer", list(ANSWERS), "word", "which")])
def stage(input, parameters, context):
    return ANSWERS[parameters["answer"]]


plugin.serve()

from terroir_plugin import Parameter, Plugin, Refusal, finding

plugin = Plugin()


@plugin.stage("strategize", "bad", "takes one value of its range",
              parameters=[Parameter.integer("least", 1, 9, 3, "least elements")])
def stage(input, parameters, context):
    if parameters["least"] != 1:
        raise Refusal.parameter("least", "only 1 will do", "give 1")
    return {"findings": [finding("note", "identity", "one")]}


plugin.serve()

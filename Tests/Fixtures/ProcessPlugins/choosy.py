import os

from terroir_plugin import Parameter, Plugin, finding

plugin = Plugin()


@plugin.stage("strategize", "bad", "falls over at one value of its range",
              parameters=[Parameter.integer("least", 1, 9, 3, "least elements")])
def stage(input, parameters, context):
    if parameters["least"] == 2:
        os._exit(9)
    return {"findings": [finding("note", "identity", "one")]}


plugin.serve()

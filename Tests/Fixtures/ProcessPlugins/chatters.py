from terroir_plugin import Parameter, Plugin

plugin = Plugin()


@plugin.stage("strategize", "bad", "finds something without end",
              parameters=[Parameter.integer("letters", 1, 1_000_000, 8, "letters of each finding")])
def stage(input, parameters, context):
    while True:
        context.emit("note", "register", "x" * parameters["letters"])


plugin.serve()

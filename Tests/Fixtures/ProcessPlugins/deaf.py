from terroir_plugin import Plugin

plugin = Plugin()


@plugin.stage("strategize", "bad", "does not look whether it is cancelled")
def stage(input, parameters, context):
    context.progress("deaf")
    while True:
        pass


plugin.serve()

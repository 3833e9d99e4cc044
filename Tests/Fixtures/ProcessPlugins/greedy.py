from terroir_plugin import Plugin

plugin = Plugin()


@plugin.stage("strategize", "bad", "takes all memory")
def stage(input, parameters, context):
    whole = []
    while True:
        whole.append(bytearray(1 << 24))


plugin.serve()

import sys

from terroir_plugin import Plugin

plugin = Plugin()


@plugin.stage("strategize", "bad", "ends without an answer")
def stage(input, parameters, context):
    print("no more", file=sys.stderr)
    sys.exit(3)


plugin.serve()

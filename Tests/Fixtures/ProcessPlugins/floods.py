import os

from terroir_plugin import Plugin

plugin = Plugin()


@plugin.stage("strategize", "bad", "answers without end")
def stage(input, parameters, context):
    while True:
        os.write(4, b'x' * 65536)


plugin.serve()

import os

from terroir_plugin import Plugin

plugin = Plugin()


@plugin.stage("strategize", "bad", "prints without end")
def stage(input, parameters, context):
    for _ in range(400):
        os.write(1, b'words without end ' * 400 + b'\n')
    return {}


plugin.serve()

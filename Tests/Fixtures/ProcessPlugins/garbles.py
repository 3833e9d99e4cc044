import os

from terroir_plugin import Plugin

plugin = Plugin()


@plugin.stage("strategize", "bad", "writes what is no message")
def stage(input, parameters, context):
    os.write(4, b'Hello \x1b[31mworld\n')
    return {}


plugin.serve()

import os
import time

from terroir_plugin import Plugin

plugin = Plugin()


@plugin.stage("strategize", "bad", "closes all it has and lives on")
def stage(input, parameters, context):
    for descriptor in (1, 2, 4):
        os.close(descriptor)
    time.sleep(600)


plugin.serve()

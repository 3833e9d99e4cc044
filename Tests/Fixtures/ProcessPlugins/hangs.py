import time

from terroir_plugin import Plugin

plugin = Plugin()


@plugin.stage("strategize", "bad", "hangs")
def stage(input, parameters, context):
    print("about to think")
    while True:
        time.sleep(60)


plugin.serve()

import os
import signal

from terroir_plugin import Plugin

plugin = Plugin()


@plugin.stage("strategize", "bad", "crashes in the middle of an answer")
def stage(input, parameters, context):
    print("about to fall over")
    os.write(4, b'{"jsonrpc":"2.0","id":')
    os.kill(os.getpid(), signal.SIGSEGV)


plugin.serve()

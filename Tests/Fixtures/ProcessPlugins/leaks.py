import subprocess
import sys

from terroir_plugin import Plugin

plugin = Plugin()


@plugin.stage("strategize", "bad", "leaves children behind")
def stage(input, parameters, context):
    sleep = [sys.executable, "-c", "import time; time.sleep(600)", __file__]
    subprocess.Popen(sleep)
    subprocess.Popen(sleep, start_new_session=True)
    return {}


plugin.serve()

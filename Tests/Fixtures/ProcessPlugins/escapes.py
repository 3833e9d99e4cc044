"""Tries what a sandbox forbids, and tells what came of it."""

import os
import socket

from terroir_plugin import Plugin, finding

plugin = Plugin()


def attempt(work):
    try:
        work()
        return "done"
    except OSError as failure:
        return f"refused: {failure.strerror}"


def port():
    with open("port.txt") as file:
        return int(file.read())


def write_here():
    with open("written.txt", "w") as file:
        file.write("x")


def write_temporary():
    with open(f"/tmp/terroir-escapes-{port()}", "w") as file:
        file.write("x")


def connect():
    # A network of its own has no way to a server of the machine.
    socket.create_connection(("127.0.0.1", port()), timeout=2).close()


@plugin.stage("strategize", "bad", "tries to get out")
def stage(input, parameters, context):
    return {"findings": [finding("note", name, attempt(work)) for name, work in
                         [("folder", write_here), ("temporary", write_temporary), ("network", connect)]]
            + [finding("note", "environment", " ".join(sorted(os.environ)))]}


plugin.serve()

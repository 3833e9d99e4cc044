"""For benchmarks: speaks the protocol but neither reads its input nor makes an answer, so that a call costs what the
program and the pipes take. Answers are made when it starts."""

import json
import os
import re

REQUESTS, ANSWERS = 3, 4

tables: dict = {}


def value(rows):
    row = {"severity": "note", "text": "a finding of some length that says a thing", "evidence": ["one", "two"]}
    answer = {table: [] for table in tables}
    answer["findings"] = [{"subject": f"subject {number}", **row} for number in range(rows)]
    return json.dumps({"value": answer}).encode()


def send(id, result):
    rest = memoryview(b'{"jsonrpc":"2.0","id":%d,"result":%s}\n' % (id, result))
    while rest:
        rest = rest[os.write(ANSWERS, rest):]


def main():
    waiting, small, large = bytearray(), b"", b""
    while True:
        chunk = os.read(REQUESTS, 1 << 20)
        if not chunk:
            return
        waiting += chunk
        if not chunk.endswith(b"\n"):
            continue
        head = bytes(waiting[:400])
        id, method = re.match(rb'{"jsonrpc":"2.0","id":(\d+),"method":"(\w+)"', head).groups()
        if method == b"initialize":
            tables.update(json.loads(waiting)["params"]["contracts"]["strategize"]["tables"])
            small, large = value(0), value(75000)
            send(int(id), b'{"protocol":{"low":1,"high":1}}')
        elif method == b"describe":
            rows = {"name": "rows", "type": "integer", "description": "findings", "low": 0, "high": 1000000, "default": 0}
            send(int(id), json.dumps({"stages": [{"id": "bad", "stage": "strategize", "summary": "carries",
                                                  "citations": [], "parameters": [rows]}]}).encode())
        elif method == b"run":
            send(int(id), large if b'"rows":75000' in head else small)
        else:
            send(int(id), b"{}")
            return
        waiting.clear()


main()

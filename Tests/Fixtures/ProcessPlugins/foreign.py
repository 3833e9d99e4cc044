"""Speaks versions of the protocol or of the contract that this program does not have."""

import json
import os
import sys

request = json.loads(os.read(3, 1 << 20))
if os.path.exists("contract"):
    result = {"protocol": {"low": 1, "high": 1}, "contracts": {"strategize": {"low": 7, "high": 8}}}
else:
    result = {"protocol": {"low": 2, "high": 3}}
os.write(4, json.dumps({"jsonrpc": "2.0", "id": request["id"], "result": result}).encode() + b"\n")
os.read(3, 1)

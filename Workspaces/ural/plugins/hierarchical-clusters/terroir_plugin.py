"""Write a Terroir plugin in Python: one module, standard library only, Python 3.9 or newer.

    from terroir_plugin import Context, Parameter, Plugin

    plugin = Plugin()

    @plugin.stage("strategize", "my-clusters", "clusters by my own method",
                  parameters=[Parameter.integer("clusters", 2, 12, 5, "how many clusters")])
    def clusters(input, parameters, context):
        context.progress("clustering", 0.5)
        return {"clusters": [...], "findings": [...]}

    if __name__ == "__main__":
        plugin.serve()

`input` is the stage's input as JSON gives it: `input["data"]` holds the region's tables, `input["profile"]` and the rest
the artifacts of the iterations before. The stage answers with the tables of its artifact, each a list of rows; a table
it leaves out is empty, and a finding says so. `describe` in the program prints tables and columns.

The program runs this file as a process of its own and speaks JSON-RPC 2.0 with it, one message a line, on descriptors
3 (requests) and 4 (answers). Whatever is printed goes to the plugin's log and disturbs nothing.
"""

from __future__ import annotations

import gc
import json
import os
import random
import select
import sys
import traceback
from typing import Any, Callable, Dict, List, Optional, Sequence, Union

__all__ = [
    "Cancelled", "Context", "Parameter", "Plugin", "Refusal", "date", "family", "finding", "money", "name", "period", "sentence",
    "share"]

PROTOCOL = 1
REQUESTS, ANSWERS = 3, 4
CANCELLED, REFUSED, INTERNAL, NO_METHOD = -32800, -32001, -32603, -32601

Json = Dict[str, Any]
Rows = List[Json]
StageFunction = Callable[[Json, Json, "Context"], Json]


class Cancelled(Exception):
    """The person asked to stop; raised by `Context.progress` and `Context.check`."""


class _NoMethod(Exception):
    """The program asked for what the protocol does not have."""


class Refusal(Exception):
    """The stage cannot give a result: what is wrong, and what to do about it."""

    def __init__(self, kind: str, what: str, hint: str, name: Optional[str] = None) -> None:
        super().__init__(what)
        self.details = {"kind": kind, "what": what, "hint": hint, "name": name}

    @classmethod
    def missing(cls, what: str, hint: str) -> Refusal:
        """The input lacks what the stage cannot do without."""
        return cls("missing_input", what, hint)

    @classmethod
    def invalid(cls, what: str, hint: str) -> Refusal:
        """The input contradicts itself or a parameter."""
        return cls("invalid_input", what, hint)

    @classmethod
    def parameter(cls, name: str, what: str, hint: str) -> Refusal:
        """A parameter names what is not there."""
        return cls("invalid_parameter", what, hint, name)

    @classmethod
    def infeasible(cls, what: str, hint: str) -> Refusal:
        """The constraints admit no solution."""
        return cls("infeasible", what, hint)


def sentence(id: str, evidence: Sequence[str] = (), **arguments: Any) -> Json:
    """A sentence of the plugin's catalogues, which lie beside it as Sentences/en.yaml and ru.yaml.

    `id` is "plugin-id/key"; a text, a number, a list or another sentence is taken as it is, names, shares, money, days
    and periods are given by `name`, `share`, `money`, `date` and `period`. A sentence stands where a text does.
    """
    if "/" not in id:
        raise ValueError(f"the id of a sentence is plugin-id/key, not {id}")
    told: Json = {"id": id, "arguments": {key: _argument(value) for key, value in arguments.items()}, "text": ""}
    if evidence:
        told["evidence"] = list(evidence)
    return told


def name(en: Optional[str], ru: Optional[str] = None, id: Optional[str] = None) -> Json:
    """The name of a thing in the languages it has, and its id."""
    texts = {language: text for language, text in (("en", en), ("ru", ru)) if text is not None}
    return {"name": texts, "id": id} if id is not None else {"name": texts}


def share(value: float) -> Json:
    """A share, 0 to 1, which is written in percent."""
    return {"share": value}


def money(amount: float, currency: str) -> Json:
    """An amount of money in a currency by its ISO 4217 code; the workspace's is `input["data"]["exchange"]["currency"]`."""
    return {"money": {"amount": amount, "currency": currency}}


def date(day: str) -> Json:
    """A day as 2026-03-01."""
    return {"date": day}


def period(text: str) -> Json:
    """A period as the data have it: 2024, 2024-Q1."""
    return {"period": text}


_KINDS = {"text", "name", "integer", "number", "share", "money", "date", "period", "list", "sentence"}


def _argument(value: Any) -> Json:
    """A value as an argument of a sentence."""
    if isinstance(value, bool):
        return {"text": "yes" if value else "no"}
    if isinstance(value, int):
        return {"integer": value}
    if isinstance(value, float):
        return {"number": value}
    if isinstance(value, (list, tuple)):
        return {"list": [_argument(item) for item in value]}
    if isinstance(value, dict):
        if "text" in value and ("id" in value or "translated" in value):
            return {"sentence": value}
        if len(_KINDS & set(value)) == 1:
            return value
        raise TypeError(f"{value} is no argument of a sentence")
    return {"text": "" if value is None else str(value)}


def finding(
    severity: str, subject: str, text: Union[str, Json], evidence: Sequence[str] = (),
    hint: Union[str, Json, None] = None,
) -> Json:
    """A row of the table `findings`; severity is note, warning, not_assessed or serious.

    Text and hint are sentences; a plain text is told as it is in every language.
    """
    row: Json = {"severity": severity, "subject": subject, "text": text, "evidence": list(evidence)}
    if hint is not None:
        row["hint"] = hint
    return row


def family(parameters: Json, name: str) -> Json:
    """The parameters of a family by what tells them apart: {"federal": 5, ...}; of an open one those that are given."""
    return {key[len(name) + 1:]: value for key, value in parameters.items() if key.startswith(f"{name}.")}


class Parameter:
    """A parameter of a stage; the program parses, checks, documents and completes it."""

    def __init__(self, name: str, type: str, description: str, default: Any = None, **more: Any) -> None:
        self.described: Json = {"name": name, "type": type, "description": description}
        if default is not None:
            self.described["default"] = default
        self.described.update({key: value for key, value in more.items() if value is not None})

    @property
    def name(self) -> str:
        return str(self.described["name"])

    @classmethod
    def integer(
        cls, name: str, low: int, high: int, default: Optional[int], description: str, unit: Optional[str] = None
    ) -> Parameter:
        return cls(name, "integer", description, default, low=low, high=high, unit=unit)

    @classmethod
    def number(
        cls, name: str, low: float, high: float, default: Optional[float], description: str, unit: Optional[str] = None
    ) -> Parameter:
        return cls(name, "number", description, default, low=low, high=high, unit=unit)

    @classmethod
    def choice(cls, name: str, words: Sequence[str], default: Optional[str], description: str) -> Parameter:
        return cls(name, "choice", description, default, words=list(words))

    @classmethod
    def flag(cls, name: str, default: bool, description: str) -> Parameter:
        return cls(name, "flag", description, default)

    @classmethod
    def text(cls, name: str, default: Optional[str], description: str) -> Parameter:
        return cls(name, "text", description, default)

    def each(self, noun: str, words: Sequence[str], defaults: Optional[Json] = None) -> Parameter:
        """A family: one such parameter for each word of a kind, `budget.federal` and `budget.regional` for a `level`.

        `defaults` has those by word that differ from the default of all.
        """
        return self._family({"noun": noun, "words": list(words)}, defaults)

    def each_id(self, table: str) -> Parameter:
        """An open family: one such parameter for every id of a table of the data, `floor.kasli` for `territories`."""
        return self._family({"ids": table})

    def each_year(self, first: int, last: int) -> Parameter:
        """An open family: one such parameter for every year, `means.2026`."""
        return self._family({"years": [first, last]})

    def _family(self, members: Json, defaults: Optional[Json] = None) -> Parameter:
        family = Parameter(self.name, self.described["type"], self.described["description"])
        family.described = {**self.described, "family": members}
        if defaults:
            family.described["defaults"] = dict(defaults)
        return family

    def _defaults(self) -> Json:
        """The values that the program hands over where none is given; an open family has none."""
        default, members = self.described.get("default"), self.described.get("family")
        if members is None:
            return {self.name: default}
        own = self.described.get("defaults", {})
        return {f"{self.name}.{word}": own.get(word, default) for word in members.get("words", [])}


class Context:
    """What a running stage may ask of the program."""

    def __init__(self, seed: int = 1, channel: Optional[_Channel] = None, request: Optional[int] = None) -> None:
        self.seed = seed
        #: Draws that are the same for the same seed.
        self.random = random.Random(seed)
        #: What was emitted, for tests.
        self.findings: Rows = []
        self._channel = channel
        self._request = request

    def progress(self, step: str, fraction: Optional[float] = None) -> None:
        """Tells what the stage does now and the part done, 0 to 1; a stage that reports is not taken for hung."""
        self.check()
        if self._channel is not None:
            self._channel.notify("progress", {"id": self._request, "step": step, "fraction": fraction})

    def emit(
        self, severity: str, subject: str, text: Union[str, Json], hint: Union[str, Json, None] = None
    ) -> None:
        """Hands over a finding that has no place in the artifact's own tables."""
        row = finding(severity, subject, text, hint=hint)
        self.findings.append(row)
        if self._channel is not None:
            self._channel.notify("finding", row)

    def check(self) -> None:
        """Raises Cancelled once the person has asked to stop; call it in every long loop."""
        if self._channel is not None and self._channel.is_cancelled(self._request):
            raise Cancelled()


class Plugin:
    """What the plugin brings; `serve` answers the program until it says goodbye."""

    def __init__(self) -> None:
        self._functions: Dict[str, Callable[..., Any]] = {}
        self._described: Dict[str, List[Json]] = {"stages": [], "diagnostics": [], "catalogues": [], "kpis": []}
        self._verbs: Dict[str, str] = {}
        self._parameters: Dict[str, List[Parameter]] = {}
        self._contracts: Json = {}

    def stage(
        self, verb: str, id: str, summary: str, citations: Sequence[str] = (), parameters: Sequence[Parameter] = (),
        contract: int = 1, formulas: Optional[Dict[str, str]] = None,
    ) -> Callable[[StageFunction], StageFunction]:
        """Registers `function(input, parameters, context)` as the stage `id` for a verb such as `strategize`.

        `formulas` tells by "table.column" how the stage computes what it gives; the program's `explain` shows it.
        """
        self._described["stages"].append({
            "id": id, "stage": verb, "summary": summary, "citations": list(citations),
            "parameters": [parameter.described for parameter in parameters], "formulas": dict(formulas or {})})
        self._verbs[id] = verb
        self._parameters[id] = list(parameters)
        self._contracts[verb] = {"low": contract, "high": contract}
        return self._keep("stage", id)

    def diagnostic(self, id: str, summary: str, **more: Any) -> Callable[..., Any]:
        """Registers `function(data, context)` that gives {"findings": [...], "indicators": [...]} for the audit."""
        return self._extension("diagnostics", "diagnostic", id, summary, more)

    def catalogue(self, id: str, summary: str, **more: Any) -> Callable[..., Any]:
        """Registers `function(data, context)` that gives measures for the design."""
        return self._extension("catalogues", "catalogue", id, summary, more)

    def kpis(self, id: str, summary: str, **more: Any) -> Callable[..., Any]:
        """Registers `function(data, context)` that gives KPI cards for the evaluation."""
        return self._extension("kpis", "kpis", id, summary, more)

    def call(
        self, id: str, input: Json, parameters: Optional[Json] = None, seed: int = 1, kind: str = "stage",
        context: Optional[Context] = None,
    ) -> Any:
        """Runs a contribution as the program does; for tests."""
        context = context or Context(seed)
        function = self._functions[f"{kind} {id}"]
        if kind == "stage":
            given: Json = {}
            for parameter in self._parameters[id]:
                given.update(parameter._defaults())
            given.update(parameters or {})
            return function(input, given, context)
        value = function(input["data"], context)
        if kind == "diagnostic":
            return {"diagnostic": id, "findings": [], "indicators": [], **value}
        return value

    def serve(self) -> None:
        """Answers requests until `shutdown` or the end of the input."""
        channel = _Channel()
        while True:
            request = channel.next_request()
            if request is None:
                return
            try:
                channel.answer(request, result=self._answer(request, channel))
            except Cancelled:
                channel.answer(request, error={"code": CANCELLED, "message": "cancelled"})
            except Refusal as refusal:
                channel.answer(request, error={"code": REFUSED, "message": str(refusal), "data": refusal.details})
            except _NoMethod as failure:
                channel.answer(request, error={"code": NO_METHOD, "message": str(failure)})
            except Exception as failure:  # The traceback goes to the log, its last line to the person.
                traceback.print_exc()
                message = f"{type(failure).__name__}: {failure}"
                channel.answer(request, error={"code": INTERNAL, "message": message})
            if request["method"] == "shutdown":
                return

    def _keep(self, kind: str, id: str) -> Callable[[Any], Any]:
        def keep(function: Any) -> Any:
            self._functions[f"{kind} {id}"] = function
            return function
        return keep

    def _extension(self, group: str, kind: str, id: str, summary: str, more: Json) -> Callable[..., Any]:
        self._described[group].append({"id": id, "summary": summary, **more})
        return self._keep(kind, id)

    def _answer(self, request: Json, channel: _Channel) -> Any:
        method, given = request["method"], request.get("params") or {}
        if method == "initialize":
            self._tables = {verb: list(one["tables"]) for verb, one in given.get("contracts", {}).items()}
            return {
                "protocol": {"low": PROTOCOL, "high": PROTOCOL}, "contracts": self._contracts,
                "features": ["cancel", "findings", "progress"]}
        if method == "describe":
            return self._described
        if method == "run":
            context = Context(given["seed"], channel, request["id"])
            context.check()
            value = self.call(given["id"], given["input"], given["parameters"], kind=given["kind"], context=context)
            return {"value": self._whole(given["id"], value) if given["kind"] == "stage" else value}
        if method == "shutdown":
            return {}
        raise _NoMethod(f"there is no method {method}")

    def _whole(self, id: str, value: Json) -> Json:
        """The artifact with the tables that the stage left out."""
        value = dict(value)
        value.setdefault("findings", [])
        missing = [table for table in self._tables.get(self._verbs[id], []) if table not in value]
        for table in sorted(missing):
            value[table] = []
        if missing:
            text = f"not assessed: the stage {id} gives no table {', '.join(sorted(missing))}"
            value["findings"] = value["findings"] + [finding("not_assessed", "tables", text)]
        return value

    _tables: Dict[str, List[str]] = {}


def _read(line: bytearray) -> Json:
    """A message; the garbage collector has nothing to find while a large one is read."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        message: Json = json.loads(line)
        return message
    finally:
        if was_enabled:
            gc.enable()


class _Channel:
    """The messages to and from the program."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._waiting: List[Json] = []
        self._cancelled: set[int] = set()
        # What is printed belongs in the log at once: the process may be killed before a buffer is full.
        for stream in (sys.stdout, sys.stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(line_buffering=True)

    def next_request(self) -> Optional[Json]:
        while not self._waiting:
            if not self._receive():
                return None
        return self._waiting.pop(0)

    def is_cancelled(self, request: Optional[int]) -> bool:
        while select.select([REQUESTS], [], [], 0)[0]:
            if not self._receive():
                return True
        return request in self._cancelled

    def notify(self, method: str, params: Json) -> None:
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def answer(self, request: Json, **outcome: Any) -> None:
        try:
            self._send({"jsonrpc": "2.0", "id": request["id"], **outcome})
        except (TypeError, ValueError) as failure:
            message = f"the answer is no JSON: {failure}"
            self._send({"jsonrpc": "2.0", "id": request["id"], "error": {"code": INTERNAL, "message": message}})

    def _receive(self) -> bool:
        """Reads what has come; False where the program has gone."""
        chunk = os.read(REQUESTS, 1 << 20)
        if not chunk:
            return False
        begin = len(self._bytes)
        self._bytes += chunk
        while True:
            end = self._bytes.find(b"\n", begin)
            if end < 0:
                return True
            message = _read(self._bytes[:end])
            del self._bytes[:end + 1]
            begin = 0
            if message.get("method") == "cancel":
                self._cancelled.add(message["params"]["id"])
            elif "id" in message:
                self._waiting.append(message)

    @staticmethod
    def _send(message: Json) -> None:
        text = json.dumps(message, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        rest = memoryview(text.encode() + b"\n")
        while rest:
            rest = rest[os.write(ANSWERS, rest):]

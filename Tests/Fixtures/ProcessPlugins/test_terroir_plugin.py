"""Tests of the module that process plugins import; run from a folder that holds both."""

import json
import os
import subprocess
import sys
import textwrap
import unittest

import terroir_plugin
from terroir_plugin import Cancelled, Context, Parameter, Plugin, Refusal, family, finding


class Declarations(unittest.TestCase):
    def test_describes_parameters(self):
        self.assertEqual(
            Parameter.integer("least", 1, 9, 3, "least elements", unit="count").described,
            {"name": "least", "type": "integer", "description": "least elements", "default": 3, "low": 1, "high": 9,
             "unit": "count"})
        self.assertEqual(
            Parameter.choice("mode", ["a", "b"], None, "which").described,
            {"name": "mode", "type": "choice", "description": "which", "words": ["a", "b"]})
        self.assertFalse(Parameter.flag("deep", False, "whether").described["default"])

    def test_families_are_described_and_told_apart(self):
        budget = Parameter.number("budget", 0, 9, 1, "means").each("level", ["federal", "regional"], {"federal": 2})
        self.assertEqual(budget.described["family"], {"noun": "level", "words": ["federal", "regional"]})
        self.assertEqual((budget.described["default"], budget.described["defaults"]), (1, {"federal": 2}))
        floor = Parameter.number("floor", 0, 1, None, "least")
        self.assertEqual(floor.each_id("territories").described["family"], {"ids": "territories"})
        self.assertEqual(floor.each_year(2024, 2030).described["family"], {"years": [2024, 2030]})
        self.assertNotIn("family", floor.described)
        plugin = Plugin()

        @plugin.stage("strategize", "a", "b", parameters=[budget, floor.each_id("territories")])
        def stage(input, parameters, context):
            return {name: family(parameters, name) for name in ("budget", "floor")}

        self.assertEqual(plugin.call("a", {}, {"floor.kasli": 0.5}),
                         {"budget": {"federal": 2, "regional": 1}, "floor": {"kasli": 0.5}})

    def test_a_finding_has_no_empty_remedy(self):
        self.assertEqual(finding("note", "a", "b"), {"severity": "note", "subject": "a", "text": "b", "evidence": []})

    def test_refusals_carry_what_and_remedy(self):
        self.assertEqual(Refusal.parameter("least", "too many", "lower it").details,
                         {"kind": "invalid_parameter", "what": "too many", "hint": "lower it", "name": "least"})
        self.assertEqual(Refusal.infeasible("a", "b").details["kind"], "infeasible")
        self.assertEqual(Refusal.invalid("a", "b").details["kind"], "invalid_input")


class Calls(unittest.TestCase):
    def test_runs_a_stage_with_its_defaults(self):
        plugin = Plugin()

        @plugin.stage("strategize", "a", "b", parameters=[Parameter.integer("n", 1, 9, 3, "m")])
        def stage(input, parameters, context):
            context.emit("note", "x", "y")
            return {"n": parameters["n"], "draw": context.random.random()}

        context = Context(seed=5)
        first = plugin.call("a", {}, context=context)
        self.assertEqual(first["n"], 3)
        self.assertEqual([row["text"] for row in context.findings], ["y"])
        self.assertEqual(first, plugin.call("a", {}, {"n": 3}, seed=5))
        self.assertNotEqual(first, plugin.call("a", {}, seed=6))

    def test_is_never_cancelled_outside_of_the_program(self):
        Context().progress("something", 0.5)


class Serving(unittest.TestCase):
    """The protocol as bytes, through a real process."""

    PROGRAM = textwrap.dedent("""
        from terroir_plugin import Plugin, Refusal
        plugin = Plugin()

        @plugin.stage("strategize", "one", "one")
        def one(input, parameters, context):
            if input.get("wait"):
                while True:
                    context.progress("waiting")
            if input.get("odd"):
                raise Refusal.invalid("it is odd", "make it even")
            if input.get("never"):
                return {"number": float("inf")}
            print("a stray line")
            return {"text": input["text"]}

        plugin.serve()
        """)

    def talk(self, *messages, answers_wanted=None):
        """What the plugin answers; the program goes once it has as many answers as it asked for."""
        whole = [message if isinstance(message, bytes) else json.dumps(message).encode() + b"\n" for message in messages]
        wanted = b"".join(whole).count(b'"jsonrpc": "2.0", "id":') if answers_wanted is None else answers_wanted
        requests, to_plugin = os.pipe()
        from_plugin, answers = os.pipe()
        program = f"import os; os.dup2({requests}, 3); os.dup2({answers}, 4)\n" + self.PROGRAM
        lines = []
        with subprocess.Popen([sys.executable, "-B", "-c", program], pass_fds=[requests, answers],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            os.close(requests)
            os.close(answers)
            for message in whole:
                os.write(to_plugin, message)
            with os.fdopen(from_plugin, "rb") as stream:
                while len([line for line in lines if "id" in line]) < wanted:
                    lines.append(json.loads(stream.readline()))
                os.close(to_plugin)
                lines += [json.loads(line) for line in stream]
            process.wait(timeout=20)
        return lines

    @staticmethod
    def run_of(input, id=2):
        return {"jsonrpc": "2.0", "id": id, "method": "run", "params": {
            "kind": "stage", "id": "one", "input": input, "parameters": {}, "seed": 1}}

    HELLO = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"contracts": {
        "strategize": {"version": 1, "tables": {"clusters": [], "findings": []}}}}}

    def test_greets_describes_and_says_goodbye(self):
        lines = self.talk(self.HELLO, {"jsonrpc": "2.0", "id": 2, "method": "describe", "params": {}},
                          {"jsonrpc": "2.0", "id": 3, "method": "shutdown", "params": {}})
        self.assertEqual(lines[0]["result"]["protocol"], {"low": 1, "high": 1})
        self.assertEqual(lines[0]["result"]["contracts"], {"strategize": {"low": 1, "high": 1}})
        self.assertEqual(lines[1]["result"]["stages"][0]["stage"], "strategize")
        self.assertEqual(lines[2], {"jsonrpc": "2.0", "id": 3, "result": {}})

    def test_fills_tables_that_were_left_out_and_says_so(self):
        lines = self.talk(self.HELLO, self.run_of({"text": "Привет, 世界"}))
        value = lines[1]["result"]["value"]
        self.assertEqual((value["text"], value["clusters"]), ("Привет, 世界", []))
        self.assertEqual(value["findings"][0]["text"], "not assessed: the stage one gives no table clusters")

    def test_takes_messages_in_pieces(self):
        whole = json.dumps(self.run_of({"text": "a"})).encode() + b"\n"
        lines = self.talk(self.HELLO, whole[:20], whole[20:50], whole[50:])
        self.assertEqual(lines[1]["result"]["value"]["text"], "a")

    def test_tells_refusals_errors_and_numbers_that_are_not_finite(self):
        lines = self.talk(self.HELLO, self.run_of({"odd": True}), self.run_of({}, 3), self.run_of({"never": True}, 4),
                          {"jsonrpc": "2.0", "id": 5, "method": "sing", "params": {}})
        self.assertEqual(lines[1]["error"]["code"], terroir_plugin.REFUSED)
        self.assertEqual(lines[1]["error"]["data"]["hint"], "make it even")
        self.assertEqual(lines[2]["error"]["message"], "KeyError: 'text'")
        self.assertTrue(lines[3]["error"]["message"].startswith("the answer is no JSON: "))
        self.assertEqual(lines[4]["error"], {"code": -32601, "message": "there is no method sing"})

    def test_stops_when_cancelled(self):
        lines = self.talk(self.HELLO, self.run_of({"wait": True}),
                          {"jsonrpc": "2.0", "method": "cancel", "params": {"id": 2}}, self.run_of({"text": "b"}, 3))
        answers = {line["id"]: line for line in lines if "id" in line}
        self.assertEqual(answers[2]["error"]["code"], terroir_plugin.CANCELLED)
        self.assertEqual(answers[3]["result"]["value"]["text"], "b")

    def test_ends_with_the_program(self):
        lines = self.talk(self.HELLO, self.run_of({"wait": True}), answers_wanted=1)
        self.assertEqual([line for line in lines if "id" in line][1]["error"]["code"], terroir_plugin.CANCELLED)

    def test_cancelled_is_an_exception_of_its_own(self):
        self.assertTrue(issubclass(Cancelled, Exception))


if __name__ == "__main__":
    unittest.main()

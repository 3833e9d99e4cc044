import Runtime
import TerroirKernel
import TextFiles

/// The files of a new process plugin in Python: manifest, code, the module it imports, fixture and test. It runs as it is.
package enum ProcessTemplate {
  package static func files(id: String, name: String, contributes contribution: PluginTemplate.Contribution)
    -> [ScaffoldFile]
  {
    let body = ProcessBody.of(contribution, id: id)
    return [
      ScaffoldFile(path: "plugin.yaml", text: manifest(id, name, contribution, body)),
      ScaffoldFile(path: "main.py", text: body.source, isExecutable: true),
      ScaffoldFile(path: PythonModule.name, text: PythonModule.text),
      ScaffoldFile(path: PythonTables.name, text: PythonTables.text),
      ScaffoldFile(path: "fixture.json", text: ProcessBody.fixture),
      ScaffoldFile(path: "test_plugin.py", text: body.test),
    ] + (body.sentence?.files ?? [])
  }

  private static func manifest(
    _ id: String, _ name: String, _ contribution: PluginTemplate.Contribution, _ body: ProcessBody
  ) -> String {
    var text = """
      id: \(id)
      name: \(YAMLText.quoted(name))
      version: 0.1.0
      summary: \(body.summary)
      kind: process
      licence: GPL-3.0-or-later
      command: [python3, main.py]
      contributes:
        - kind: \(body.kind)
          id: \(id)

      """
    if case .stage(let iteration) = contribution {
      text += """
            stage: \(iteration.verb)
            contract: \(iteration.artifact.contract)

        """
    }
    return text + """
      kernel: "\(PluginHost.kernelVersion)"
      deterministic: true
      network: false
      # Whose data the plugin carries, and of which date; none here.
      sources: []
      # The plugin's own tests, run by plugin test in this folder.
      test: [python3, -m, unittest]
      # What its process may use: seconds to start, seconds of silence in a run, mebibytes of memory and of an answer.
      limits: {start: 10, run: 600, memory: 4096, answer: 256}

      """
  }
}

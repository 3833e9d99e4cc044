import TerroirKernel

/// The shape of `plugin.yaml`.
enum ManifestForm {
  static let form = Form.record(
    "a manifest",
    Manifest(
      id: "", name: "", version: "", summary: "", kind: .native, licence: "", contributes: [], kernel: "",
      deterministic: true, network: false),
    [
      .required("id", \.id, Form.id.map { text, _, _ in PluginID(text) }, "name of the plugin for commands"),
      .required("name", \.name, .text, "name for people"),
      .required("version", \.version, .text, "version of the plugin"),
      .required("summary", \.summary, .text, "what it does, in a sentence"),
      .required("kind", \.kind, .word, "native: a Swift library; declarative: YAML files; process: a program"),
      .required("licence", \.licence, .text, "SPDX id of the licence"),
      .optional("library", \.library, .text, "native: base name of the library, IdentityAudit for libIdentityAudit.so"),
      .optional("command", \.command, Form.text.list(least: 0), "process: the command with its arguments"),
      .optional("limits", \.limits, limits, "process: what it may use"),
      .required("contributes", \.contributes, contribution.list(), "what it brings"),
      .required(
        "kernel", \.kernel,
        .pattern(
          #"^[0-9]+(\.\.[0-9]+)?$"#, "a kernel version in quotes, \"1\" or \"1..2\"", matches: isKernelRange),
        "kernel versions it works with"),
      .required("deterministic", \.deterministic, .flag, "whether the same input gives the same result"),
      .required("network", \.network, .flag, "whether it uses the network"),
      .optional("sources", \.sources, Form.text.list(least: 0), "where its data come from"),
      .optional("date", \.date, .text, "the date of those data, ISO 8601"),
      .optional("test", \.test, Form.text.list(), "the command that runs the plugin's own tests in its folder"),
    ])

  private static let limits = Form.record(
    "limits", Manifest.Limits(),
    [
      .optional("start", \.start, .number(0.1...600, "seconds"), "seconds to its answer to initialize"),
      .optional("describe", \.describe, .number(0.1...600, "seconds"), "seconds for its declarations"),
      .optional("run", \.run, .number(0.1...86_400, "seconds"), "seconds of a run without answer or progress"),
      .optional("memory", \.memory, .integer(0...1_048_576, "mebibytes"), "mebibytes of memory, 0 for no limit"),
      .optional("answer", \.answer, .integer(1...4096, "mebibytes"), "mebibytes of one message"),
    ])

  private static func isKernelRange(_ text: String) -> Bool {
    let bounds = text.split(separator: ".", omittingEmptySubsequences: false)
    let ends = bounds.count == 3 && bounds[1].isEmpty ? [bounds[0], bounds[2]] : bounds
    return ends.count <= 2 && (bounds.count == 1 || bounds.count == 3)
      && ends.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static let contribution = Form.record(
    "a contribution", Manifest.Contribution(.stage, id: ""),
    [
      .required("kind", \.kind, .word, "what it is"),
      .required("id", \.id, .id, "name of the contribution"),
      .optional("stage", \.stage, .oneOf(Iteration.allCases.map(\.verb), "stage"), "stage: the verb of its iteration"),
      .optional(
        "contract", \.contract, .integer(1...1000, "a version of the contract"), "stage: version of the contract"),
      .optional("parameters", \.parameters, Form.text.list(least: 0), "stage: the parameters it takes"),
      .optional("tables", \.tables, Form.text.list(least: 0), "stage: the tables of the artifact that it fills"),
      .optional("file", \.file, .text, "declarative: the file that declares it, in the plugin's folder"),
    ])
}

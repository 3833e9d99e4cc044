import TerroirKernel

/// A set of stage parameters as a file declares it.
struct PresetFile: Sendable {
  typealias Values = [(name: Located<String>, value: ParameterValue)]

  var head = DeclarationHead()
  var parameters = Stages()

  struct Stages: Sendable {
    var byVerb: [String: Values] = [:]

    static let form = Form.record(
      "a set of parameters", Stages(),
      Iteration.allCases.map { iteration in
        .optional(
          iteration.verb, \.byVerb[iteration.verb], Form.parameter.byName(),
          "parameters of the stage that \(iteration.verb) runs; params \(iteration.verb) lists them")
      },
      least: 1)
  }

  static let form = Form.record(
    "a preset", PresetFile(),
    DeclarationHead.fields(\.head, regional: false) + [
      .required("parameters", \.parameters, Stages.form, "by stage, the parameters it sets")
    ])

  func preset(_ id: String) -> ParameterPreset {
    ParameterPreset(
      declaration: head.declaration(id),
      parameters: parameters.byVerb.mapValues { values in
        Dictionary(values.map { ($0.name.value, $0.value) }) { first, _ in first }
      })
  }
}

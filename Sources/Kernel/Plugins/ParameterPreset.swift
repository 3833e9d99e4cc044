/// A named set of parameters of stages, to be set at once.
public struct ParameterPreset: Codable, Hashable, Sendable {
  public var declaration: ExtensionDeclaration
  /// By the stage's verb, then by parameter.
  public var parameters: [String: [String: ParameterValue]]

  public init(declaration: ExtensionDeclaration, parameters: [String: [String: ParameterValue]]) {
    self.declaration = declaration
    self.parameters = parameters
  }
}

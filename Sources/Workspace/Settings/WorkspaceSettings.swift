package import TerroirKernel

/// What `workspace.yaml` says: the region under study and the plugins that serve it.
package struct WorkspaceSettings: Hashable, Sendable {
  package static let file = "workspace.yaml"

  package var name: String
  package var region: TerritoryID
  /// Every region that can be studied, the default one among them.
  package var regions: [TerritoryID]
  /// Whether the file names them; where it does not, every region of the data can be studied.
  package var namesRegions: Bool
  package var language: NameLanguage
  /// The currency of budgets and costs, with the rates of others.
  package var exchange: Exchange
  /// The plugin that brings the country's pack; nil where the method's own words hold.
  package var country: PluginID?
  /// What the region is held against; nil for the country where its figures are, else the regions of the data.
  package var reference: ReferenceEconomy?
  /// What of a register of organisations may be shown; nil where nothing is held back.
  package var disclosure: DisclosureSettings?
  /// The plugin that runs each iteration; an iteration without one takes the installed default.
  package var bindings: [Iteration: PluginID]
  package var extensions: Extensions
  /// Parameters that differ from the stages' defaults.
  package var parameters: [Iteration: [String: ParameterValue]]
  /// Where the parameters stand, for faults that only the stages' declarations can show.
  package var parameterPlaces: [Iteration: [String: Fault.Place]]
  /// Where the regions stand in the file, for faults that only the data can show.
  var places: [TerritoryID: Fault.Place]
  /// Where the country stands.
  package var countryPlace: Fault.Place?
  /// Where the reference stands.
  var referencePlace: Fault.Place?

  /// The plugins that add to stages.
  package struct Extensions: Hashable, Sendable {
    package var diagnostics: [PluginID] = []
    package var catalogues: [PluginID] = []
    package var kpis: [PluginID] = []
    package var messages: [PluginID] = []
  }
}

package import Foundation
import Runtime
package import TerroirKernel
package import Workspace

/// An open workspace with its store, plugins and the state of the work; data are read at the first need.
package final class Study {
  package let workspace: Workspace
  package let store: Store
  package let host: PluginHost
  package internal(set) var state: StudyState
  private var loaded: [TerritoryID: LoadedData] = [:]

  init(workspace: Workspace, store: Store, host: PluginHost, state: StudyState) {
    self.workspace = workspace
    self.store = store
    self.host = host
    self.state = state
  }

  /// The workspace's data for a region, read and checked at the first call.
  func load(_ region: TerritoryID) throws(CommandFailure) -> LoadedData {
    if let known = loaded[region] { return known }
    do throws(WorkspaceFailure) {
      let data = try workspace.load(region: region)
      loaded[region] = data
      return data
    } catch {
      throw CommandFailure(error)
    }
  }

  func data(of region: TerritoryID) throws(CommandFailure) -> RegionalData { try load(region).data }

  func tables(of region: TerritoryID) throws(CommandFailure) -> [String: Table] { try load(region).tables }
}

extension CommandFailure {
  init(_ failure: WorkspaceFailure) {
    self.init(.failed, "workspace", failure.summary, help: failure.help, details: failure.details)
  }
}

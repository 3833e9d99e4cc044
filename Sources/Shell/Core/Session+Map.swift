import Foundation
import Language
import Report
import Runtime
import TableFiles
import TerroirKernel
import Workspace

/// The map of the open cycle's region.
extension Session {
  func mapPage(_ parts: [CycleReport.Part], at span: Span?) throws(CommandFailure) -> MapPage {
    let (scope, loaded) = try briefScope(parts, at: span)
    let resource = loaded.resources.first { $0.name == Resource.boundaries }
    guard let resource else { return MapPage(scope, boundaries: nil) }
    return MapPage(scope, boundaries: try boundaries(resource.path, at: span))
  }

  /// What the routes of the open cycle are called, and where they begin and end; no routes where there is no campaign.
  func routeWords(at span: Span?) throws(CommandFailure) -> RouteWords {
    guard let study else { return RouteWords(in: language) }
    let state = try state(span)
    guard let hash = state[.promote] else { return RouteWords(in: language) }
    var data = try study.load(state.region).data
    data.country = try country(at: span)
    let artifact = told(try artifact(hash, of: study))
    return RouteWords(
      BriefScope(data, CycleResults([artifact.value]), cycle: state.cycle, in: language, artifact.currency))
  }

  /// The lines of a file of the workspace; `territory` among a feature's properties says what it bounds, `kind` whether it is
  /// water.
  private func boundaries(_ path: String, at span: Span?) throws(CommandFailure) -> [MapBoundary] {
    let file = try openStudy(span).workspace.directory.appending(path: path)
    guard let size = try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize, size <= GeoLine.mostBytes,
      let data = try? Data(contentsOf: file)
    else {
      throw CommandFailure(
        .failed, "unreadable-file", "\(path) cannot be read", at: span,
        help: """
          the file must be there, be yours to read, and have at most \(GeoLine.mostBytes / 1_000_000) MB; \
          or take the resource \(Resource.boundaries) out of \(DataPackage.file)
          """)
    }
    let lines: [GeoLine]
    do throws(DecodingFailure) {
      lines = try GeoLine.all(in: [UInt8](data))
    } catch {
      throw CommandFailure(
        .failed, "unreadable-file", "\(path)\(error.line.map { ":\($0)" } ?? ""): \(error.message)", at: span,
        help: error.help)
    }
    return lines.map { line in
      MapBoundary(
        path: line.path, isWater: ["river", "water", "lake"].contains(line.properties["kind"]),
        territory: line.properties["territory"].map { TerritoryID($0) })
    }
  }
}

import Foundation
import PositionedJSON
import TerroirKernel

extension DataPackage {
  /// The bytes of `datapackage.json` with one more resource at the end of the list; all else stays as it is written.
  func adding(_ resource: PackageText.Resource) throws(ImportFailure) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do throws(any Error) {
      guard let list = try source.json()["resources"], let items = list.list else {
        throw ImportFailure.unwritable(path: DataPackage.file, reason: "it has no list of resources")
      }
      let text = String(decoding: try encoder.encode(resource), as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
      let end = items.last?.range.upperBound ?? list.range.lowerBound + 1
      let joint = items.isEmpty ? "\n    " : ",\n    "
      return Data(source.bytes[..<end]) + Data((joint + text).utf8)
        + (items.isEmpty ? Data("\n  ".utf8) : Data()) + Data(source.bytes[end...])
    } catch let failure as ImportFailure {
      throw failure
    } catch {
      throw .unwritable(path: DataPackage.file, reason: .reason(of: error))
    }
  }
}

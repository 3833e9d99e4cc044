import PositionedJSON
import TerroirKernel

extension WorkspaceFileText {
  /// The JSON value that the file holds.
  func json() throws(WorkspaceFailure) -> JSONNode {
    do throws(JSONParser.Fault) {
      return try JSONParser.parse(bytes)
    } catch {
      throw WorkspaceFailure([
        Fault(.malformedJSON(reason: Phrase(verbatim: error.reason)), at: place(error.offset..<error.offset + 1))
      ])
    }
  }
}

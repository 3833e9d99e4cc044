package import Language
package import Report
package import Runtime
package import TerroirKernel

/// What a command yields and a pipeline carries.
package enum ShellValue: Sendable {
  /// A query over tables that has not run yet; steps are added to it until something needs its rows.
  case relation(Query)
  case table(Table)
  case artifact(AnyArtifact)
  /// An artifact with what tells it to people, one text after the other, where that is another than its own page.
  case told(AnyArtifact, [Document])
  case chart(Chart)
  /// A text with parts, such as the page of a town.
  case document(Document)
  /// Text for people: what `status` or `help` say.
  case text(String)
  /// The command did what it had to and has nothing to show.
  case nothing

  package var kind: ValueKind {
    switch self {
    case .relation, .table: .table
    case .artifact(let artifact), .told(let artifact, _): .artifact(of: artifact.iteration)
    case .chart: .chart
    case .document: .document
    case .text, .nothing: .text
    }
  }

  /// What the next step of a pipeline takes, a name is bound to, and `_` stands for.
  var piped: ShellValue { if case .told(let artifact, _) = self { .artifact(artifact) } else { self } }
}

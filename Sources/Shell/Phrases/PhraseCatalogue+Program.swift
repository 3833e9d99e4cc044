import Authoring
import Conformance
import Declarative
import Engine
import Formats
import Language
import Runtime
import TableFiles
import Workspace
package import TerroirKernel
import TerroirMethods

extension PhraseCatalogue {
  /// What every module of the program says of faults and in help, in Russian.
  package static let program = PhraseCatalogue(merging: [
    .kernel, .language, .tableFiles, .engine, .formats, .workspace, .declarative, .runtime, .authoring,
    .conformance, .shell, .methods,
  ])
}

import Language
import Shell

/// TAB's answers, from the declarations that parse and document the commands and from the session, which is idle while
/// the prompt waits.
final class Completer: Sendable {
  private let session: Session

  init(session: Session) { self.session = session }

  func complete(_ line: String, _ cursor: Int) -> CompletionList {
    let found = Completion(session.commands.grammar, context: context).candidates(in: line, at: cursor)
    let session = session
    return CompletionList(
      start: found.replaced.lower,
      candidates: found.candidates.map { CompletionChoice($0.text, isFinal: $0.isFinished) },
      language: Blocking.wait { await session.language })
  }

  private var context: CompletionContext {
    let session = session
    var context = CompletionContext()
    context.names = { Blocking.wait { await session.completionNames } }
    context.tables = { Blocking.wait { await session.completionTables } }
    context.members = { path in Blocking.wait { await session.completionMembers(path) } }
    context.columns = { text in Blocking.wait { await session.completionColumns(text) } }
    context.columnValues = { text, column in Blocking.wait { await session.completionValues(text, column: column) } }
    context.rowKeys = { text in Blocking.wait { await session.completionRowKeys(text) } }
    context.plugins = { stage in Blocking.wait { await session.completionPlugins(stage: stage) } }
    context.classifications = { Blocking.wait { await session.completionClassifications } }
    context.templates = { Blocking.wait { await session.completionTemplates } }
    context.towns = { Blocking.wait { await session.completionTowns } }
    context.stages = { session.commands.stageVerbs }
    context.methods = { Blocking.wait { await session.completionMethods } }
    context.parameters = { verb, positional in
      Blocking.wait { await session.completionParameters(verb, positional) }
    }
    context.files = { session.completionFiles($0) }
    context.aggregates = { session.commands.aggregateNames }
    context.settings = { Blocking.wait { await session.completionSettings } }
    context.settingValues = { name in Blocking.wait { await session.completionSettingValues(name) } }
    context.helpWords = { Blocking.wait { await session.completionHelpWords } }
    context.variables = { Blocking.wait { await session.variables.names } }
    context.functions = { session.commands.functionNames }
    return context
  }
}

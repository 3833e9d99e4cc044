/// What a command does beside giving a value: what a script may hold, a replay runs and a journal keeps follows from it.
package struct Effects: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// What it gives follows from the data, so that a saved script can be held to it.
  package static let givesData = Effects(rawValue: 1 << 0)
  /// It changes the study: region, seed, cycle, artifacts, parameters, bindings.
  package static let changesStudy = Effects(rawValue: 1 << 1)
  /// It changes the session alone: its settings, the study that is open, whether it goes on.
  package static let changesSession = Effects(rawValue: 1 << 2)
  /// It takes back or brings back what the journal holds.
  package static let changesHistory = Effects(rawValue: 1 << 3)
  /// It writes a file beside the store.
  package static let writesFiles = Effects(rawValue: 1 << 4)
  /// It reads the file that its first argument names.
  package static let readsFile = Effects(rawValue: 1 << 5)
  /// Names may stand for something else after it than before.
  package static let bringsNames = Effects(rawValue: 1 << 6)
  /// It stands for the commands of the file that its first argument names.
  package static let standsForScript = Effects(rawValue: 1 << 7)
  /// It starts a program that someone's files choose, as a compiler or tests, which no script may. Programs of a list of our
  /// own that lay out a document are none of these.
  package static let runsPrograms = Effects(rawValue: 1 << 8)
  /// It is no step of the work: a saved script does not have it.
  package static let leftOutOfScripts = Effects(rawValue: 1 << 9)
  /// A dry run passes over it: what it does could not be taken back.
  package static let leftOutOfDryRuns = Effects(rawValue: 1 << 10)
  /// The table that it gives has the columns of the one it takes.
  package static let keepsColumns = Effects(rawValue: 1 << 11)
}

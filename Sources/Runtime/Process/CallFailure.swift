import TerroirKernel

/// Why a call to a plugin's process gave no result.
enum CallFailure: Error {
  case cancelled
  /// What was to be sent holds a number that is not finite.
  case notFinite
  /// The stage refused its input or parameters.
  case refused(StageFailure)
  case process(ProcessFailure)
  /// The process has ended; how, is known when it is taken away.
  case ended(ProcessFailure.Task, unfinished: Int)
}

extension CallFailure {
  /// As a stage's own failure.
  var stageFailure: StageFailure {
    switch self {
    case .cancelled, .ended: .cancelled
    case .refused(let failure): failure
    case .notFinite: .plugin(reason: "its input holds a number that is not finite", hint: "report this")
    case .process(let failure):
      switch failure.task {
      case .run(let contribution):
        .plugin(reason: "\(contribution): \(failure.sentence)", hint: failure.hint)
      case .start, .describe: .plugin(reason: failure.message, hint: failure.hint)
      }
    }
  }

  /// As the failure of a plugin that cannot be used.
  func pluginFailure(of plugin: String, _ task: ProcessFailure.Task) -> PluginFailure {
    switch self {
    case .process(let failure): .process(failure)
    case .cancelled: .cancelled
    case .notFinite, .refused, .ended:
      .process(ProcessFailure(plugin: plugin, task: task, reason: .failed("it was ended")))
    }
  }
}

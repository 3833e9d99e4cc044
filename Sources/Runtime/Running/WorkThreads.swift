internal import Foundation

/// Gives stages and methods threads of their own. They compute for long, and one that Ctrl-C left behind goes on for a
/// while: on the threads that tasks share, two of them would keep the session from answering.
package final class WorkThreads: TaskExecutor {
  package init() {}

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    Thread.detachNewThread { job.runSynchronously(on: executor) }
  }
}

import Runtime

extension Session {
  /// Says goodbye to the plugins that run in processes of their own. Where a program ends without it, they end all the
  /// same, but without a word.
  package func close() {
    study?.host.shutdown()
    bareHost?.shutdown()
  }
}

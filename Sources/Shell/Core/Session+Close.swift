import Runtime

extension Session {
  /// Closes the engine, whose files go with it, and says goodbye to the plugins that run in processes of their own. Where a program ends without it, they end all the
  /// same, but without a word.
  package func close() {
    engine = nil
    study?.host.shutdown()
    bareHost?.shutdown()
  }
}

package import TerroirKernel

/// A table as an HTML `table` element, with numbers as people read them and their exact value beside.
package struct HTMLOutput {
  package init() {}

  package func text(_ table: Table) -> String {
    var sink = MemorySink()
    HTMLTable(table).write(to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}

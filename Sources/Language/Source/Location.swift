/// A place in a text for people: line and column, both from 1; the column counts characters.
package struct Location: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

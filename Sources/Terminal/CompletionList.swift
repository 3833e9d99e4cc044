package import TerroirKernel

/// One thing that may be typed next.
package struct CompletionChoice: Sendable, Equatable {
  /// What goes into the line, quotes and all.
  package let text: String
  /// What the list shows.
  package let display: String
  /// A space follows: nothing can be added to the word. False for a folder or a name that goes on.
  package let isFinal: Bool

  package init(_ text: String, display: String? = nil, isFinal: Bool = true) {
    self.text = text
    self.display = display ?? text
    self.isFinal = isFinal
  }
}

/// What could stand at the cursor.
package struct CompletionList: Sendable, Equatable {
  /// UTF-8 offset where the word that a candidate replaces begins; it ends at the cursor.
  package let start: Int
  package let candidates: [CompletionChoice]
  /// The language in which the list says how many it leaves out.
  let language: NameLanguage

  package init(start: Int, candidates: [CompletionChoice], language: NameLanguage = .english) {
    self.start = start
    self.candidates = candidates
    self.language = language
  }
}

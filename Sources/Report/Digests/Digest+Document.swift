extension Digest {
  /// The digest as a document; `isComplete` leaves out the hints at commands, which a file has no use for.
  package func document(isComplete: Bool = false) -> Document {
    Document(
      title,
      sections.flatMap { section -> [Document.Block] in
        var blocks: [Document.Block] = [.heading(1, section.heading)]
        if !section.lead.isEmpty { blocks.append(.list(section.lead)) }
        if let table = section.table { blocks.append(.table(table, title: nil, rowLimit: nil)) }
        if let more = section.more, !isComplete { blocks.append(.paragraph(more)) }
        return blocks
      })
  }
}

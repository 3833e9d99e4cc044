package import TerroirKernel

extension DocumentSection {
  /// How much of an artifact a reader is shown.
  package enum Detail: Sendable {
    /// With hints at the commands that print the rest.
    case screen
    /// As a file has it, which has no use for commands.
    case file
  }

  /// An artifact as a section, with a part for each thing that it tells.
  ///
  /// - Throws: an encoding error where a row holds a number that is not finite.
  package static func of(
    _ value: any ArtifactValue, region: String, in language: NameLanguage, _ currency: Currency, detail: Detail
  ) throws -> DocumentSection {
    let digest = try Digest.of(value, region: region, in: language, currency)
    return DocumentSection(
      digest.title,
      sections: digest.sections.map { section in
        var blocks: [DocumentBlock] = []
        if !section.lead.isEmpty { blocks.append(.list(section.lead)) }
        if let table = section.table { blocks.append(.table(table)) }
        if let more = section.more, detail == .screen { blocks.append(.paragraph(more)) }
        return DocumentSection(section.heading, blocks)
      })
  }
}

extension Document {
  /// An artifact as a document of its own.
  ///
  /// - Throws: an encoding error where a row holds a number that is not finite.
  package static func of(
    _ value: any ArtifactValue, region: String, in language: NameLanguage, _ currency: Currency,
    detail: DocumentSection.Detail
  ) throws -> Document {
    let section = try DocumentSection.of(value, region: region, in: language, currency, detail: detail)
    return Document(TitlePage(section.heading), in: language, preface: section.blocks, sections: section.sections)
  }
}

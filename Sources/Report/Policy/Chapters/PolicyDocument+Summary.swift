import TerroirKernel

extension PolicyDocument {
  /// The page of the whole cycle, question by question.
  var summary: [DocumentSection] {
    if results.all.isEmpty { return [] }
    var scope = scope
    scope.hasRoom = true
    return [DocumentSection(text("chapter.summary"), sections: Brief(ofCycle: scope).sections)]
  }
}

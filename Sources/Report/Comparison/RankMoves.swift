package import TerroirKernel

extension ArtifactComparison {
  /// How many ranks of `after` differ from those of the same rows in `before`: of all that tells two artifacts apart
  /// only this, since a what-if table asks it for each of its rows.
  ///
  /// - Throws: an encoding error where a row holds a number that is not finite.
  package static func ranksMoved(from before: any ArtifactValue, to after: any ArtifactValue) throws -> Int {
    let numbered = try NumberedRows(from: before, to: after)
    return try type(of: after).rankedTables.reduce(0) { moved, declared in
      guard let old = try before.table(declared.name), let new = try after.table(declared.name) else { return moved }
      let comparison = TableComparison(
        from: old.ranks(beside: declared.key), to: numbered.applied(to: new.ranks(beside: declared.key)),
        key: declared.key)
      return moved + comparison.entries.count { Change($0.kind).isRank }
    }
  }
}

extension ArtifactValue {
  fileprivate static var rankedTables: [TableDeclaration] {
    tables.map(\.declaration).filter { $0.columns.contains { $0.unit == .rank } }
  }
}

extension Table {
  /// Its ranks, with the columns that name a row and the one that says which rows count.
  fileprivate func ranks(beside key: [String]) -> Table {
    var table = self
    table.columns = columns.filter {
      $0.declaration.unit == .rank || key.contains($0.name) || $0.name == "chosen"
    }
    return table
  }
}

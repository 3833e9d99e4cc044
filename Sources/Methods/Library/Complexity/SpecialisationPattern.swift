import Foundation

/// Who is specialised in what, with the iterations and eigenvectors that complexity is read from.
struct SpecialisationPattern {
  let m: [Double]
  let regions: Int
  let industries: Int
  let diversity: [Double]
  let ubiquity: [Double]

  init(_ m: [Double], regions: Int, industries: Int) {
    self.m = m
    self.regions = regions
    self.industries = industries
    var ubiquity = [Double](repeating: 0, count: industries)
    var diversity = [Double](repeating: 0, count: regions)
    for region in 0..<regions {
      for industry in 0..<industries where m[region * industries + industry] > 0 {
        diversity[region] += 1
        ubiquity[industry] += 1
      }
    }
    self.diversity = diversity
    self.ubiquity = ubiquity
  }

  struct Eigenvector {
    var regions: [Double?]
    var industries: [Double?]
    var second: Double
    var third: Double?
  }

  /// The second eigenvector of `D⁻¹ M U⁻¹ Mᵀ`, from the symmetric form on the smaller side.
  func secondEigenvector(_ scaling: ComplexityIndex.Scaling = .own) throws(ComplexityIndex.Refusal) -> Eigenvector {
    let rows = (0..<regions).filter { diversity[$0] > 0 }
    let columns = (0..<industries).filter { ubiquity[$0] > 0 }
    guard rows.count > 2, columns.count > 2 else { throw .tooSmall }
    var b = [Double](repeating: 0, count: rows.count * columns.count)
    for (i, row) in rows.enumerated() {
      for (j, column) in columns.enumerated() where m[row * industries + column] > 0 {
        b[i * columns.count + j] = 1 / (diversity[row] * ubiquity[column]).squareRoot()
      }
    }
    let onRows = rows.count <= columns.count
    let size = min(rows.count, columns.count)
    let form =
      onRows
      ? Matrix.outer(b, rows: rows.count, columns: columns.count)
      : Matrix.inner(b, rows: rows.count, columns: columns.count)
    guard let eigen = Matrix.symmetricEigen(form, size: size) else { throw .notConverged }
    let second = eigen.values[size - 2]
    guard second < 1 - 1e-10 else { throw .disconnected }
    guard second > 1e-10 else { throw .alike }
    let third: Double? = size > 2 ? eigen.values[size - 3] : nil
    // Two eigenvectors of one eigenvalue can be turned into each other: which comes out rests on the order of names.
    if let third, second - third < 1e-9 { throw .undetermined }
    let vector = Array(eigen.vectors[((size - 2) * size)..<((size - 1) * size)])
    let side =
      onRows ? vector : Matrix.product(b, vector, rows: rows.count, inner: columns.count, columns: 1)
    var values = zip(rows, side).map { $1 / diversity[$0].squareRoot() }
    let sizes = rows.map { diversity[$0] }
    let mean = Summation.sum(sizes) / Double(sizes.count)
    let average = Summation.sum(values) / Double(values.count)
    let slope = Summation.sum(zip(values, sizes).map { ($0 - average) * ($1 - mean) })
    let most =
      Summation.sum(values.map { ($0 - average) * ($0 - average) }).squareRoot()
      * Summation.sum(sizes.map { ($0 - mean) * ($0 - mean) }).squareRoot()
    guard abs(slope) > 1e-9 * most else { throw .unsigned }
    if slope < 0 { values = values.map { -$0 } }
    let signedMean = Summation.sum(values) / Double(values.count)
    var means: [Double] = []
    for column in columns {
      let members = rows.indices.filter { m[rows[$0] * industries + column] > 0 }
      means.append(Summation.sum(members.map { values[$0] }) / Double(members.count))
    }
    var scaled = Summation.standardised(means)
    if scaling == .regions, let deviation = Summation.deviation(values, freedom: 0), deviation > 0 {
      // The means of these over a region's industries are the region's value: M over M transposed is the eigenvalue.
      scaled = means.map { ($0 / second - signedMean) / deviation }
    }
    return Eigenvector(
      regions: placed(Summation.standardised(values), at: rows, count: regions),
      industries: placed(scaled, at: columns, count: industries), second: second,
      third: third)
  }

  /// Fitness of regions and complexity of industries after `steps` steps, each with a mean of 1.
  func fitness(_ steps: Int) -> (regions: [Double?], industries: [Double?]) {
    var f = diversity.map { $0 > 0 ? 1.0 : 0 }
    var q = ubiquity.map { $0 > 0 ? 1.0 : 0 }
    for _ in 0..<steps {
      let next = sums(overIndustries: q)
      let inverse = sums(overRegions: f.map { $0 > 0 ? 1 / $0 : 0 })
      f = scaled(next)
      q = scaled(inverse.map { $0 > 0 ? 1 / $0 : 0 })
    }
    return (masked(f, by: diversity), masked(q, by: ubiquity))
  }

  func sums(overIndustries values: [Double]) -> [Double] {
    Matrix.product(m, values, rows: regions, inner: industries, columns: 1)
  }

  func sums(overRegions values: [Double]) -> [Double] {
    Matrix.product(m, values, rows: industries, inner: regions, columns: 1, transposeLeft: true)
  }

  private func scaled(_ values: [Double]) -> [Double] {
    let present = values.filter { $0 > 0 }
    guard let mean = Summation.mean(present), mean > 0 else { return values }
    return values.map { $0 / mean }
  }

  func masked(_ values: [Double], by counts: [Double]) -> [Double?] {
    zip(values, counts).map { $1 > 0 ? $0 : nil }
  }

  func placed(_ values: [Double]?, at positions: [Int], count: Int) -> [Double?] {
    var result = [Double?](repeating: nil, count: count)
    if let values { for (position, value) in zip(positions, values) { result[position] = value } }
    return result
  }
}

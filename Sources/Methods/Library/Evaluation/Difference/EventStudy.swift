import TerroirKernel

/// Coefficients by time, with their covariance, against a reference time at which they are 0.
struct EventStudy: Sendable {
  let times: [Int]
  let estimates: [Double]
  /// Flat, times by times.
  let covariance: [Double]
  /// How many times lie before the reference.
  let before: Int
  var count: Int { times.count }
  var after: Int { count - before }

  /// From the roles `time` and `estimate` and the table `covariance` of pairs of times.
  ///
  /// - Throws: on gaps between the times, times only on one side, and a covariance that is not one.
  init(_ read: InputReader, reference: Int) throws(MethodFailure) {
    try read.requireRows()
    let keys = try read.keys("time")
    try read.requireDistinct([keys])
    let values = try read.numbers("estimate", atLeast: nil)
    let times = try read.times(keys)
    if let place = times.firstIndex(of: reference) {
      throw read.failure(
        "the reference \(reference) has an estimate", row: keys.codes.firstIndex(of: place),
        hint: "It is 0 by definition: leave its row out.")
    }
    let before = times.count { $0 < reference }
    guard before > 0, before < times.count else {
      throw read.failure("there is no time before and after \(reference)", hint: "Give estimates on both sides.")
    }
    let whole = (times + [reference]).sorted()
    for place in 1..<whole.count where whole[place] != whole[place - 1] + 1 {
      throw read.failure(
        "between \(whole[place - 1]) and \(whole[place]) a time is missing",
        hint: "Bounds go from one time to the next: give every time, numbered by 1.")
    }
    var ordered = [Double](repeating: 0, count: times.count)
    for (row, value) in values.enumerated() { ordered[keys.codes[row]] = value }
    guard let table = try read.table("covariance") else {
      throw read.failure("the table covariance is not given", hint: "Pass it by name: covariance=TABLE.")
    }
    let (ones, others) = (try table.keys("first"), try table.keys("second"))
    try table.requireDistinct([ones, others])
    let amounts = try table.numbers("value", atLeast: nil)
    let (firsts, seconds) = (try table.times(ones), try table.times(others))
    let size = times.count
    var found = [Double?](repeating: nil, count: size * size)
    for (row, amount) in amounts.enumerated() {
      guard let one = times.firstIndex(of: firsts[ones.codes[row]]),
        let other = times.firstIndex(of: seconds[others.codes[row]])
      else { continue }
      if let known = found[one * size + other], abs(known - amount) > 1e-9 * (abs(known) + abs(amount)) {
        throw table.failure(
          "the covariance of \(times[one]) and \(times[other]) is \(known) and \(amount)", row: row,
          hint: "It is one number in either order.")
      }
      found[one * size + other] = amount
      found[other * size + one] = amount
    }
    var covariance: [Double] = []
    for (cell, value) in found.enumerated() {
      guard let value else {
        throw table.failure(
          "\(times[cell / size]) and \(times[cell % size]) have no covariance",
          hint: "Give one row for each pair of times.")
      }
      covariance.append(value)
    }
    guard let eigen = Matrix.symmetricEigen(covariance, size: size)?.values, eigen[size - 1] > 0,
      eigen[0] > -1e-9 * eigen[size - 1]
    else {
      throw table.failure(
        "this is no covariance: a mixture of estimates has a negative variance", hint: "Look at its values.")
    }
    (self.times, estimates, self.covariance, self.before) = (times, ordered, covariance, before)
  }
}

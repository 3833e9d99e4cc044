import TerroirKernel

/// Checks of the methods that a plugin brings.
extension ConformanceKit {
  func runMethods(_ tell: @Sendable (ConformanceCheck) -> Void) {
    for (name, method) in methods {
      let subject = "method \(name)"
      guard let sample = (method as? any SampledMethod.Type)?.sample else {
        tell(ConformanceCheck(subject, "sample", .skipped, "it brings no sample: make it a SampledMethod"))
        continue
      }
      for (name, check) in MethodConformance(method, sample: sample).checks {
        tell(ConformanceCheck(subject, name, .started, ""))
        tell(ConformanceCheck(subject, name, against: check(), passed: "nothing is against it"))
      }
    }
  }
}

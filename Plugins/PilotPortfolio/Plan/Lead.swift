internal import TerroirKernel
internal import TerroirMethods

/// How long a family of pilots takes by itself, with staff enough.
struct Lead {
  /// Working days from the first day of the programme by which the first result is there with 80%, where it begins on the
  /// day of release.
  let firstResult: Double
  /// Working days of the steps before the event is held, with 80%; 0 for other families.
  let preparation: Double

  /// - Throws: ``StageFailure`` where the steps contradict themselves, or the person asks to stop.
  init(_ family: PilotFamily, _ event: Event?, from release: Int = 0, days: WorkDays, draws: Int, seed: UInt64)
    throws(StageFailure)
  {
    let steps = family.steps
    func makespans(_ last: String) throws(StageFailure) -> [Double] {
      var needed: Set<String> = [last]
      for step in steps.reversed() where needed.contains(step.name) { needed.formUnion(step.requires) }
      do {
        let path = try CriticalPath(
          steps.filter { needed.contains($0.name) }.map {
            CriticalPath.Activity($0.name, $0.estimate, requires: $0.requires)
          })
        return try path.makespans(draws: draws, seed: seed)
      } catch let failure as MethodFailure {
        throw StageFailure(failure)
      } catch {
        throw .method(name: "schedule", reason: "\(error)", hint: "correct the steps of the family of pilots")
      }
    }
    let p80 = CriticalPath.quantile(0.8, of: try makespans(family.firstResult)) ?? 0
    guard let event else {
      (firstResult, preparation) = (Double(release) + p80, 0)
      return
    }
    let held = steps.first { $0.name == PilotFamily.held }?.estimate.mean ?? 0
    preparation = max(0, p80 - held)
    let ready = Double(release) + preparation
    let window = EventWindow.all(of: event, in: days).first { Double($0.deadline) >= ready }
    firstResult = max(ready, Double(window?.opening ?? 0)) + held
  }
}

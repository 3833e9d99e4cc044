import Language
import TerroirKernel

extension ValueKind {
  /// The type of an iteration's artifact.
  static func artifact(of iteration: Iteration) -> ValueKind {
    .artifact(iteration.noun, title: iteration.artifactName)
  }
}

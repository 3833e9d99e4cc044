import TerroirKernel

/// What a visitor may go to and has no point of its own in the data, so that no route stops there: one asks where it is.
enum Unlocated {
  static func rows(_ scene: Scene) -> [UnlocatedRow] {
    scene.index.visitable.filter { !scene.index.hasOwnPoint($0) }.map { element in
      let reason =
        element.point == nil ? "none" : scene.index.precision(of: element).map(\.rawValue) ?? "unchecked"
      return UnlocatedRow(
        element: element.id, name: .named(element.name, id: element.id.rawValue), territory: element.territory,
        reason: .stories("unlocated", ["reason": .text(reason)]),
        ask: scene.index.keepers(of: element).prefix(3).map(\.id))
    }
  }
}

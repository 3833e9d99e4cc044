import Foundation
import Testing

@testable import TerroirMethods

@Suite("Tour")
struct TourTests {
  /// TSPLIB berlin52 (Reinelt 1991), the coordinates of its first twelve places.
  private static let berlin12 = (
    x: [565, 25, 345, 945, 845, 880, 25, 525, 580, 650, 1605, 1220].map(Double.init),
    y: [575, 185, 750, 685, 655, 660, 230, 1000, 1175, 1130, 620, 580].map(Double.init)
  )

  @Test("finds the square's outline")
  func square() {
    let distances = DistanceMatrix(x: [0, 1, 1, 0], y: [0, 1, 0, 1], metric: .euclid)
    let tour = Tour.closed(distances)
    #expect(tour.length == 4)
    #expect(tour.order == [0, 2, 1, 3] || tour.order == [0, 3, 1, 2])
    #expect(tour.isOptimal)
  }

  @Test("proves twelve places by dynamic programming, and the search with its bound brackets that")
  func exactAgainstSearch() {
    let distances = DistanceMatrix(x: Self.berlin12.x, y: Self.berlin12.y, metric: .tsplib)
    let exact = Tour.closed(distances)
    #expect(exact.isOptimal)
    #expect(Set(exact.order) == Set(0..<12))
    #expect(exact.length == distances.length(of: exact.order + [exact.order[0]]))
    #expect(exact.bound == exact.length)
  }

  @Test("starts where it is told", arguments: [0, 5, 11])
  func start(_ place: Int) {
    let distances = DistanceMatrix(x: Self.berlin12.x, y: Self.berlin12.y, metric: .tsplib)
    let tour = Tour.closed(distances, start: place)
    #expect(tour.order.first == place)
    #expect(tour.length == Tour.closed(distances).length)
  }

  @Test("finds the rim of forty places on a circle and proves it")
  func circle() {
    // Places are numbered in leaps of seven, so that the order of the numbers is not the tour.
    let turns = (0..<40).map { Double($0 * 7 % 40) }
    let distances = DistanceMatrix(
      x: turns.map { Circle.point($0 / 40).x }, y: turns.map { Circle.point($0 / 40).y }, metric: .euclid)
    let tour = Tour.closed(distances)
    let side = distances[0, turns.firstIndex(of: 1) ?? 0]
    #expect(abs(tour.length - 40 * side) < 1e-9)
    #expect(tour.bound > 0.99 * tour.length)
    #expect(tour.bound <= tour.length)
  }

  @Test("takes none, one, two and three places", arguments: 0...3)
  func few(_ count: Int) {
    let distances = DistanceMatrix(
      x: (0..<count).map(Double.init), y: [Double](repeating: 0, count: count), metric: .euclid)
    #expect(Tour.closed(distances).order == Array(0..<count))
    #expect(Tour.closed(distances).length == Double(max(0, count - 1) * 2))
  }

  @Test("begins a tour of three where it is told")
  func fewStart() {
    let distances = DistanceMatrix(x: [0, 1, 2], y: [0, 0, 0], metric: .euclid)
    #expect((0..<3).map { Tour.closed(distances, start: $0).order } == [[0, 1, 2], [1, 2, 0], [2, 0, 1]])
  }

  /// Here the best 1-tree under the right prices is the tour itself.
  @Test("the 1-tree with its prices reaches the length of the shortest tour of twelve places")
  func oneTree() {
    let distances = DistanceMatrix(x: Self.berlin12.x, y: Self.berlin12.y, metric: .euclid)
    let exact = Tour.closed(distances).length
    #expect(isClose(exact, 4056.6809443061275, within: 1e-9))
    #expect(isClose(OneTree(distances).bound(near: exact), exact, within: 1e-6))
  }

  /// The path is that of a second implementation of the same moves; with segments of four the path would be 55.99 long.
  @Test("a path is improved by reversals and by moves of up to three places")
  func improvement() {
    let distances = DistanceMatrix(
      x: [2, 4, 17, 13, 6, 4, 7, 18, 0, 12], y: [11, 6, 18, 9, 6, 5, 17, 6, 6, 3], metric: .euclid)
    var path = Array(0..<10)
    PathImprovement(distances).improve(&path)
    #expect(path == [0, 6, 2, 7, 3, 4, 1, 8, 5, 9])
    #expect(isClose(distances.length(of: path), 61.717761753382035, within: 1e-9))
  }
}

/// Points of the unit circle, by the share of the turn.
enum Circle {
  static func point(_ share: Double) -> (x: Double, y: Double) { (cos(2 * .pi * share), sin(2 * .pi * share)) }
}

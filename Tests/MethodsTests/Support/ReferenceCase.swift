import Foundation

/// The expected values of a published case, by key, each with its tolerance.
struct ReferenceCase: Decodable {
  struct Expected: Decodable {
    var key: String
    var value: Value
    var abs_tol: Double?
    var rel_tol: Double?
  }

  enum Value: Decodable {
    case number(Double)
    case numbers([Double])
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let numbers = try? container.decode([Double].self) {
        self = .numbers(numbers)
      } else {
        self = .other
      }
    }

    var number: Double? { if case .number(let value) = self { value } else { nil } }
    var numbers: [Double]? { if case .numbers(let values) = self { values } else { nil } }
  }

  var expected: [Expected]

  /// The case of the folder `name`.
  init(_ name: String) throws {
    let path = "\(ReferenceData.folder ?? "")/cases/\(name)/case.json"
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  subscript(_ key: String) -> Value? { expected.first { $0.key == key }?.value }

  /// Whether `value` is within the tolerance of `key`.
  func holds(_ key: String, _ value: Double?) -> Bool {
    guard let wanted = expected.first(where: { $0.key == key }), let number = wanted.value.number, let value else {
      return false
    }
    return abs(value - number) <= (wanted.abs_tol ?? 0) + (wanted.rel_tol ?? 0) * abs(number)
  }
}

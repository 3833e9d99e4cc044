/// A place in the sources where one expression is put in another's stead while its number is the active mutant.
struct Site: Codable {
  /// The path of the file, from the project's folder.
  var file: String
  var line: Int
  /// The bytes of the expression in the file.
  var start: Int
  var end: Int
  /// What was done: `+ to -`, `< to <=` …
  var operation: String
  var original: String
  var replacement: String
  /// The number by which the built program knows it; 0 until it is drawn.
  var number = 0
}

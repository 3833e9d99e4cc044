/// A place in the sources where one expression is put in another's stead while its mutant is the active one.
struct Site: Codable {
  /// The path of the file, from the project's folder.
  var file: String
  var line: Int
  /// The bytes of the expression in the file.
  var start: Int
  var end: Int
  var original: String
  var replacement: String
}

import Language
import TableFiles

/// Which part of a file is the table, by `KEY=WORD`.
extension FilePart {
  static let keys = ["sheet", "header", "table", "member"]

  init(told pairs: [NamedArgument]) throws(CommandFailure) {
    self.init()
    for pair in pairs {
      switch pair.key.name {
      case "sheet": sheet = pair.value.text
      case "header": header = try Int(pair.value)
      case "table": table = pair.value.text
      case "member": member = pair.value.text
      default: continue
      }
    }
  }
}

import Foundation
import KernelSchema

// Arguments: the folder to write to, the folder of the schemas, and their files.
let arguments = CommandLine.arguments
let output = URL(fileURLWithPath: arguments[1], isDirectory: true)
let root = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"
do {
  let files = try arguments.dropFirst(3).map { path in
    SchemaSet.File(
      path: path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path,
      bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
  }
  for file in KernelText(try SchemaSet(files)).files {
    let place = output.appending(path: file.name)
    // A file that says the same is left alone, so that nothing is compiled again for it.
    if (try? String(contentsOf: place, encoding: .utf8)) == file.text { continue }
    try file.text.write(to: place, atomically: true, encoding: .utf8)
  }
} catch {
  let text = (error as? SchemaFault).map { "\(root)\($0)" } ?? "error: \(error)"
  FileHandle.standardError.write(Data("\(text)\n".utf8))
  exit(1)
}

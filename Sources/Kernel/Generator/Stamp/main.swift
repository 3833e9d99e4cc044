import Foundation
import KernelSchema

// The stamp lives in a default argument of an @export(implementation) function: such an argument is compiled into each
// plugin, so a plugin's file carries the stamp of the kernel that it was built against, and is rebuilt when that changes.
// Arguments: the file to write, and the files that the stamp is of.
let files = try CommandLine.arguments.dropFirst(2).map { path in
  SchemaSet.File(path: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
}
let stamp = KernelStamp.hash(files)
// The tool is built by the compiler that builds the kernel, so what it was built with is what the kernel is built with.
#if compiler(>=6.4)
  let compiler = "swift-6.4"
#elseif compiler(>=6.3.4)
  let compiler = "swift-6.3.4"
#elseif compiler(>=6.3.3)
  let compiler = "swift-6.3.3"
#elseif compiler(>=6.3.2)
  let compiler = "swift-6.3.2"
#elseif compiler(>=6.3.1)
  let compiler = "swift-6.3.1"
#else
  let compiler = "swift-6.3.0"
#endif
let text = """
  /// The stamp that a plugin's file carries: kernel sources, compiler, build kind.
  #if DEBUG
    @export(implementation) public func kernelStamp(_ stamp: StaticString = "terroir-abi:\(stamp):\(compiler):debug;") -> StaticString { stamp }
  #else
    @export(implementation) public func kernelStamp(_ stamp: StaticString = "terroir-abi:\(stamp):\(compiler):release;") -> StaticString { stamp }
  #endif

  """
// A stamp that stays is not written again: what compiles it would be compiled anew after each linking of this tool.
let target = CommandLine.arguments[1]
if (try? String(contentsOfFile: target, encoding: .utf8)) != text {
  try text.write(toFile: target, atomically: true, encoding: .utf8)
}

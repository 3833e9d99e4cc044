/// The Python module that a process plugin's folder carries, `terroir_plugin.py`.
package enum PythonModule {
  package static let name = "terroir_plugin.py"
  package static var text: String { String(decoding: PackageResources.terroir_plugin_py, as: UTF8.self) }
}

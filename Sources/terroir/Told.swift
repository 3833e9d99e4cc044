import ArgumentParser
import Foundation
import Shell
import TerroirKernel

/// The words of the program's own arguments, in the language of the locale.
enum Told {
  static let language = NameLanguage(variables: ProcessInfo.processInfo.environment)

  static func choose(_ english: String, _ russian: String) -> String { language.choose(english, russian) }

  /// - Parameter value: what the argument's value is called.
  static func help(_ english: String, _ russian: String, value: (english: String, russian: String)? = nil)
    -> ArgumentHelp
  {
    ArgumentHelp(choose(english, russian), valueName: value.map { choose($0.english, $0.russian) })
  }
}

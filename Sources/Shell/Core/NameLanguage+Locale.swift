package import TerroirKernel

extension NameLanguage {
  /// The language of messages in which a person's system speaks: the first of these variables that is set rules, as POSIX has it.
  package init(variables: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
    let language = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }
    self = NameLanguage(rawValue: language.lowercased()) ?? .english
  }
}

import TerroirKernel
import TextFiles

/// The one sentence of a new plugin's code, which shows how it says something in every language.
struct ScaffoldSentence {
  let key: String
  let words: LocalizedText

  init(_ key: String, en: String, ru: String) {
    self.key = key
    words = LocalizedText(en: en, ru: ru)
  }

  /// The catalogues that lie beside the code.
  var files: [ScaffoldFile] {
    NameLanguage.allCases.map { language in
      ScaffoldFile(
        path: "Sentences/\(language.rawValue).yaml",
        text: "\(Self.comment(language))\n\(key): \(YAMLText.quoted(words.text(in: language)))\n")
    }
  }

  private static func comment(_ language: NameLanguage) -> String {
    language.choose(
      "# What the plugin says, by key, in English; arguments stand in braces. CONTRIBUTING has the forms, under Sentences.",
      "# Что говорит модуль, по ключам, по-русски; аргументы в фигурных скобках. Формы описаны в CONTRIBUTING, раздел Sentences."
    )
  }
}

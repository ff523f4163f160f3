/// The languages in which the program speaks.
package enum Language: String, Sendable, CaseIterable { case zh, en }

/// A text in Traditional Chinese and in English.
package struct Bilingual: Hashable, Sendable {
  package var zh: String
  package var en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The wording in a language.
  package subscript(_ language: Language) -> String { language == .zh ? zh : en }
}

extension Finding.Severity {
  /// The word that people read: one and the same wherever findings are told.
  package var label: Bilingual {
    switch self {
    case .error: Bilingual(zh: "錯誤", en: "error")
    case .warning: Bilingual(zh: "提醒", en: "warning")
    case .note: Bilingual(zh: "說明", en: "note")
    }
  }
}

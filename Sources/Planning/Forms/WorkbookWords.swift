/// Titles and words of a submitted workbook that belong to no form: templates write them, the
/// recogniser passes over them or acts on them.
package enum WorkbookWords {
  /// The sheet that says who reports what month.
  package static let cover = "封面"
  /// The sheet on which a template explains itself; holds no data.
  package static let instructions = "填表說明"
  /// The hidden sheet behind a template's drop-downs; holds no data.
  package static let lists = "清單"
  /// The sheet on which a marked copy lists what was found; holds no data.
  package static let findings = "檢核結果"
  /// Alone in a form's block: a declared nothing.
  package static let nilReturn = "本月無資料"
  /// The header under which a submitter confirms a warning about the row.
  package static let confirmation = "確認"
}

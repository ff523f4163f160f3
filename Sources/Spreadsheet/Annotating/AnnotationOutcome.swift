/// What came of marking a workbook.
package enum AnnotationOutcome: Hashable, Sendable {
  /// The bytes of the marked copy.
  case annotated([UInt8])
  /// There is no copy: the workbook cannot be marked without the risk of harming it.
  case cannotPatch(ReadingProblem)
}

/// Thrown where the parts of a marked copy could not be put together, such as for want of memory.
package struct AnnotationWritingFailure: Error, Hashable, Sendable {}

extension ReadingRule {
  static let signedWorkbook = ReadingRule(
    "annotation.signed",
    zh: "活頁簿有數位簽章，標示會使簽章失效，因此只提供檢核結果清單。",
    en:
      "The workbook is digitally signed and marks would break the signature, so only the list of findings is given."
  )
  static let trackedWorkbook = ReadingRule(
    "annotation.tracked",
    zh: "活頁簿啟用了舊式「共用活頁簿」的追蹤修訂，無法安全標示，因此只提供檢核結果清單。",
    en:
      "The workbook is shared with tracked changes in the old way and cannot be marked safely, so only the list of findings is given."
  )
  static let unusualPart = ReadingRule(
    "annotation.unusual_part",
    zh: "檔案內的「%v」寫法特殊，無法安全標示，因此只提供檢核結果清單。",
    en:
      "The part “%v” is written in an unusual way and cannot be marked safely, so only the list of findings is given."
  )
  static let oversizedPart = ReadingRule(
    "annotation.too_large", facts: ["MiB allowed"],
    zh: "檔案內的「%v」超過 %0 MiB，不加標示，只提供檢核結果清單。",
    en: "The part “%v” is larger than %0 MiB and is not marked; only the list of findings is given."
  )
  static let tooManyStyles = ReadingRule(
    "annotation.too_many_styles",
    zh: "活頁簿的儲存格格式已達 Excel 上限，無法再加標示，因此只提供檢核結果清單。",
    en:
      "The workbook has as many cell formats as Excel allows and cannot be marked, so only the list of findings is given."
  )
}

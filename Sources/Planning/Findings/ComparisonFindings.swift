extension FindingCatalogue {
  /// What comes of comparing a workbook with others.
  static let comparisons: [FindingDefinition] = [
    FindingDefinition(
      "fact.conflict", .warning,
      sentence: Bilingual(
        zh: "另一單位就同一事實的「{field}」填報不同，以主政單位為準；本單位填「{value}」。",
        en: """
          Another unit reported 「{field}」 of the same fact otherwise; the lead department \
          stands. Yours: “{value}”.
          """),
      remedy: Bilingual(
        zh: "請與主政單位核對。",
        en: "Check with the lead department."),
      example: "兩館處對同一訪問填不同人次"),
    FindingDefinition(
      "duplicate.likely", .warning,
      sentence: Bilingual(
        zh: "與另一筆事實極可能相同，決定前分別計算。",
        en: "This is very likely the same as another fact; both count until it is decided."),
      remedy: Bilingual(
        zh: "請由主辦單位判定。",
        en: "The planning office decides."),
      example: "王大明／王大明先生"),
    FindingDefinition(
      "duplicate.possible", .note,
      sentence: Bilingual(
        zh: "與另一筆事實可能相同，決定前分別計算。",
        en: "This may be the same as another fact; both count until it is decided."),
      remedy: Bilingual(
        zh: "請由主辦單位判定。",
        en: "The planning office decides."),
      example: "計畫名稱只差標點"),
    FindingDefinition(
      "plausibility.scale_thousand", .warning,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」約為平時（{usual}）的千倍，可能以元填寫。",
        en: """
          “{value}” in 「{field}」 is about a thousand times the usual {usual}; it may be in 元 \
          instead of 千元.
          """),
      remedy: Bilingual(
        zh: "請確認單位為千元；如無誤，請在「確認」欄填寫理由。",
        en: "Check that it is in 千元; if it is right, give the reason in the column 「確認」."),
      example: "52,329,000"),
    FindingDefinition(
      "plausibility.persons_unusual", .warning,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」遠高於平時（{usual}）。",
        en: "“{value}” in 「{field}」 is far above the usual {usual}."),
      remedy: Bilingual(
        zh: "請確認數字；如無誤，請在「確認」欄填寫理由。",
        en: "Check the number; if it is right, give the reason in the column 「確認」."),
      example: "平時 12 人，本月 300 人"),
    FindingDefinition(
      "plausibility.silence", .warning,
      sentence: Bilingual(
        zh: "「{sheet}」前 {months} 個月平均 {usual} 筆，本月填報無資料。",
        en: "“{sheet}” had {usual} rows a month in the {months} months before and none now."),
      remedy: Bilingual(
        zh: "請確認本月確無資料。",
        en: "Check that there is nothing to report."),
      example: "平時每月 5 筆，本月無資料"),
    FindingDefinition(
      "plausibility.date_after_receipt", .warning,
      sentence: Bilingual(
        zh: "「{field}」的日期在收件日 {received} 之後。",
        en: "The day in 「{field}」 is after the receipt on {received}."),
      remedy: Bilingual(
        zh: "請確認日期；尚未發生者請於發生後填報。",
        en: "Check the date; report what has not happened yet when it has."),
      example: "5 月收件，日期 6 月 30 日"),
    FindingDefinition(
      "workbook.not_recorded", .error,
      sentence: Bilingual(
        zh: "檔案已收存，但無法登錄：{reason}。",
        en: "The file was kept but could not be recorded: {reason}."),
      remedy: Bilingual(
        zh: "請通知系統管理人員。",
        en: "Tell the operator."),
      example: "登錄時資料庫拒絕"),
  ]
}

extension FindingCatalogue {
  /// What comes of comparing a workbook with others.
  static let comparisons: [FindingDefinition] = [
    FindingDefinition(
      "fact.conflict", .warning,
      sentence: Bilingual(
        zh: """
          另一單位就同一事實的「{field}」{?leftBlank}留白，現以該單位為準，視為未填{/}\
          {!leftBlank}填報不同，現採另一單位所填{/}；本單位填「{value}」。
          """,
        en: """
          Another unit {?leftBlank}left 「{field}」 of the same fact blank, and its row stands{/}\
          {!leftBlank}reported 「{field}」 of the same fact otherwise, and its value stands{/}. \
          Yours: “{value}”.
          """),
      remedy: Bilingual(
        zh: "請與主政單位核對；如有疑義，請洽管考單位裁示。",
        en: "Check with the lead department; where it stays in doubt, the planning office decides."),
      example: "兩單位對同一事實填不同數目"),
    FindingDefinition(
      "fact.same_number", .warning,
      sentence: Bilingual(
        zh: "與另一列的「{number}」相同，視為同一件，只計一次；「{field}」卻不同，本列填「{value}」。",
        en: """
          Another row has the same 「{number}」, so the two count once; but its 「{field}」 \
          differs. Yours: “{value}”.
          """),
      remedy: Bilingual(
        zh: "如為不同案件，請更正「{number}」；如為同一件，請填寫一致的「{field}」。",
        en: "Correct the 「{number}」 if these are two, and the 「{field}」 if they are one."),
      example: "兩個月的新聞稿都從第 1 號編起"),
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
  ]
}

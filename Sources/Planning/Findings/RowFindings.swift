extension FindingCatalogue {
  /// Rows and missing values.
  static let rows: [FindingDefinition] = [
    FindingDefinition(
      "row.hidden", .note,
      sentence: Bilingual(
        zh: "此列是隱藏的，已一併讀取。",
        en: "The row is hidden and was read all the same."),
      remedy: Bilingual(
        zh: "如不應填報，請刪除此列。",
        en: "Delete it if it is not meant to be reported."),
      example: "隱藏的第 7 列"),
    FindingDefinition(
      "row.struck", .warning,
      sentence: Bilingual(
        zh: "{?fields}此列的「{fields}」{/}{!fields}整列{/}加了刪除線，仍已照常讀取。",
        en: """
          {?fields}「{fields}」 in this row is{/}{!fields}The whole row is{/} struck through and was \
          read all the same.
          """),
      remedy: Bilingual(
        zh: "如不應填報，請刪除{?fields}這些內容{/}{!fields}此列{/}；如應填報，請取消刪除線。",
        en: """
          Delete {?fields}what{/}{!fields}it if it{/} is not meant to be reported; otherwise remove \
          the strikethrough.
          """),
      example: "以刪除線代替刪除的第 7 列"),
    FindingDefinition(
      "row.after_end", .warning,
      sentence: Bilingual(
        zh: "此列在備註或簽章之後，未讀取。",
        en: "The row stands behind a note or a signature and was not read."),
      remedy: Bilingual(
        zh: "如為資料，請移到備註之前。",
        en: "If it is data, move it above the note."),
      example: "備註下方的計畫"),
    FindingDefinition(
      "row.above_header", .warning,
      sentence: Bilingual(
        zh: "此列在欄位標題（第 {header} 列）之上，仍已讀取並計入。",
        en: "The row stands above the headers in row {header}; it was read and counts all the same."
      ),
      remedy: Bilingual(
        zh: "請將標題列移回資料之上；此列如為範例或舊資料，請刪除。",
        en: "Move the headers back above the data; delete the row if it is an example or old."),
      example: "排序後標題列落在資料中間"),
    FindingDefinition(
      "row.duplicate", .warning,
      sentence: Bilingual(
        zh: "與{?firstSheet}「{firstSheet}」{/}第 {first} 列為同一事實，只計一次，以該列為準。",
        en: """
          This is the same fact as row {first}{?firstSheet} of “{firstSheet}”{/}; it counts \
          once, as that row has it.
          """),
      remedy: Bilingual(
        zh: "請刪除重複的列；如為不同事實，請填寫足以區別的姓名、名稱或日期。",
        en: """
          Delete the repeated row; if it is another fact, tell them apart by name, title or \
          date.
          """),
      example: "同一人同日填兩列"),
    FindingDefinition(
      "row.conflict", .warning,
      sentence: Bilingual(
        zh: "同一事實在{?firstSheet}「{firstSheet}」{/} {firstCell} 填「{first}」，此處填「{value}」；以該格為準。",
        en: """
          The same fact says “{first}” in {firstCell}{?firstSheet} of “{firstSheet}”{/} and \
          “{value}” here; that cell stands.
          """),
      remedy: Bilingual(
        zh: "請確認何者正確並更正。",
        en: "Check which is right and correct the other."),
      example: "人次一列填 2、一列填 3"),
    FindingDefinition(
      "row.subtotal_mismatch", .warning,
      sentence: Bilingual(
        zh: "「{field}」合計填 {value}，各列相加為 {expected}。",
        en: "The total of 「{field}」 says {value}, the rows add up to {expected}."),
      remedy: Bilingual(
        zh: "請核對各列與合計；計算以各列為準。",
        en: "Check rows and total; the rows are what counts."),
      example: "合計 12，各列共 11"),
    FindingDefinition(
      "row.ditto", .error,
      sentence: Bilingual(
        zh: "「{field}」填「{value}」，但上方沒有可沿用的內容。",
        en: "“{value}” in 「{field}」 has nothing above to repeat."),
      remedy: Bilingual(
        zh: "請填寫完整內容。",
        en: "Write the value out."),
      example: "第一列填「同上」"),
    FindingDefinition(
      "row.example", .note,
      sentence: Bilingual(
        zh: "此列為範例，未讀取。",
        en: "The row is an example and was not read."),
      remedy: Bilingual(
        zh: "如為資料，請刪除「範例」字樣。",
        en: "If it is data, delete the word 範例."),
      example: "第一格寫「範例」"),
    FindingDefinition(
      "row.caption", .warning,
      sentence: Bilingual(
        zh: "此列是跨欄合併的一段文字「{value}」，視為標題，未讀取。",
        en:
          "The row is one text merged across columns, “{value}”; it was taken as a title and not read."
      ),
      remedy: Bilingual(
        zh: "如為資料，請取消合併，逐欄填寫。",
        en: "If it is data, unmerge the cells and fill in each column."),
      example: "資料列中合併儲存格，寫「以下計畫已於105年終止」"),
    FindingDefinition(
      "row.remark", .warning,
      sentence: Bilingual(
        zh: "此列註明「{value}」，似已取消、改期、重複或不應計入；此列目前仍列入計算。",
        en: """
          “{value}” reads as if the row were cancelled, put off, reported twice or not to be \
          counted; for now it counts.
          """),
      remedy: Bilingual(
        zh: "如不應計入，請刪除此列；如應計入，請改寫註明的文字。",
        en: "Delete the row if it must not count; else reword the remark."),
      example: "備註欄寫「取消」"),
    FindingDefinition(
      "row.nil_beside_data", .warning,
      sentence: Bilingual(
        zh: "表內已有資料，又寫「本月無資料」。",
        en: "The table holds rows and says that there is nothing to report."),
      remedy: Bilingual(
        zh: "請刪除「本月無資料」，或刪除各列。",
        en: "Delete the remark, or the rows."),
      example: "資料列下方寫「無資料」"),
    FindingDefinition(
      "row.earlier_month", .note,
      sentence: Bilingual(
        zh: "此列屬於較早的月份，計入其發生的月份。",
        en: "The row belongs to a month before {month} and counts for that month."),
      remedy: Bilingual(zh: "", en: ""),
      example: "5 月份填報 4 月的訪問"),
    FindingDefinition(
      "value.pending", .note,
      sentence: Bilingual(
        zh: "「{field}」填「{value}」，視為尚未填報。",
        en: "“{value}” in 「{field}」 is taken as not known yet."),
      remedy: Bilingual(
        zh: "確定後請補填。",
        en: "Fill it in when it is known."),
      example: "待補"),
    FindingDefinition(
      "text.required", .error,
      sentence: Bilingual(
        zh: "「{field}」必須填寫{?value}，「{value}」視為未填{/}。",
        en: "「{field}」 must be filled in{?value}; “{value}” counts as blank{/}."),
      remedy: Bilingual(
        zh: "請填寫此欄。",
        en: "Fill in this cell."),
      example: "政要姓名空白"),
  ]
}

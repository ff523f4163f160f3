extension FindingCatalogue {
  /// Numbers and money.
  static let numbers: [FindingDefinition] = [
    FindingDefinition(
      "number.required", .error,
      sentence: Bilingual(
        zh: "「{field}」必須填寫數字{?value}，「{value}」視為未填{/}。",
        en: "「{field}」 needs a number{?value}; “{value}” counts as blank{/}."),
      remedy: Bilingual(
        zh: "請填寫數字；沒有時填 0。",
        en: "Enter a number, 0 if there is none."),
      example: "點閱數空白"),
    FindingDefinition(
      "number.unreadable", .error,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」{?shown}依數字格式顯示為「{shown}」，{/}不是可辨識的數字。",
        en: """
          “{value}” in 「{field}」{?shown}, which its number format shows as “{shown}”,{/} cannot be \
          read as a number.
          """),
      remedy: Bilingual(
        zh: "請填寫阿拉伯數字，如 {?example}{example}{/}{!example}120{/}。",
        en: "Enter digits, such as {?example}{example}{/}{!example}120{/}."),
      example: "若干"),
    FindingDefinition(
      "number.ambiguous", .error,
      sentence: Bilingual(
        zh: """
          「{field}」的「{value}」{?shown}依數字格式顯示為「{shown}」，{/}{?format}依數字格式顯示的不是這個數字，{/}\
          {?struck}有一部分加了刪除線，{/}{?raised}有一部分是上標或下標（如註解號碼），{/}無法確定是多少。
          """,
        en: """
          “{value}” in 「{field}」{?shown}, which its number format shows as “{shown}”,{/}{?format}, \
          which its number format shows as another number,{/}{?struck}, part of which is struck \
          through,{/}{?raised}, part of which is raised or lowered like the mark of a footnote,{/} \
          does not say exactly how much.
          """),
      remedy: Bilingual(
        zh: "請填寫確切的單一數字（可填 {expected}）。",
        en: "Enter one exact number (allowed: {expected})."),
      example: "約120"),
    FindingDefinition(
      "number.negative", .error,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」不得為負數。",
        en: "“{value}” in 「{field}」 must not be negative."),
      remedy: Bilingual(
        zh: "請填寫 0 以上的數字。",
        en: "Enter 0 or more."),
      example: "-5"),
    FindingDefinition(
      "number.out_of_range", .error,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」超出範圍（{expected}）。",
        en: "“{value}” in 「{field}」 is out of range ({expected})."),
      remedy: Bilingual(
        zh: "請更正數字。",
        en: "Correct the number."),
      example: "120%"),
    FindingDefinition(
      "number.unit", .warning,
      sentence: Bilingual(
        zh: """
          「{field}」的「{value}」{?shown}依數字格式顯示為「{shown}」，{/}{?unit}{?read}單位「{unit}」與本欄不同，已讀為 {read}{/}{!read}是外幣或單位不明（{unit}\
          ），不自動換算{/}{/}{!unit}沒有 % 符號，已讀為 {read}{/}。
          """,
        en: """
          “{value}” in 「{field}」{?shown}, which its number format shows as “{shown}”,{/} {?unit}{?read}has the unit “{unit}” of another measure and \
          was read as {read}{/}{!read}is in another currency or an unclear unit ({unit}) and is \
          not converted{/}{/}{!unit}has no % sign and was read as {read}{/}.
          """),
      remedy: Bilingual(
        zh: "{?unit}{?read}請改用本欄的單位。{/}{!read}請換算為新臺幣千元填寫。{/}{/}",
        en: """
          {?unit}{?read}Use the unit of the column.{/}{!read}Convert it to thousands of New \
          Taiwan dollars.{/}{/}
          """),
      example: "USD 5,000"),
    FindingDefinition(
      "number.rounded", .warning,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」不足一元之數已四捨五入，以 {read} 計。",
        en: "“{value}” in 「{field}」 holds a part of a 元 and was rounded to {read}."),
      remedy: Bilingual(
        zh: "金額請填至元為止；以千元計者至多三位小數。",
        en: "Give amounts in whole 元: in 千元 with three decimals at most."),
      example: "1234.5678（千元）"),
    FindingDefinition(
      "number.merged", .warning,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」由合併儲存格帶入，每列各計一次。",
        en: "“{value}” in 「{field}」 comes from a merged cell and counts once in every row."),
      remedy: Bilingual(
        zh: "如為各列合計，請取消合併並逐列填寫。",
        en: "If it is the sum of the rows, unmerge the cell and fill in each row."),
      example: "合併三列的人次"),
    FindingDefinition(
      "number.understood", .note,
      sentence: Bilingual(
        zh: """
          「{field}」的「{value}」{?shown}依數字格式顯示為「{shown}」，{/}已讀為 {read}{?remark}，\
          括號內的「{remark}」未採計{/}。
          """,
        en: """
          “{value}” in 「{field}」{?shown}, which its number format shows as “{shown}”,{/} was \
          understood as {read}{?remark}, without the remark “{remark}”{/}.
          """),
      remedy: Bilingual(
        zh: "{?remark}請核對，並只留下數字與單位。{/}",
        en: "{?remark}Check it, and leave only the figure and its unit.{/}"),
      example: "壹佰貳拾"),
  ]
}

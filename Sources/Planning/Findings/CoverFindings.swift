extension FindingCatalogue {
  /// Cover sheet, folder and period.
  static let cover: [FindingDefinition] = [
    FindingDefinition(
      "folder.unknown", .error,
      sentence: Bilingual(
        zh: "「{folder}」不是填報單位代碼，無法判斷由誰填報。",
        en: "“{folder}” is no submitter's code, so the sender is unknown."),
      remedy: Bilingual(
        zh: "請放入以填報單位代碼為名的資料夾後再送。",
        en: "Put the workbook into the folder named by the submitter code."),
      example: "inbox/xx/報表.xlsx"),
    FindingDefinition(
      "folder.none", .error,
      sentence: Bilingual(
        zh: "檔案不在任何填報單位的資料夾內，依設定不收件。",
        en: "The workbook lies in no submitter's folder and is not taken, as the settings say."),
      remedy: Bilingual(
        zh: "請放入以填報單位代碼為名的資料夾後再送。",
        en: "Put it into the folder named by the submitter code."),
      example: "inbox/報表.xlsx"),
    FindingDefinition(
      "cover.missing", .error,
      sentence: Bilingual(
        zh: "找不到「封面」工作表，無法得知年度與月份。",
        en: "There is no cover sheet 「封面」, so year and month are unknown."),
      remedy: Bilingual(
        zh: "請使用範本，填妥「封面」後再送。",
        en: "Use the template, fill in 「封面」 and send it again."),
      example: "刪除「封面」的活頁簿"),
    FindingDefinition(
      "cover.submitter", .error,
      sentence: Bilingual(
        zh: "封面填報單位「{value}」{?name}與資料夾「{folder}」（{name}）不符{/}{!name}不是已知的填報單位{/}。",
        en: """
          The cover names the submitter “{value}”, which {?name}is not that of the folder \
          “{folder}” ({name}){/}{!name}is unknown{/}.
          """),
      remedy: Bilingual(
        zh: "請更正填報單位代碼{?expected}為 {expected}{/}，或改放正確的資料夾。",
        en: "Correct the submitter code{?expected} to {expected}{/}, or use the right folder."),
      example: "資料夾 lac、代碼 eap"),
    FindingDefinition(
      "cover.submitter_missing", .warning,
      sentence: Bilingual(
        zh: """
          封面未填填報單位代碼{?unit}，填報單位「{unit}」又查無此單位{/}{?expected}，已依資料夾認定為 {expected}{/}。
          """,
        en: """
          The cover has no submitter code{?unit}, and “{unit}” is no unit that is known{/}{?expected}; \
          the folder says {expected}{/}.
          """),
      remedy: Bilingual(
        zh: "請填寫填報單位代碼。",
        en: "Fill in the submitter code."),
      example: "填報單位代碼空白"),
    FindingDefinition(
      "cover.unit", .warning,
      sentence: Bilingual(
        zh: "封面的填報單位「{value}」與代碼 {code}（{expected}）不是同一單位，以代碼為準。",
        en: """
          The cover names “{value}”, but the code {code} is that of {expected}; the code was \
          taken.
          """),
      remedy: Bilingual(
        zh: "請更正其中之一。",
        en: "Correct one of them."),
      example: "填報單位 駐日本代表處、代碼 us"),
    FindingDefinition(
      "cover.unit_unclear", .error,
      sentence: Bilingual(
        zh: "封面未填填報單位代碼，填報單位「{value}」可能指 {names}，無法判斷由誰填報。",
        en: """
          The cover has no submitter code, and “{value}” may be any of {names}: the sender is \
          unknown.
          """),
      remedy: Bilingual(
        zh: "請填寫填報單位代碼。",
        en: "Fill in the submitter code."),
      example: "代碼空白、填報單位 駐日本代表處(大阪)"),
    FindingDefinition(
      "cover.period", .error,
      sentence: Bilingual(
        zh: "封面的年度月份{?value}「{value}」{/}{!value}未填{/}{?value}不是 {year} 年度的月份{/}。",
        en: """
          {?value}“{value}” on the cover is no month of fiscal year {year}{/}{!value}The \
          cover does not say which month of fiscal year {year} is reported{/}.
          """),
      remedy: Bilingual(
        zh: "年度請填 {year}，月份請填 1 至 12。",
        en: "Enter {year} as the year and 1 to 12 as the month."),
      example: "年度 105"),
    FindingDefinition(
      "cover.author", .warning,
      sentence: Bilingual(
        zh: "封面未填填表人。",
        en: "The cover does not name who filled it in."),
      remedy: Bilingual(
        zh: "請填寫填表人。",
        en: "Fill in 填表人."),
      example: "填表人空白"),
    FindingDefinition(
      "cover.answer", .warning,
      sentence: Bilingual(
        zh: """
          {?value}封面「{field}」的「{value}」看不出是或否{/}{!value}封面填了作廢理由「{reason}」，「{field}」卻空白{/}，已視為否。
          """,
        en: """
          {?value}“{value}” for 「{field}」 on the cover says neither yes nor no{/}{!value}The cover \
          gives a reason, “{reason}”, but 「{field}」 is blank{/}; it was taken as no.
          """),
      remedy: Bilingual(
        zh: "要{field}請填「是」，否則請留空。",
        en: "Enter 是 for yes, or leave it blank."),
      example: "作廢 填「是?」"),
    FindingDefinition(
      "cover.repeated", .warning,
      sentence: Bilingual(
        zh: "封面「{field}」寫了兩次而且不同：已採用 {taken} 的「{read}」，未採「{value}」。",
        en: """
          「{field}」 stands twice on the cover and differs: “{read}” in {taken} was taken, \
          “{value}” was not.
          """),
      remedy: Bilingual(
        zh: "請只留下正確的一個。",
        en: "Leave only the right one."),
      example: "月份 5，下方又填月份 6"),
    FindingDefinition(
      "cover.withdrawal_reason", .warning,
      sentence: Bilingual(
        zh: "封面勾選作廢，但未填作廢理由。",
        en: "The cover withdraws the month without giving a reason."),
      remedy: Bilingual(
        zh: "請填寫作廢理由。",
        en: "Fill in 作廢理由."),
      example: "作廢 是、作廢理由空白"),
    FindingDefinition(
      "cover.understood", .note,
      sentence: Bilingual(
        zh: "封面的「{value}」已讀為填報單位代碼 {read}。",
        en: "“{value}” on the cover was understood as the submitter code {read}."),
      remedy: Bilingual(zh: "", en: ""),
      example: "駐美國台北經濟文化代表處"),
  ]
}

extension FindingCatalogue {
  /// Countries, codes, ranks.
  static let names: [FindingDefinition] = [
    FindingDefinition(
      "country.required", .error,
      sentence: Bilingual(
        zh: "「{field}」必須填寫國家{?value}，「{value}」視為未填{/}。",
        en: "「{field}」 needs a country{?value}; “{value}” counts as blank{/}."),
      remedy: Bilingual(
        zh: "請填寫國名。",
        en: "Enter the country."),
      example: "國家空白"),
    FindingDefinition(
      "country.unknown", .error,
      sentence: Bilingual(
        zh:
          "「{field}」的「{value}」不是已知的國家。{?several}此格有 {several} 數國。{/}{?suggestions}是否為「{suggestions}」？{/}",
        en: """
          “{value}” in 「{field}」 is no known country.{?several} The cell names several: {several}.{/}\
          {?suggestions} Did you mean 「\
          {suggestions}」?{/}
          """),
      remedy: Bilingual(
        zh: "請填寫國名全稱，一格一國。",
        en: "Enter the full name of one country."),
      example: "亞特蘭提斯"),
    FindingDefinition(
      "country.ambiguous", .error,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」可指 {candidates}。",
        en: "“{value}” in 「{field}」 may mean {candidates}."),
      remedy: Bilingual(
        zh: "請填寫國名全稱。",
        en: "Enter the full name."),
      example: "剛果"),
    FindingDefinition(
      "country.own", .error,
      sentence: Bilingual(
        zh: "「{field}」填的是我國，此欄應填對方國家。",
        en: "「{field}」 names our own country; the foreign country is asked for."),
      remedy: Bilingual(
        zh: "請填寫對方國家。",
        en: "Enter the foreign country."),
      example: "我國"),
    FindingDefinition(
      "country.not_listed", .error,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」（{country}）不在本表的國家範圍內。",
        en: "“{value}” ({country}) in 「{field}」 is none of the countries of this form."),
      remedy: Bilingual(
        zh: "可填：{expected}。",
        en: "Allowed: {expected}."),
      example: "「新南向交流合作」填日本"),
    FindingDefinition(
      "country.understood", .note,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」已讀為{read}。",
        en: "“{value}” in 「{field}」 was understood as {read}."),
      remedy: Bilingual(zh: "", en: ""),
      example: "Republic of Paraguay"),
    FindingDefinition(
      "code.unknown", .error,
      sentence: Bilingual(
        zh:
          "「{field}」沒有「{value}」這個選項。{?several}一格只能填一個，此格有 {several}。{/}{?suggestions}是否為「{suggestions}」？{/}",
        en:
          "“{value}” is no choice of 「{field}」.{?several} The cell holds several: {several}.{/}{?suggestions} Did you mean 「{suggestions}」?{/}"
      ),
      remedy: Bilingual(
        zh: "{?expected}可填：{expected}。{/}{!expected}請填寫代碼或正式名稱。{/}",
        en: """
          {?expected}Allowed: {expected}.{/}{!expected}Enter the code or the official name.{/}
          """),
      example: "類別填「其他類」"),
    FindingDefinition(
      "code.understood", .note,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」已讀為「{read}」{?remark}，括號內的「{remark}」未採計{/}。",
        en: """
          “{value}” in 「{field}」 was understood as 「{read}」{?remark}, without the remark \
          “{remark}”{/}.
          """),
      remedy: Bilingual(
        zh: "{?remark}請核對，並只填選項。{/}", en: "{?remark}Check it, and enter only the choice.{/}"),
      example: "資訊通信"),
    FindingDefinition(
      "name.several", .warning,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」看來有 {names} 名，{?number}「{number}」則為 {counted}，{/}此列只計 {counted}。",
        en: """
          “{value}” in 「{field}」 seems to name {names}{?number}, but 「{number}」 says {counted}{/}: the \
          row counts as {counted}.
          """),
      remedy: Bilingual(
        zh: "請每名各填一列{?number}；未具名者可併列，並於「{number}」填寫數目{/}。",
        en:
          "Give each a row of its own{?number}; unnamed ones may share a row with their 「{number}」{/}."
      ),
      example: "王小明、李大華"),
    FindingDefinition(
      "rank.unknown", .warning,
      sentence: Bilingual(
        zh: "無法由「{title}」判斷職級，此列不計入依職級計算的指標。",
        en: "The rank of “{title}” is not known; the row does not count where ranks matter."),
      remedy: Bilingual(
        zh: "請在職級欄填寫範本清單所列之職級。",
        en: "Enter a rank that the template's list offers."),
      example: "董事長"),
    FindingDefinition(
      "rank.derived", .note,
      sentence: Bilingual(
        zh: "職級由職銜「{title}」認定為「{read}」。",
        en: "The rank was taken from the title “{title}” as 「{read}」."),
      remedy: Bilingual(zh: "", en: ""),
      example: "農業部長"),
    FindingDefinition(
      "rank.former", .warning,
      sentence: Bilingual(
        zh: "職銜「{title}」已卸任，「{field}」卻填「{value}」；此列{?kept}仍以「{kept}」計{/}{!kept}改以「{read}」計{/}。",
        en: """
          “{title}” is a former head of state, but 「{field}」 says “{value}”; the row counts as \
          {?kept}「{kept}」 all the same{/}{!kept}「{read}」{/}.
          """
      ),
      remedy: Bilingual(
        zh: "請將職級改填「{read}」，或更正職銜{?kept}（如現任他職，請寫現職）{/}。",
        en: """
          Enter 「{read}」 as the rank, or correct the title{?kept} (where another office is held now, \
          write that one){/}.
          """),
      example: "前總統，職級填「總統」"),
    FindingDefinition(
      "rank.understood", .note,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」已讀為「{read}」。",
        en: "“{value}” in 「{field}」 was understood as 「{read}」."),
      remedy: Bilingual(zh: "", en: ""),
      example: "部長級"),
    FindingDefinition(
      "incumbent.contradicts", .error,
      sentence: Bilingual(
        zh: "職銜「{title}」不是現任，「{field}」卻填「{value}」。",
        en: "The title “{title}” is not one of an incumbent, but 「{field}」 says “{value}”."),
      remedy: Bilingual(
        zh: "請將現任改填「否」，或更正職銜。",
        en: "Enter 否, or correct the title."),
      example: "前部長，現任填「是」"),
    FindingDefinition(
      "incumbent.derived", .note,
      sentence: Bilingual(
        zh: "依職銜認定為非現任。",
        en: "The title says that the holder is not in office."),
      remedy: Bilingual(zh: "", en: ""),
      example: "卸任部長"),
  ]
}

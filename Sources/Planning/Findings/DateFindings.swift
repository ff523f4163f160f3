extension FindingCatalogue {
  /// Dates.
  static let dates: [FindingDefinition] = [
    FindingDefinition(
      "date.required", .error,
      sentence: Bilingual(
        zh: "「{field}」必須填寫日期{?value}，「{value}」視為未填{/}。",
        en: "「{field}」 needs a date{?value}; “{value}” counts as blank{/}."),
      remedy: Bilingual(
        zh: "請填寫如 {expected} 的日期。",
        en: "Enter a date such as {expected}."),
      example: "起始日期空白"),
    FindingDefinition(
      "date.unreadable", .error,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」不是可辨識的日期{?noSuchDay}，曆法上沒有這一天{/}。",
        en: """
          “{value}” in 「{field}」 cannot be read as a date{?noSuchDay}: the calendar has no \
          such day{/}.
          """),
      remedy: Bilingual(
        zh: "請改填如 {expected} 的日期。",
        en: "Write it like {expected}."),
      example: "106/2/29"),
    FindingDefinition(
      "date.ambiguous", .error,
      sentence: Bilingual(
        zh: """
          「{field}」的「{value}」{?struck}有一部分加了刪除線，{/}{?raised}有一部分是上標或下標（如註解號碼），{/}可讀成不只\
          一個日期。
          """,
        en: """
          “{value}” in 「{field}」{?struck}, part of which is struck through,{/}{?raised}, part of \
          which is raised or lowered like the mark of a footnote,{/} may be read as more than one \
          date.
          """),
      remedy: Bilingual(
        zh: "請改填年/月/日，如 {expected}。",
        en: "Write year/month/day, such as {expected}."),
      example: "5/3/2017"),
    FindingDefinition(
      "date.period", .error,
      sentence: Bilingual(
        zh: """
          {!hidden}「{field}」的「{value}」是一段期間，不是一個日期。{/}{?hidden}「{field}」存的是 {value}，但依儲存格\
          格式只顯示到月或年，看不出是否確為該日。{/}
          """,
        en: """
          {!hidden}“{value}” in 「{field}」 is a period, not a day.{/}{?hidden}「{field}」 holds \
          {value}, but the format of its cell shows only month or year, so that nobody can see \
          whether that day is meant.{/}
          """),
      remedy: Bilingual(
        zh: "請填寫確切日期，如 {expected}{?hidden}，並把儲存格格式改為文字或含有日的日期格式{/}。",
        en: """
          Enter the exact day, such as {expected}{?hidden}, in a cell with the text format or with a \
          date format that shows the day{/}.
          """),
      example: "106年度"),
    FindingDefinition(
      "date.no_year", .warning,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」沒有年份{?read}，已讀為 {read}{/}。",
        en: "“{value}” in 「{field}」 has no year{?read}; it was read as {read}{/}."),
      remedy: Bilingual(
        zh: "請加上年份，如 {expected}。",
        en: "Add the year, such as {expected}."),
      example: "5/3"),
    FindingDefinition(
      "date.outside_year", .error,
      sentence: Bilingual(
        zh: """
          「{field}」的「{value}」不在 {year} 年度內{?typedYear}；在 Excel 輸入「{typedYear}/月/日」會被存成西元 \
          19{typedYear} 年{/}。
          """,
        en: """
          “{value}” in 「{field}」 is not in fiscal year {year}{?typedYear}; Excel turns \
          “{typedYear}/month/day” into a day of 19{typedYear}{/}.
          """),
      remedy: Bilingual(
        zh: "請更正日期；民國日期請以文字填寫，如 {year}/5/3。",
        en: "Correct the date; write ROC dates as text, such as {year}/5/3."),
      example: "99/5/3"),
    FindingDefinition(
      "date.reversed", .error,
      sentence: Bilingual(
        zh: "「{field}」的「{value}」早於起始日 {start}。",
        en: "“{value}” in 「{field}」 is before the first day, {start}."),
      remedy: Bilingual(
        zh: "請更正起訖日期。",
        en: "Correct the dates."),
      example: "起 106/5/7、訖 106/5/3"),
    FindingDefinition(
      "date.range", .note,
      sentence: Bilingual(
        zh: """
          「{field}」的「{value}」是起訖日期：{?filled}{first} 為起日，{last} 填入「{filled}」{/}{?firstOnly}採用起日\
           {first}{/}{?lastOnly}採用訖日 {last}{/}{?other}；「{otherField}」填的卻是 {other}{/}。
          """,
        en: """
          “{value}” in 「{field}」 is a range: {?filled}{first} is the first day, {last} was \
          filled into 「{filled}」{/}{?firstOnly}its first day {first} was \
          taken{/}{?lastOnly}its last day {last} was taken{/}{?other}; but 「{otherField}\
          」 says {other}{/}.
          """),
      remedy: Bilingual(zh: "", en: ""),
      example: "106年5月3日至7日"),
    FindingDefinition(
      "date.understood", .note,
      sentence: Bilingual(
        zh: """
          「{field}」的「{value}」已讀為 {read}{?remark}，請核對括號內的「{remark}」{/}{?weekday}，但星期與該日不符{/}。
          """,
        en: """
          “{value}” in 「{field}」 was understood as {read}{?remark}; check the remark “{remark}”{/}\
          {?weekday}, which is another day of the week{/}.
          """),
      remedy: Bilingual(
        zh: "{?weekday}請核對日期與星期。{/}", en: "{?weekday}Check the day and the weekday.{/}"),
      example: "106.5.3"),
  ]
}

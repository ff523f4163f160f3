import Planning
import Spreadsheet

@testable import Intake

extension FindingScenario {
  /// Dates.
  static let dateScenarios: [FindingScenario] = [
    FindingScenario(
      "warning date.understood 雙邊協議!E2",
      zh: "「簽署日期」的「106/5/3(日)」已讀為 2017-05-03，但星期與該日不符。請核對日期與星期。",
      en: """
        “106/5/3(日)” in 「簽署日期」 was understood as 2017-05-03, which is another day of the week. \
        Check the day and the weekday.
        """
    ) {
      submission(of: form("agreement", [["signed": "106/5/3(日)"]]))
    },
    FindingScenario(
      "warning date.understood 雙邊協議!E2",
      zh: "「簽署日期」的「106/5/3(臺北)」已讀為 2017-05-03，請核對括號內的「臺北」。",
      en: """
        “106/5/3(臺北)” in 「簽署日期」 was understood as 2017-05-03; check the remark “臺北”.
        """
    ) {
      submission(of: form("agreement", [["signed": "106/5/3(臺北)"]]))
    },
    FindingScenario(
      "error date.required 政要互訪!H2",
      zh: "「起始日期」必須填寫日期，「無」視為未填。請填寫如 106/5/3 的日期。",
      en: "「起始日期」 needs a date; “無” counts as blank. Enter a date such as 106/5/3."
    ) {
      submission(of: form("visit", [["start": "無"]]))
    },
    FindingScenario(
      "error date.unreadable 政要互訪!H2",
      zh: "「起始日期」的「106/2/29」不是可辨識的日期，曆法上沒有這一天。請改填如 106/5/3 的日期。",
      en: """
        “106/2/29” in 「起始日期」 cannot be read as a date: the calendar has no such day. Write it \
        like 106/5/3.
        """
    ) {
      submission(of: form("visit", [["start": "106/2/29"]]))
    },
    FindingScenario(
      "error date.ambiguous 政要互訪!H2",
      zh: "「起始日期」的「5/3/2017」可讀成不只一個日期。請改填年/月/日，如 106/5/3。",
      en: """
        “5/3/2017” in 「起始日期」 may be read as more than one date. Write year/month/day, such as \
        106/5/3.
        """
    ) {
      submission(of: form("visit", [["start": "5/3/2017"]]))
    },
    FindingScenario(
      "error date.period 政要互訪!H2",
      zh: "「起始日期」的「106年度」是一段期間，不是一個日期。請填寫確切日期，如 106/5/3。",
      en: "“106年度” in 「起始日期」 is a period, not a day. Enter the exact day, such as 106/5/3."
    ) {
      submission(of: form("visit", [["start": "106年度"]]))
    },
    FindingScenario(
      "error date.ambiguous 政要互訪!H2",
      zh: "「起始日期」的「106/5/31」有一部分是上標或下標（如註解號碼），可讀成不只一個日期。請改填年/月/日，如 106/5/3。",
      en: """
        “106/5/31” in 「起始日期」, part of which is raised or lowered like the mark of a footnote, may \
        be read as more than one date. Write year/month/day, such as 106/5/3.
        """
    ) {
      submission(of: form("visit", [["start": Looking("106/5/31", .partlyRaised)]]))
    },
    FindingScenario(
      "error date.period 政要互訪!H2",
      zh: """
        「起始日期」存的是 2017-05-01，但依儲存格格式只顯示到月或年，看不出是否確為該日。請填寫確切日期，如 106/5/3，並把儲存格\
        格式改為文字或含有日的日期格式。
        """,
      en: """
        「起始日期」 holds 2017-05-01, but the format of its cell shows only month or year, so that \
        nobody can see whether that day is meant. Enter the exact day, such as 106/5/3, in a cell \
        with the text format or with a date format that shows the day.
        """
    ) {
      submission(
        of: form("visit", [["start": Looking(.date(ExcelSerial(42856)), .hidesDay)]]))
    },
    FindingScenario(
      "warning date.no_year 政要互訪!H2",
      zh: "「起始日期」的「5/3」沒有年份，已讀為 2017-05-03。請加上年份，如 106/5/3。",
      en: """
        “5/3” in 「起始日期」 has no year; it was read as 2017-05-03. Add the year, such as 106/5/3.
        """
    ) {
      submission(of: form("visit", [["start": "5/3"]]))
    },
    FindingScenario(
      "error date.outside_year 政要互訪!H2",
      zh: """
        「起始日期」的「1999-05-03」不在 106 年度內；在 Excel 輸入「99/月/日」會被存成西元 1999 年。請更正日期；民國日期請以文字填寫，如 \
        106/5/3。
        """,
      en: """
        “1999-05-03” in 「起始日期」 is not in fiscal year 106; Excel turns “99/month/day” into a \
        day of 1999. Correct the date; write ROC dates as text, such as 106/5/3.
        """
    ) {
      submission(
        of: form("visit", [["start": CellValue.date(ExcelSerial(36283)), "end": Blank()]]))
    },
    FindingScenario(
      "error date.reversed 政要互訪!I2",
      zh: "「結束日期」的「106/5/1」早於起始日 106/5/3。請更正起訖日期。",
      en: "“106/5/1” in 「結束日期」 is before the first day, 106/5/3. Correct the dates."
    ) {
      submission(of: form("visit", [["end": "106/5/1"]]))
    },
    FindingScenario(
      "note date.range 政要互訪!H2",
      zh: "「起始日期」的「106年5月3日至7日」是起訖日期：2017-05-03 為起日，2017-05-07 填入「結束日期」。",
      en: """
        “106年5月3日至7日” in 「起始日期」 is a range: 2017-05-03 is the first day, 2017-05-07 was \
        filled into 「結束日期」.
        """
    ) {
      submission(of: form("visit", [["start": "106年5月3日至7日", "end": Blank()]]))
    },
    FindingScenario(
      "note date.understood 政要互訪!H2",
      zh: "「起始日期」的「106.5.3」已讀為 2017-05-03。",
      en: "“106.5.3” in 「起始日期」 was understood as 2017-05-03."
    ) {
      submission(of: form("visit", [["start": "106.5.3"]]))
    },
    FindingScenario(
      "error date.outside_year 政要互訪!H2",
      zh: "「起始日期」的「107/1/3」不在 106 年度內。請更正日期；民國日期請以文字填寫，如 106/5/3。",
      en: """
        “107/1/3” in 「起始日期」 is not in fiscal year 106. Correct the date; write ROC dates as \
        text, such as 106/5/3.
        """
    ) {
      submission(of: form("visit", [["start": "107/1/3", "end": Blank()]]))
    },
    FindingScenario(
      "error date.unreadable 政要互訪!H2",
      zh: "「起始日期」的「近期」不是可辨識的日期。請改填如 106/5/3 的日期。",
      en: "“近期” in 「起始日期」 cannot be read as a date. Write it like 106/5/3."
    ) {
      submission(of: form("visit", [["start": "近期"]]))
    },
    FindingScenario(
      "note date.range 新南向交流合作!F2",
      zh: "「日期」的「106/5/3-5/7」是起訖日期：採用起日 2017-05-03。",
      en: "“106/5/3-5/7” in 「日期」 is a range: its first day 2017-05-03 was taken."
    ) {
      submission(of: form("exchange", [["date": "106/5/3-5/7"]]), from: "th")
    },
  ]
}

import Planning
import Spreadsheet

@testable import Intake

extension FindingScenario {
  /// Rows and missing values.
  static let rowScenarios: [FindingScenario] = [
    FindingScenario(
      "note row.hidden 政要互訪!A2:K2",
      zh: "此列是隱藏的，已一併讀取。如不應填報，請刪除此列。",
      en: """
        The row is hidden and was read all the same. Delete it if it is not meant to be \
        reported.
        """
    ) {
      submission(of: form("visit", hiddenRows: [2]))
    },
    FindingScenario(
      "warning row.struck 雙邊協議!A2:I2",
      zh: "整列加了刪除線，仍已照常讀取。如不應填報，請刪除此列；如應填報，請取消刪除線。",
      en: """
        The whole row is struck through and was read all the same. Delete it if it is not meant to \
        be reported; otherwise remove the strikethrough.
        """
    ) {
      submission(of: StruckTests.agreement(struck: nil))
    },
    FindingScenario(
      "warning row.struck 雙邊協議!B2:C2",
      zh: "此列的「對象國家、類別」加了刪除線，仍已照常讀取。如不應填報，請刪除這些內容；如應填報，請取消刪除線。",
      en: """
        「對象國家、類別」 in this row is struck through and was read all the same. Delete what is \
        not meant to be reported; otherwise remove the strikethrough.
        """
    ) {
      submission(of: StruckTests.agreement(struck: ["counterpart", "kind"]))
    },
    FindingScenario(
      "warning row.after_end 新南向交流合作!A4:G4",
      zh: "此列在備註或簽章之後，未讀取。如為資料，請移到備註之前。",
      en: """
        The row stands behind a note or a signature and was not read. If it is data, move it \
        above the note.
        """
    ) {
      submission(
        of: form("exchange", below: [["備註："], ["功能性議題會議", nil, nil, "後補會議", "泰國", "106/5/4"]]),
        from: "th")
    },
    FindingScenario(
      "warning row.above_header 合作計畫!A1:F1",
      zh: "此列在欄位標題（第 2 列）之上，仍已讀取並計入。請將標題列移回資料之上；此列如為範例或舊資料，請刪除。",
      en: """
        The row stands above the headers in row 2; it was read and counts all the same. Move the \
        headers back above the data; delete the row if it is an example or old.
        """
    ) {
      var other = LayoutTests.row
      other[0] = "獎學金"
      return submission(of: sheet("合作計畫", [LayoutTests.row, LayoutTests.headers, other]))
    },
    FindingScenario(
      "warning row.duplicate 政要互訪!A3:K3",
      zh: "與第 2 列為同一事實，只計一次，以該列為準。請刪除重複的列；如為不同事實，請填寫足以區別的姓名、名稱或日期。",
      en: """
        This is the same fact as row 2; it counts once, as that row has it. Delete the \
        repeated row; if it is another fact, tell them apart by name, title or date.
        """
    ) {
      submission(of: form("visit", [[:], [:]]))
    },
    FindingScenario(
      "warning row.conflict 政要互訪!J3",
      zh: "同一事實在 J2 填「2」，此處填「3」；以該格為準。請確認何者正確並更正。",
      en: """
        The same fact says “2” in J2 and “3” here; that cell stands. Check which is right and \
        correct the other.
        """
    ) {
      submission(of: form("visit", [["persons": 2], ["persons": 3]]))
    },
    FindingScenario(
      "warning row.subtotal_mismatch 新南向交流合作!G3",
      zh: "「人數」合計填 21，各列相加為 20。請核對各列與合計；計算以各列為準。",
      en: """
        The total of 「人數」 says 21, the rows add up to 20. Check rows and total; the rows are \
        what counts.
        """
    ) {
      submission(of: form("exchange", below: [["合計", nil, nil, nil, nil, nil, 21]]), from: "th")
    },
    FindingScenario(
      "error row.ditto 政要互訪!G2",
      zh: "「國家」填「同上」，但上方沒有可沿用的內容。請填寫完整內容。",
      en: "“同上” in 「國家」 has nothing above to repeat. Write the value out."
    ) {
      submission(of: form("visit", [["country": "同上"]]))
    },
    FindingScenario(
      "note row.example 政要互訪!A3:K3",
      zh: "此列為範例，未讀取。如為資料，請刪除「範例」字樣。",
      en: "The row is an example and was not read. If it is data, delete the word 範例."
    ) {
      submission(of: form("visit", below: [["範例", "王大明"]]))
    },
    FindingScenario(
      "warning row.remark 政要互訪!L2",
      zh: "此列註明「因故取消」，似已取消、改期、重複或不應計入；此列目前仍列入計算。如不應計入，請刪除此列；如應計入，請改寫註明的文字。",
      en: """
        “因故取消” reads as if the row were cancelled, put off, reported twice or not to be counted; \
        for now it counts. Delete the row if it must not count; else reword the remark.
        """
    ) {
      submission(of: form("visit", beside: ("備註", ["因故取消"])))
    },
    FindingScenario(
      "note row.caption 政要互訪!A3:K3",
      zh: "此列是跨欄合併的一段文字「106年5月份亞太地區（12國）」，視為標題，未讀取。如為資料，請取消合併，逐欄填寫。",
      en: """
        The row is one text merged across columns, “106年5月份亞太地區（12國）”; it was taken as a title \
        and not read. If it is data, unmerge the cells and fill in each column.
        """
    ) {
      submission(of: form("visit", below: [["106年5月份亞太地區（12國）"]], merged: ["A3:K3"]))
    },
    FindingScenario(
      "warning row.caption 政要互訪!A3:K3",
      zh: "此列是跨欄合併的一段文字「以下於105年來訪」，視為標題，未讀取。如為資料，請取消合併，逐欄填寫。",
      en: """
        The row is one text merged across columns, “以下於105年來訪”; it was taken as a title and \
        not read. If it is data, unmerge the cells and fill in each column.
        """
    ) {
      submission(of: form("visit", below: [["以下於105年來訪"]], merged: ["A3:K3"]))
    },
    FindingScenario(
      "warning row.nil_beside_data 政要互訪!A3:K3",
      zh: "表內已有資料，又寫「本月無資料」。請刪除「本月無資料」，或刪除各列。",
      en: """
        The table holds rows and says that there is nothing to report. Delete the remark, or \
        the rows.
        """
    ) {
      submission(of: form("visit", below: [["本月無資料"]]))
    },
    FindingScenario(
      "note row.earlier_month 政要互訪!H2",
      zh: "此列屬於較早的月份，計入其發生的月份。",
      en: "The row belongs to a month before 106-05 and counts for that month."
    ) {
      submission(of: form("visit", [["start": "106/4/3"]]))
    },
    FindingScenario(
      "note value.pending 政要互訪!K2",
      zh: "「事由」填「待補」，視為尚未填報。確定後請補填。",
      en: "“待補” in 「事由」 is taken as not known yet. Fill it in when it is known."
    ) {
      submission(of: form("visit", [["purpose": "待補"]]))
    },
    FindingScenario(
      "error text.required 政要互訪!B2",
      zh: "「政要姓名」必須填寫。請填寫此欄。",
      en: "「政要姓名」 must be filled in. Fill in this cell."
    ) {
      submission(of: form("visit", [["person": Blank()]]))
    },
  ]
}

import Planning
import Spreadsheet

@testable import Intake

extension FindingScenario {
  /// Numbers, money and cells.
  static let numberScenarios: [FindingScenario] = [
    FindingScenario(
      "warning number.understood 新聞稿!F2",
      zh: "「點閱數」的「12(甲)」已讀為 12，括號內的「甲」未採計。請核對，並只留下數字與單位。",
      en: """
        “12(甲)” in 「點閱數」 was understood as 12, without the remark “甲”. Check it, and leave only \
        the figure and its unit.
        """
    ) {
      submission(of: form("press_release", [["views": "12(甲)"]]))
    },
    FindingScenario(
      "error number.required 新聞稿!F2",
      zh: "「點閱數」必須填寫數字。請填寫數字；沒有時填 0。",
      en: "「點閱數」 needs a number. Enter a number, 0 if there is none."
    ) {
      submission(of: form("press_release", [["views": Blank()]]))
    },
    FindingScenario(
      "error number.unreadable 新聞稿!F2",
      zh: "「點閱數」的「若干」不是可辨識的數字。請填寫阿拉伯數字，如 120。",
      en: "“若干” in 「點閱數」 cannot be read as a number. Enter digits, such as 120."
    ) {
      submission(of: form("press_release", [["views": "若干"]]))
    },
    FindingScenario(
      "error number.ambiguous 新聞稿!F2",
      zh: "「點閱數」的「約120」無法確定是多少。請填寫確切的單一數字（可填 ≥0）。",
      en: "“約120” in 「點閱數」 does not say exactly how much. Enter one exact number (allowed: ≥0)."
    ) {
      submission(of: form("press_release", [["views": "約120"]]))
    },
    FindingScenario(
      "error number.negative 新聞稿!F2",
      zh: "「點閱數」的「-5」不得為負數。請填寫 0 以上的數字。",
      en: "“-5” in 「點閱數」 must not be negative. Enter 0 or more."
    ) {
      submission(of: form("press_release", [["views": -5]]))
    },
    FindingScenario(
      "error number.out_of_range 施政計畫進度!D2",
      zh: "「實際進度」的「120%」超出範圍（0%–100%）。請更正數字。",
      en: "“120%” in 「實際進度」 is out of range (0%–100%). Correct the number."
    ) {
      submission(of: form("programme", [["actual": "120%"]]), from: "rpb")
    },
    FindingScenario(
      "warning number.unit 合作計畫!I2",
      zh: "「經費」的「12件」單位「件」與本欄不同，已讀為 12。請改用本欄的單位。",
      en: """
        “12件” in 「經費」 has the unit “件” of another measure and was read as 12. Use the unit of \
        the column.
        """
    ) {
      submission(of: form("project", [["budget": "12件"]]))
    },
    FindingScenario(
      "warning number.unit 合作計畫!I2",
      zh: "「經費」的「1234」依數字格式顯示為「1234元」，單位「元」與本欄不同，已讀為 1.234。請改用本欄的單位。",
      en: """
        “1234” in 「經費」, which its number format shows as “1234元”, has the unit “元” of another \
        measure and was read as 1.234. Use the unit of the column.
        """
    ) {
      submission(of: form("project", [["budget": Shown(number: 1234, format: "#,##0\"元\"")]]))
    },
    FindingScenario(
      "warning number.ambiguous 合作計畫!I2",
      zh: "「經費」的「5」依數字格式顯示為「5萬」，無法確定是多少。請填寫確切的單一數字（可填 3,000千元）。",
      en: """
        “5” in 「經費」, which its number format shows as “5萬”, does not say exactly how much. Enter \
        one exact number (allowed: 3,000千元).
        """
    ) {
      submission(of: form("project", [["budget": Shown(number: 5, format: "0\"萬\"")]]))
    },
    FindingScenario(
      "warning number.ambiguous 合作計畫!I2",
      zh: "「經費」的「12345」依數字格式顯示的不是這個數字，無法確定是多少。請填寫確切的單一數字（可填 3,000千元）。",
      en: """
        “12345” in 「經費」, which its number format shows as another number, does not say exactly how \
        much. Enter one exact number (allowed: 3,000千元).
        """
    ) {
      submission(
        of: form("project", [["budget": Shown(number: 12_345, format: "0\\.0,\"萬元\"")]]))
    },
    FindingScenario(
      "error number.unreadable 新聞稿!F2",
      zh: "「點閱數」的「12」依數字格式顯示為「12公里」，不是可辨識的數字。請填寫阿拉伯數字，如 120。",
      en: """
        “12” in 「點閱數」, which its number format shows as “12公里”, cannot be read as a number. \
        Enter digits, such as 120.
        """
    ) {
      submission(of: form("press_release", [["views": Shown(number: 12, format: "0\"公里\"")]]))
    },
    FindingScenario(
      "warning cell.covered 政要互訪!J3",
      zh: "「人次」的「9」被合併儲存格遮住，畫面上看不見，但已照常讀取。請取消合併儲存格，並刪去不要的內容。",
      en: """
        “9” in 「人次」 is hidden by merged cells and was read all the same. Unmerge the cells and \
        delete what is not meant.
        """
    ) {
      submission(
        of: form("visit", [[:], ["person": "李四", "persons": 9]], merged: ["J2:J3"]))
    },
    FindingScenario(
      "note number.understood 新聞稿!F2",
      zh: "「點閱數」的「12000」依數字格式顯示為「12」，已讀為 12。",
      en: """
        “12000” in 「點閱數」, which its number format shows as “12”, was understood as 12.
        """
    ) {
      submission(of: form("press_release", [["views": Shown(number: 12_000, format: "#,##0,")]]))
    },
    FindingScenario(
      "warning number.rounded 合作計畫!I2",
      zh: "「經費」的「1234.5678」不足一元之數已四捨五入，以 1234.568 計。金額請填至元為止；以千元計者至多三位小數。",
      en: """
        “1234.5678” in 「經費」 holds a part of a 元 and was rounded to 1234.568. Give amounts in \
        whole 元: in 千元 with three decimals at most.
        """
    ) {
      submission(of: form("project", [["budget": 1234.5678]]))
    },
    FindingScenario(
      "warning number.merged 政要互訪!J3",
      zh: "「人次」的「1」由合併儲存格帶入，每列各計一次。如為各列合計，請取消合併並逐列填寫。",
      en: """
        “1” in 「人次」 comes from a merged cell and counts once in every row. If it is the sum \
        of the rows, unmerge the cell and fill in each row.
        """
    ) {
      submission(
        of: form("visit", [[:], ["person": "李四", "persons": Blank()]], merged: ["J2:J3"]))
    },
    FindingScenario(
      "note number.understood 新聞稿!F2",
      zh: "「點閱數」的「壹佰貳拾」已讀為 120。",
      en: "“壹佰貳拾” in 「點閱數」 was understood as 120."
    ) {
      submission(of: form("press_release", [["views": "壹佰貳拾"]]))
    },
    FindingScenario(
      "error number.ambiguous 新聞稿!F2",
      zh: "「點閱數」的「51」有一部分是上標或下標（如註解號碼），無法確定是多少。請填寫確切的單一數字（可填 ≥0）。",
      en: """
        “51” in 「點閱數」, part of which is raised or lowered like the mark of a footnote, does not \
        say exactly how much. Enter one exact number (allowed: ≥0).
        """
    ) {
      submission(of: form("press_release", [["views": Looking("51", .partlyRaised)]]))
    },
    FindingScenario(
      "error number.ambiguous 新聞稿!F2",
      zh: "「點閱數」的「56」有一部分加了刪除線，無法確定是多少。請填寫確切的單一數字（可填 ≥0）。",
      en: """
        “56” in 「點閱數」, part of which is struck through, does not say exactly how much. Enter one \
        exact number (allowed: ≥0).
        """
    ) {
      submission(of: form("press_release", [["views": Looking("56", .partlyStruck)]]))
    },
    FindingScenario(
      "error cell.partly_marked 政要互訪!G2",
      zh: """
        「國家」的「巴拉圭烏拉圭」有一部分加了刪除線，無法確定填的是什麼。請只留下要填報的內容，刪去其餘文字與註解號碼。
        """,
      en: """
        “巴拉圭烏拉圭” in 「國家」, part of which is struck through, does not say clearly what is \
        meant. Leave only what is meant; delete the rest and marks of footnotes.
        """
    ) {
      submission(of: form("visit", [["country": Looking("巴拉圭烏拉圭", .partlyStruck)]]))
    },
    FindingScenario(
      "warning text.partly_struck 政要互訪!K2",
      zh: "「事由」的「訪問慶典」有一部分加了刪除線，加刪除線的文字也一併收錄。請刪去不要的文字；要保留的請取消刪除線。",
      en: """
        Part of “訪問慶典” in 「事由」 is struck through; the words that are struck through are kept \
        like the others. Delete the words that are not meant; remove the strikethrough from those \
        that are.
        """
    ) {
      submission(of: form("visit", [["purpose": Looking("訪問慶典", .partlyStruck)]]))
    },
    FindingScenario(
      "error cell.error 新聞稿!F2",
      zh: "儲存格是 Excel 錯誤值「#REF!」。請修正公式，或直接輸入數值。",
      en: "The cell holds the Excel error “#REF!”. Correct the formula or type the value."
    ) {
      submission(of: form("press_release", [["views": CellValue.error("#REF!")]]))
    },
    FindingScenario(
      "error formula.no_value 新聞稿!F2",
      zh: "此儲存格的公式沒有計算結果。請在 Excel 中開啟檔案、重新計算並存檔後再送。",
      en: """
        The formula in this cell has no calculated value. Open the file in Excel, let it \
        recalculate, save it and send it again.
        """
    ) {
      submission(of: form("press_release", [["views": CellValue.formulaWithoutValue]]))
    },
    FindingScenario(
      "error number.unit 合作計畫!I2",
      zh: "「經費」的「USD 5,000」是外幣或單位不明（USD），不自動換算。請換算為新臺幣千元填寫。",
      en: """
        “USD 5,000” in 「經費」 is in another currency or an unclear unit (USD) and is not converted. \
        Convert it to thousands of New Taiwan dollars.
        """
    ) {
      submission(of: form("project", [["budget": "USD 5,000"]]))
    },
    FindingScenario(
      "note number.unit 施政計畫進度!D2",
      zh: "「實際進度」的「50」沒有 % 符號，已讀為 50%。",
      en: "“50” in 「實際進度」 has no % sign and was read as 50%."
    ) {
      submission(of: form("programme", [["actual": 50]]), from: "rpb")
    },
  ]
}

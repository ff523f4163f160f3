import Planning
import Spreadsheet

@testable import Intake

extension FindingScenario {
  /// Sheets and headers.
  static let sheetScenarios: [FindingScenario] = [
    FindingScenario(
      "warning header.unclear 政要互訪!G1",
      zh: "看不出「本月人次」是否就是「人次」，此欄未讀取，各列的「人次」以「1」計。請將要計的一欄標題改為「人次」。",
      en: """
        Whether “本月人次” is meant as 「人次」 cannot be told, so the column was not read, and every row \
        counts with 「人次」 1. Name the column that counts 「人次」.
        """
    ) {
      submission(of: OddLayoutTests.visits(beside: ["本月人次": 5]))
    },
    FindingScenario(
      "warning header.repeated 合作計畫!G1",
      zh: "欄位標題「國家」在同一列出現兩次，只讀取左邊的一欄，此欄未讀取。請刪除或改名多餘的一欄；如為另一張表，請移到下方或另一工作表。",
      en: """
        The header “國家” stands twice in the row; the left column was read and this one was not. \
        Delete or rename the column that is too many; if it begins another table, move that below \
        or to a sheet of its own.
        """
    ) {
      submission(
        of: sheet(
          "合作計畫", [LayoutTests.headers + ["國家"], LayoutTests.row + ["巴拿馬"]]))
    },
    FindingScenario(
      "note column.hidden 合作計畫!C1",
      zh: "「領域」欄是隱藏的，已一併讀取。請取消隱藏並檢查其內容。",
      en: """
        The column 「領域」 is hidden and was read all the same. Unhide it and look at what it holds.
        """
    ) {
      var contents = sheet("合作計畫", [LayoutTests.headers + ["經費"], LayoutTests.row])
      // The last of them is empty and so none to speak of.
      contents.hiddenColumns = [3...3, 7...7]
      return submission(of: contents)
    },
    FindingScenario(
      "error workbook.no_form",
      zh: "活頁簿內沒有可讀取的填報表。請使用範本填報，勿更改工作表名稱與欄位標題。",
      en: """
        The workbook holds no form that can be read. Use the template and keep its sheet \
        titles and headers.
        """
    ) {
      submission(of: sheet("通訊錄", [["姓名", "電話"], ["王大明", "02"]]))
    },
    FindingScenario(
      "note sheet.unknown 工作表1",
      zh: "工作表「工作表1」不是填報表，未讀取。如為填報表，請改用範本的工作表名稱與欄位標題。",
      en: """
        The sheet “工作表1” is no form and was not read. If it is a form, use the sheet title \
        and headers of the template.
        """
    ) {
      submission(of: form("visit"), sheet("工作表1", [["隨手記"]]))
    },
    FindingScenario(
      "note sheet.understood 政要互訪(續)",
      zh: "工作表「政要互訪(續)」已讀為「政要互訪」。",
      en: "The sheet “政要互訪(續)” was understood as 「政要互訪」."
    ) {
      submission(of: form("visit", title: "政要互訪(續)"))
    },
    FindingScenario(
      "warning sheet.doubtful 政要互訪（舊）",
      zh: "工作表「政要互訪（舊）」已讀為「政要互訪」並計入，但名稱有「舊」，像是不採計的內容。不應計入時請刪除此工作表，應計入時請改用範本的名稱。",
      en: """
        The sheet “政要互訪（舊）” was understood as 「政要互訪」 and counts, though its title says 「舊」 and may \
        not be meant to. Delete the sheet if it is not to count; if it is, give it the template's \
        title.
        """
    ) {
      submission(of: form("visit", title: "政要互訪（舊）"))
    },
    FindingScenario(
      "warning sheet.empty 合作計畫",
      zh: "工作表「合作計畫」沒有任何資料，視為未填報。本月無資料時，請在第一列填「本月無資料」。",
      en: """
        The sheet “合作計畫” holds no row and is taken as not reported. If there is nothing to \
        report, write 「本月無資料」 in the first row.
        """
    ) {
      submission(of: form("visit"), form("project", []))
    },
    FindingScenario(
      "note sheet.hidden 政要互訪",
      zh: "工作表「政要互訪」是隱藏的，已一併讀取。",
      en: "The sheet “政要互訪” is hidden and was read all the same."
    ) {
      submission(of: form("visit", hidden: true))
    },
    FindingScenario(
      "error header.missing 合作計畫",
      zh: "「合作計畫」缺少必要欄位：計畫名稱。第 1 列找到的標題：計畫編號、國家、領域、開始日期、結束日期、狀態、執行單位、經費。請補上缺少的欄位標題；此表未讀取。",
      en: """
        「合作計畫」 lacks required columns: 計畫名稱. Headers found in row 1: 計畫編號、國家、領域、開始日期、結束日期、狀態、執\
        行單位、經費. Add the missing headers; the form was not read.
        """
    ) {
      submission(of: form("visit"), form("project", without: ["name"]))
    },
    FindingScenario(
      "note header.extra 政要互訪",
      zh: "「政要互訪」另有範本以外的欄位：電報文號，保留但不檢核。",
      en: "“政要互訪” has columns besides those of the form: 電報文號. They are kept and not judged."
    ) {
      submission(of: form("visit", headers: ["purpose": "電報文號"]))
    },
    FindingScenario(
      "warning header.group 新聞稿!F1",
      zh: "欄位標題「點閱數」下有數欄（F（中文）、G（英文）），只讀取 F 欄，其餘未讀取。請讓每個標題下只有一欄，並在該欄填寫要計的內容。",
      en: """
        The header “點閱數” stands above several columns (F（中文）、G（英文）); only column F was read, \
        the others were not. Keep one column under each header and enter there what counts.
        """
    ) {
      submission(
        of: sheet(
          "新聞稿", merged: ["F1:G1"],
          [
            ["編號", "標題", "類別", "發布日期", "重大議題", "點閱數"], [nil, nil, nil, nil, nil, "中文", "英文"],
            ["第1號", "外交部說明", "新聞稿", "106/5/3", "否", 100, 50],
          ]))
    },
    FindingScenario(
      "warning column.unnamed 政要互訪!E2",
      zh: "E 欄填有內容而沒有欄位標題，此欄未讀取。請在該欄填上表單的欄位標題，或清除該欄。",
      en: """
        Column E holds something but has no header, so it was not read. Give the column the form's \
        header, or clear it.
        """
    ) {
      submission(of: form("visit", headers: ["incumbent": " "]))
    },
    FindingScenario(
      "warning header.unclear 網站瀏覽量!C1",
      zh: "看不出「瀏覽量(本月)」是否就是「瀏覽量」，仍以「瀏覽量」讀取。請將要計的一欄標題改為「瀏覽量」。",
      en: """
        Whether “瀏覽量(本月)” is meant as 「瀏覽量」 cannot be told; the column was read as such all the \
        same. Name the column that counts 「瀏覽量」.
        """
    ) {
      submission(
        of: sheet("網站瀏覽量", [["網站", "月份", "瀏覽量(本月)"], ["光華雜誌網站", 5, 183]]), from: "int_info")
    },
    FindingScenario(
      "note form.not_expected 新聞稿",
      zh: "本單位不需填報「新聞稿」，仍予收件並計入。",
      en: "「新聞稿」 is not expected from this submitter; it was accepted and counts."
    ) {
      submission(of: form("press_release"))
    },
    FindingScenario(
      "error workbook.too_large.form_rows 政要互訪",
      zh: "工作表的資料超過 1 列，其後各列未讀取。請分成數個檔案送出。",
      en: """
        The sheet has more than 1 rows of data; those behind them were not read. Send the \
        data as several files.
        """
    ) {
      Fixture.judge(formRows: 1).submission(
        of: [cover("py"), form("visit", [[:], ["person": "李四"]])], file: "", folder: "py",
        sha256: "", received: Moment(secondsSinceEpoch: 0))
    },
    FindingScenario(
      "error header.missing 合作計畫",
      zh: """
        「合作計畫」缺少必要欄位：計畫名稱。第 1 列找到的標題：計畫編號、計畫之名稱、國家、領域、開始日期、結束日期、狀態、執行單位、經費。「計畫之名稱」是否即為所缺欄位？請補上\
        缺少的欄位標題；此表未讀取。
        """,
      en: """
        「合作計畫」 lacks required columns: 計畫名稱. Headers found in row 1: 計畫編號、計畫之名稱、國家、領域、開始日期、結束日\
        期、狀態、執行單位、經費. Is 「計畫之名稱」 one of those missing? Add the missing headers; the form was \
        not read.
        """
    ) {
      submission(of: form("visit"), form("project", headers: ["name": "計畫之名稱"]))
    },
  ]
}

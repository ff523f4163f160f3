import Planning
import Spreadsheet

@testable import Intake

extension FindingScenario {
  /// Countries, codes and ranks.
  static let nameScenarios: [FindingScenario] = [
    FindingScenario(
      "warning code.understood 合作計畫!G2",
      zh: "「狀態」的「執行中（第2期）」已讀為「執行中」，括號內的「第2期」未採計。請核對，並只填選項。",
      en: """
        “執行中（第2期）” in 「狀態」 was understood as 「執行中」, without the remark “第2期”. Check it, and \
        enter only the choice.
        """
    ) {
      submission(of: form("project", [["status": "執行中（第2期）"]]))
    },
    FindingScenario(
      "error country.required 政要互訪!G2",
      zh: "「國家」必須填寫國家。請填寫國名。",
      en: "「國家」 needs a country. Enter the country."
    ) {
      submission(of: form("visit", [["country": Blank()]]))
    },
    FindingScenario(
      "error country.unknown 政要互訪!G2",
      zh: "「國家」的「巴拉奎」不是已知的國家。是否為「巴拉圭」？請填寫國名全稱，一格一國。",
      en: """
        “巴拉奎” in 「國家」 is no known country. Did you mean 「巴拉圭」? Enter the full name of one \
        country.
        """
    ) {
      submission(of: form("visit", [["country": "巴拉奎"]]))
    },
    FindingScenario(
      "error country.ambiguous 政要互訪!G2",
      zh: "「國家」的「剛果」可指 剛果共和國、剛果民主共和國。請填寫國名全稱。",
      en: "“剛果” in 「國家」 may mean 剛果共和國、剛果民主共和國. Enter the full name."
    ) {
      submission(of: form("visit", [["country": "剛果"]]))
    },
    FindingScenario(
      "error country.own 政要互訪!G2",
      zh: "「國家」填的是我國，此欄應填對方國家。請填寫對方國家。",
      en: """
        「國家」 names our own country; the foreign country is asked for. Enter the foreign \
        country.
        """
    ) {
      submission(of: form("visit", [["country": "我國"]]))
    },
    FindingScenario(
      "error country.not_listed 新南向交流合作!E2",
      zh: """
        「國家」的「日本」（日本）不在本表的國家範圍內。可填：澳洲;孟加拉;汶萊;不丹;印尼;印度;柬埔寨;寮國;斯里蘭卡;緬甸;馬來西亞;尼泊爾;紐西蘭;菲律賓;巴基斯坦;新加坡\
        ;泰國;越南。
        """,
      en: """
        “日本” (日本) in 「國家」 is none of the countries of this form. Allowed: 澳洲;孟加拉;汶萊;不丹;印尼;印度;柬\
        埔寨;寮國;斯里蘭卡;緬甸;馬來西亞;尼泊爾;紐西蘭;菲律賓;巴基斯坦;新加坡;泰國;越南.
        """
    ) {
      submission(of: form("exchange", [["country": "日本"]]), from: "th")
    },
    FindingScenario(
      "note country.understood 政要互訪!G2",
      zh: "「國家」的「Republic of Paraguay」已讀為巴拉圭。",
      en: "“Republic of Paraguay” in 「國家」 was understood as 巴拉圭."
    ) {
      submission(of: form("visit", [["country": "Republic of Paraguay"]]))
    },
    FindingScenario(
      "error code.unknown 雙邊協議!C2",
      zh: "「類別」沒有「備忘路」這個選項。是否為「備忘錄」？可填：條約;協定;協議;備忘錄;意向書;會議紀錄;附加議定書。",
      en: "“備忘路” is no choice of 「類別」. Did you mean 「備忘錄」? Allowed: 條約;協定;協議;備忘錄;意向書;會議紀錄;附加議定書."
    ) {
      submission(of: form("agreement", [["kind": "備忘路"]]))
    },
    FindingScenario(
      "note code.understood 合作計畫!D2",
      zh: "「領域」的「資訊通信」已讀為「資通訊」。",
      en: "“資訊通信” in 「領域」 was understood as 「資通訊」."
    ) {
      submission(of: form("project", [["sector": "資訊通信"]]))
    },
    FindingScenario(
      "warning name.several 政要互訪!B2",
      zh: """
        「政要姓名」的「王小明、李大華」看來有 2 名，「人次」則為 1，此列只計 1。請每名各填一列；未具名者可併列，並於「人次」填寫數目。
        """,
      en: """
        “王小明、李大華” in 「政要姓名」 seems to name 2, but 「人次」 says 1: the row counts as 1. Give each a \
        row of its own; unnamed ones may share a row with their 「人次」.
        """
    ) {
      submission(of: form("visit", [["person": "王小明、李大華"]]))
    },
    FindingScenario(
      "warning rank.unknown 政要互訪!D2",
      zh: "無法由「董事長」判斷職級，此列不計入依職級計算的指標。請在職級欄填寫範本清單所列之職級。",
      en: """
        The rank of “董事長” is not known; the row does not count where ranks matter. Enter a \
        rank that the template's list offers.
        """
    ) {
      submission(of: form("visit", [["title": "董事長", "rank": Blank()]]))
    },
    FindingScenario(
      "note rank.derived 政要互訪!D2",
      zh: "職級由職銜「農業部長」認定為「部長」。",
      en: "The rank was taken from the title “農業部長” as 「部長」."
    ) {
      submission(of: form("visit", [["title": "農業部長", "rank": Blank()]]))
    },
    FindingScenario(
      "warning rank.former 政要互訪!D2",
      zh: "職銜「前總統」已卸任，「職級」卻填「總統」；此列改以「卸任總統」計。請將職級改填「卸任總統」，或更正職銜。",
      en: """
        “前總統” is a former head of state, but 「職級」 says “總統”; the row counts as 「卸任總統」. \
        Enter 「卸任總統」 as the rank, or correct the title.
        """
    ) {
      submission(of: form("visit", [["title": "前總統", "rank": "總統"]]))
    },
    FindingScenario(
      "note rank.understood 政要互訪!D2",
      zh: "「職級」的「部長級」已讀為「部長」。",
      en: "“部長級” in 「職級」 was understood as 「部長」."
    ) {
      submission(of: form("visit", [["rank": "部長級"]]))
    },
    FindingScenario(
      "error incumbent.contradicts 政要互訪!E2",
      zh: "職銜「前部長」不是現任，「現任」卻填「是」。請將現任改填「否」，或更正職銜。",
      en: """
        The title “前部長” is not one of an incumbent, but 「現任」 says “是”. Enter 否, or correct \
        the title.
        """
    ) {
      submission(of: form("visit", [["title": "前部長"]]))
    },
    FindingScenario(
      "note incumbent.derived 政要互訪!E2",
      zh: "依職銜認定為非現任。",
      en: "The title says that the holder is not in office."
    ) {
      submission(of: form("visit", [["title": "卸任部長", "incumbent": Blank()]]))
    },
    FindingScenario(
      "error code.unknown 駐外館宿舍!A2",
      zh: "「館處」沒有「駐火星代表處」這個選項。是否為「駐新加坡代表處、駐日本代表處、駐韓國代表處」？請填寫代碼或正式名稱。",
      en: """
        “駐火星代表處” is no choice of 「館處」. Did you mean 「駐新加坡代表處、駐日本代表處、駐韓國代表處」? Enter the code \
        or the official name.
        """
    ) {
      submission(of: form("property", [["mission": "駐火星代表處"]]))
    },
  ]
}

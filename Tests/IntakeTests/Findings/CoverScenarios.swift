import Planning
import Spreadsheet

@testable import Intake

extension FindingScenario {
  /// Cover and folder.
  static let coverScenarios: [FindingScenario] = [
    FindingScenario(
      "error folder.unknown",
      zh: "「xx」不是填報單位代碼，無法判斷由誰填報。請放入以填報單位代碼為名的資料夾後再送。",
      en: """
        “xx” is no submitter's code, so the sender is unknown. Put the \
        workbook into the folder named by the submitter code.
        """
    ) {
      submission(of: form("visit"), folder: "xx")
    },
    FindingScenario(
      "error folder.none",
      zh: "檔案不在任何填報單位的資料夾內，依設定不收件。請放入以填報單位代碼為名的資料夾後再送。",
      en: """
        The workbook lies in no submitter's folder and is not taken, as the settings say. Put it \
        into the folder named by the submitter code.
        """
    ) {
      var plan = Fixture.plan
      for index in plan.settings.all.indices where plan.settings.all[index].key == "root_workbooks"
      {
        plan.settings.all[index].value = "off"
      }
      return Judge(plan).submission(
        of: [cover("py"), form("visit")], file: "x.xlsx", folder: "", sha256: "",
        received: Moment(secondsSinceEpoch: 0))
    },
    FindingScenario(
      "warning cover.answer 封面!B5",
      zh: "封面「作廢」的「是?」看不出是或否，已視為否。要作廢請填「是」，否則請留空。",
      en: """
        “是?” for 「作廢」 on the cover says neither yes nor no; it was taken as no. Enter 是 for yes, \
        or leave it blank.
        """
    ) {
      judged([cover("py", extra: [["作廢", "是?"]]), form("visit")])
    },
    FindingScenario(
      "warning cover.answer 封面!B5",
      zh: "封面填了作廢理由「重複」，「作廢」卻空白，已視為否。要作廢請填「是」，否則請留空。",
      en: """
        The cover gives a reason, “重複”, but 「作廢」 is blank; it was taken as no. Enter 是 for yes, or \
        leave it blank.
        """
    ) {
      judged([cover("py", extra: [["作廢", nil], ["作廢理由", "重複"]]), form("visit")])
    },
    FindingScenario(
      "warning cover.repeated 封面!B5",
      zh: "封面「月份」寫了兩次而且不同：已採用 B3 的「5」，未採「6」。請只留下正確的一個。",
      en: """
        「月份」 stands twice on the cover and differs: “5” in B3 was taken, “6” was not. Leave only \
        the right one.
        """
    ) {
      judged([cover("py", extra: [["月份", 6]]), form("visit")])
    },
    FindingScenario(
      "error cover.missing",
      zh: "找不到「封面」工作表，無法得知年度與月份。請使用範本，填妥「封面」後再送。",
      en: """
        There is no cover sheet 「封面」, so year and month are unknown. Use the template, fill \
        in 「封面」 and send it again.
        """
    ) {
      judged([form("visit")])
    },
    FindingScenario(
      "error cover.submitter 封面!B1",
      zh: "封面填報單位「eap」與資料夾「lac」（拉丁美洲及加勒比海司）不符。請更正填報單位代碼為 lac，或改放正確的資料夾。",
      en: """
        The cover names the submitter “eap”, which is not that of the folder “lac” (拉丁美洲及加勒比海司\
        ). Correct the submitter code to lac, or use the right folder.
        """
    ) {
      submission(of: form("visit"), from: "eap", folder: "lac")
    },
    FindingScenario(
      "warning cover.submitter_missing 封面",
      zh: "封面未填填報單位代碼，已依資料夾認定為 py。請填寫填報單位代碼。",
      en: "The cover has no submitter code; the folder says py. Fill in the submitter code."
    ) {
      judged([sheet("封面", [["年度", 106], ["月份", 5], ["填表人", "王大明"]]), form("visit")])
    },
    FindingScenario(
      "warning cover.submitter_missing 封面",
      zh: "封面未填填報單位代碼，填報單位「巴處」又查無此單位，已依資料夾認定為 py。請填寫填報單位代碼。",
      en: """
        The cover has no submitter code, and “巴處” is no unit that is known; the folder says py. \
        Fill in the submitter code.
        """
    ) {
      judged([
        sheet("封面", [["填報單位", "巴處"], ["年度", 106], ["月份", 5], ["填表人", "王大明"]]),
        form("visit"),
      ])
    },
    FindingScenario(
      "error cover.unit_unclear 封面!B1",
      zh: "封面未填填報單位代碼，填報單位「駐日本代表處(大阪)」可能指 駐日本代表處、駐大阪辦事處，無法判斷由誰填報。請填寫填報單位代碼。",
      en: """
        The cover has no submitter code, and “駐日本代表處(大阪)” may be any of 駐日本代表處、駐大阪辦事處: the \
        sender is unknown. Fill in the submitter code.
        """
    ) {
      judged(
        [
          sheet("封面", [["填報單位", "駐日本代表處(大阪)"], ["年度", 106], ["月份", 5], ["填表人", "王大明"]]),
          form("visit"),
        ], folder: "jp")
    },
    FindingScenario(
      "warning cover.unit 封面!B5",
      zh: "封面的填報單位「駐日本代表處」與代碼 py（駐巴拉圭大使館）不是同一單位，以代碼為準。請更正其中之一。",
      en: """
        The cover names “駐日本代表處”, but the code py is that of 駐巴拉圭大使館; the code was taken. \
        Correct one of them.
        """
    ) {
      judged([cover("py", extra: [["填報單位", "駐日本代表處"]]), form("visit")])
    },
    FindingScenario(
      "error cover.period 封面!B2",
      zh: "封面的年度月份「105」不是 106 年度的月份。年度請填 106，月份請填 1 至 12。",
      en: """
        “105” on the cover is no month of fiscal year 106. Enter 106 as the year and 1 to 12 \
        as the month.
        """
    ) {
      judged([cover("py", year: 105), form("visit")])
    },
    FindingScenario(
      "warning cover.author 封面!B4",
      zh: "封面未填填表人。請填寫填表人。",
      en: "The cover does not name who filled it in. Fill in 填表人."
    ) {
      judged([
        sheet("封面", [["填報單位代碼", "py"], ["年度", 106], ["月份", 5], ["填表人", nil]]), form("visit"),
      ])
    },
    FindingScenario(
      "warning cover.withdrawal_reason 封面",
      zh: "封面勾選作廢，但未填作廢理由。請填寫作廢理由。",
      en: "The cover withdraws the month without giving a reason. Fill in 作廢理由."
    ) {
      judged([cover("py", extra: [["作廢", "是"]]), form("visit")])
    },
    FindingScenario(
      "note cover.understood 封面!B1",
      zh: "封面的「駐巴拉圭大使館」已讀為填報單位代碼 py。",
      en: "“駐巴拉圭大使館” on the cover was understood as the submitter code py."
    ) {
      judged([cover("駐巴拉圭大使館"), form("visit")])
    },
    FindingScenario(
      "error cover.submitter 封面!B1",
      zh: "封面填報單位「zz」不是已知的填報單位。請更正填報單位代碼，或改放正確的資料夾。",
      en: """
        The cover names the submitter “zz”, which is unknown. Correct the submitter code, or \
        use the right folder.
        """
    ) {
      submission(of: form("visit"), from: "zz", folder: "")
    },
    FindingScenario(
      "error cover.period 封面!B3",
      zh: "封面的年度月份未填。年度請填 106，月份請填 1 至 12。",
      en: """
        The cover does not say which month of fiscal year 106 is reported. Enter 106 as the \
        year and 1 to 12 as the month.
        """
    ) {
      judged([cover("py", month: nil), form("visit")])
    },
    FindingScenario(
      "error cover.period 封面!B3",
      zh: "封面的年度月份「13」不是 106 年度的月份。年度請填 106，月份請填 1 至 12。",
      en: """
        “13” on the cover is no month of fiscal year 106. Enter 106 as the year and 1 to 12 \
        as the month.
        """
    ) {
      judged([cover("py", month: 13), form("visit")])
    },
  ]
}

import Planning
import Testing

@testable import Reporting

struct ReceiptJSONTests {
  @Test func `the receipt of a clean workbook, byte by byte`() throws {
    let receipt = Feedback(try FeedbackSample.report()).receipt(for: FeedbackSample.april)
    #expect(String(decoding: receipt.json, as: UTF8.self) == Self.clean)
  }

  @Test func `control characters and quotes are escaped`() {
    let document = JSONText.object(["a": .text("\"\\\n\u{1}臺"), "b": .list([])]).document
    #expect(
      String(decoding: document, as: UTF8.self)
        == "{\n  \"a\": \"\\\"\\\\\\u000a\\u0001臺\",\n  \"b\": []\n}\n")
  }

  private static let clean = """
    {
      "number": "20170503T084751-aaaaaaaa",
      "submitter": "py",
      "unit": "駐巴拉圭大使館",
      "month": "106-04",
      "file": "py/4.xlsx",
      "aliases": [],
      "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      "received": "2017-05-03T08:47:51+08:00",
      "as_of": "2017-06-30",
      "outcome": "accepted",
      "outcome_label": {
        "zh": "收件",
        "en": "accepted"
      },
      "meaning": {
        "zh": "2 列全部收下，沒有問題。",
        "en": "2 rows taken, all there are; no problem."
      },
      "steps": [
        {
          "zh": "還缺「合作計畫、雙邊協議、國際組織參與、NGO國際交流、駐外館宿舍」：請補在同一本裡再送；本月沒有資料的，在該表選「本月無資料」。",
          "en": "Still missing: 合作計畫、雙邊協議、國際組織參與、NGO國際交流、駐外館宿舍. Add them to the workbook, or declare 本月無資料 there."
        }
      ],
      "stands": true,
      "replaced_by": null,
      "marked_copy": null,
      "deadline": {
        "due": "2017-05-05",
        "first_accepted": "2017-05-03T08:47:51+08:00",
        "days_late": 0
      },
      "forms": [
        {
          "form": "visit",
          "sheet": "政要互訪",
          "nil": false,
          "expected": true,
          "read": 2,
          "accepted": 2,
          "not_accepted": 0
        }
      ],
      "absent_forms": [
        "合作計畫",
        "雙邊協議",
        "國際組織參與",
        "NGO國際交流",
        "駐外館宿舍"
      ],
      "findings": [],
      "difference": null,
      "feeds": [
        {
          "indicator": "1.1",
          "component": "1",
          "name": "邦交國現任部長級以上政要互訪人次",
          "facts": 2,
          "amount": "4",
          "unit": "人次"
        }
      ],
      "not_counted": [],
      "settled_elsewhere": []
    }

    """
}

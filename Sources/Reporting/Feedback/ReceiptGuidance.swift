import Planning

/// What a receipt says of its outcome, and what the clerk should do next.
struct ReceiptGuidance {
  let receipt: Receipt

  private var rejectedRows: Int { receipt.forms.reduce(0) { $0 + $1.notAccepted } }
  private var acceptedRows: Int { receipt.forms.reduce(0) { $0 + $1.accepted } }

  /// One sentence: what became of the workbook.
  var meaning: Bilingual {
    switch receipt.standing {
    case .refused:
      return Bilingual(
        zh: "這個檔案沒有收下。先前已收下的資料不受影響。",
        en: "This file was not taken. What was accepted before is untouched.")
    case .held(let file):
      let now = file.map { "目前仍以「\($0)」為準。" } ?? ""
      return Bilingual(
        zh: "這個檔案先保留，還沒有採用。\(now)", en: "This file waits and is not in use yet.")
    case .replaced(let file):
      return Bilingual(
        zh: "這個檔案已由「\(file)」取代，不再計入。", en: "A later file has taken its place.")
    case .withdrawn:
      return Bilingual(
        zh: "本月資料已經作廢，不再計入。", en: "The month was withdrawn; nothing of it counts.")
    case .stands: return accepted
    }
  }

  private static func counted(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  private var accepted: Bilingual {
    switch receipt.entry.outcome {
    case .partlyAccepted where rejectedRows == 0:
      Bilingual(
        zh: "收下 \(acceptedRows) 列；另有部分內容讀不到，請看下面的說明。",
        en: "\(Self.counted(acceptedRows, "row")) taken; a part could not be read, as said below.")
    case .partlyAccepted:
      Bilingual(
        zh: "收下 \(acceptedRows) 列；另有 \(rejectedRows) 列有錯，還沒有計入。",
        en:
          "\(Self.counted(acceptedRows, "row")) taken; \(Self.counted(rejectedRows, "row")) in error, "
          + "not counted yet.")
    case .acceptedWithWarnings:
      Bilingual(
        zh: "\(acceptedRows) 列全部收下；有 \(receipt.entry.warningCount) 處請再看一眼。",
        en: "\(Self.counted(acceptedRows, "row")) taken, all there are; please look at "
          + "\(Self.counted(receipt.entry.warningCount, "warning")).")
    case .accepted, .held, .refused:
      Bilingual(
        zh: "\(acceptedRows) 列全部收下，沒有問題。",
        en: "\(Self.counted(acceptedRows, "row")) taken, all there are; no problem.")
    }
  }

  /// In the order in which they should be done; empty where nothing is left to do.
  var steps: [Bilingual] {
    switch receipt.standing {
    case .refused: return refusal
    case .held: return confirmation
    case .replaced: return []
    case .withdrawn:
      return [
        Bilingual(
          zh: "如要重新填報本月資料，請再送一份「作廢」欄留白的檔案。",
          en: "To report the month after all, send a file with 作廢 left blank.")
      ]
    case .stands: return corrections
    }
  }

  private var refusal: [Bilingual] {
    [
      Bilingual(
        zh: "請依下面的原因修正檔案，再放進貴單位的資料夾一次；檔名可以不變。",
        en: "Correct the file as said below and put it into your folder again."),
      Bilingual(
        zh: "若仍無法送出，可改用最新的範本填寫；範本會替您填好封面。",
        en: "If that does not help, use the newest template: its cover is filled in."),
    ]
  }

  private var confirmation: [Bilingual] {
    [
      Bilingual(
        zh: "先看看封面的「月份」對不對，是不是少了幾張表或幾列。",
        en: "First see whether 月份 on the cover is right and no sheets or rows are left out."),
      Bilingual(
        zh: "確定要以這個檔案取代先前所送者：在封面「確認取代」選「是」，再送一次。",
        en: "If it shall replace the earlier one: choose 是 at 確認取代 on the cover, send it again."),
      Bilingual(
        zh: "如果是送錯了：改正後再送，或不必理會，先前的資料繼續有效。",
        en: "If it was a mistake: correct it, or do nothing; the earlier one stays in force."),
    ]
  }

  private var corrections: [Bilingual] {
    var steps: [Bilingual] = []
    if receipt.causes.contains(where: { $0.severity == .error }) {
      let copy = receipt.markedCopy != nil
      steps.append(
        Bilingual(
          zh: copy
            ? "打開標示檔，照著標色的儲存格改正，存檔後把整本再送一次。"
            : "照下列說明改正檔案，再把整本送一次。",
          en: copy
            ? "Open the marked copy, correct the coloured cells and send the whole workbook again."
            : "Correct the file as said below and send the whole workbook again."))
    }
    if receipt.entry.warningCount > 0 {
      steps.append(
        Bilingual(
          zh: "有提醒的地方若確實無誤，請在該列「確認」欄寫明原因，之後就不再提醒；有誤則請改正。",
          en:
            "Where a warning is unfounded, give the reason in the row's 確認 column; else correct it."
        ))
    }
    if !receipt.absentForms.isEmpty {
      let list = receipt.absentForms.joined(separator: "、")
      steps.append(
        Bilingual(
          zh: "還缺「\(list)」：請補在同一本裡再送；本月沒有資料的，在該表選「\(WorkbookWords.nilReturn)」。",
          en: "Still missing: \(list). Add them to the workbook, or declare 本月無資料 there."))
    }
    return steps
  }
}

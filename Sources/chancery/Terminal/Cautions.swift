internal import Pipeline
internal import Planning

extension NightSummary {
  /// What the person at the terminal should know although the run went well.
  var cautions: [Bilingual] {
    archiveCautions + inboxCautions + decisionCautions + publicationCautions + clockCautions
  }

  private var archiveCautions: [Bilingual] {
    guard let first = lostFiles.first?.printable else { return [] }
    return [
      Bilingual(
        zh: "存檔缺 \(lostFiles.count) 份收到的檔案（如「\(first)」）：請由備份還原，再執行 chancery verify",
        en:
          "the archive has lost \(lostFiles.count) received files (such as “\(first)”): restore them "
          + "from a backup and run `chancery verify`")
    ]
  }

  private var inboxCautions: [Bilingual] {
    let isEmpty = knownFiles + newFiles + waitingFiles.count + unreadable.count == 0
    let empty =
      isEmpty
      ? [Bilingual(zh: "收件資料夾沒有任何活頁簿", en: "the inbox holds no workbook")] : []
    return empty + unknownFolders.map(\.printable).map(Self.unknownFolder)
      + receivedProblems.map(Self.receivedProblem) + fileCautions
  }

  private static func unknownFolder(_ folder: String) -> Bilingual {
    Bilingual(
      zh: "收件資料夾中的「\(folder)」不是任何填報單位的代碼；其中的檔案已退件",
      en: "the inbox folder “\(folder)” is no submitter's code; its files are refused")
  }

  private static func receivedProblem(_ place: String) -> Bilingual {
    Bilingual(
      zh: "\(place)：應為「檔案,收件時間（ISO 8601）」，此列略過",
      en: "\(place): expected file,received (ISO 8601); the line is passed over")
  }

  private var fileCautions: [Bilingual] {
    notFiles.map(\.printable).map { file in
      Bilingual(
        zh: "「\(file)」不是一般檔案（連結、裝置或其他），未讀取，已退件",
        en: "“\(file)” is no plain file; it was not read and is refused")
    }
      + unreadable.map(\.printable).map { file in
        Bilingual(
          zh: "「\(file)」無法讀取或名稱有誤，留待下次處理：請檢查權限與檔名",
          en: "“\(file)” cannot be read by its name and rights; it waits for the next run")
      }
      + waitingFiles.map(\.printable).map { file in
        Bilingual(
          zh: "「\(file)」仍在寫入中，留待下次處理",
          en: "“\(file)” is still being written; it waits for the next run")
      }
  }

  private var decisionCautions: [Bilingual] {
    let unapplied =
      unappliedDecisions == 0
      ? []
      : [
        Bilingual(
          zh: "最近一份裁示檔有 \(unappliedDecisions) 筆未套用；原因見 decisions.csv",
          en: "\(unappliedDecisions) answers of the newest workbook of decisions decide nothing: "
            + "decisions.csv says why")
      ]
    let overruled = overruledDecisions.map { decision in
      Bilingual(
        zh: "\(decision.fact)、\(decision.otherFact) 裁示為不同件，但其他「同一件」之裁示已將兩筆併為一件，只計一次："
          + "請撤回其一（見 decisions.csv 之 overruled）",
        en: "\(decision.fact) and \(decision.otherFact) were decided to be different, but other "
          + "decisions make the two one and they count once: take one of them back (overruled in "
          + "decisions.csv)")
    }
    let stale = staleDecisions.map { decision in
      let words = decision.words.printable
      return Bilingual(
        zh: "decisions/duplicates.csv 對 \(decision.fact)、\(decision.otherFact)"
          + (words.isEmpty ? "" : "（\(words)）") + " 的判定已無對應的事實，未採用：請改列現有的事實代碼或刪除該列",
        en: "decisions/duplicates.csv decides about \(decision.fact) and \(decision.otherFact)"
          + (words.isEmpty ? "" : " (\(words))") + ", which are no longer both there; it is not "
          + "applied: name facts that are, or delete the line")
    }
    return unapplied + overruled + stale
  }

  private var publicationCautions: [Bilingual] {
    let unwritten = unanswered.map { failure in
      Bilingual(
        zh: "數值已發布，但有回條或標示檔無法寫入，下次執行會補齊：\(failure.sentence.zh)",
        en: "the figures are published, but some receipt or marked copy could not be written; the "
          + "next run writes it: \(failure.sentence.en)")
    }
    let older = (published == nil ? nil : olderKnowledge).map { moment in
      Bilingual(
        zh: "outbox 的 \(asOf.iso) 現為 \(moment.iso) 以前所知之數值（--known-by）；"
          + "不加 --known-by 再執行一次即恢復",
        en: "\(asOf.iso) of the outbox now shows what was known by \(moment.iso) "
          + "(--known-by); a run without it shows today's knowledge again")
    }
    let late = (published == nil ? nil : lateFiles.first?.printable).map { first in
      Bilingual(
        zh: "其中 \(lateFiles.count) 個檔案（如「\(first)」）依收件時間計入，但系統在該時刻之後才首次見到，當時的發布並未計入",
        en:
          "\(lateFiles.count) of its files (such as “\(first)”) count by their time of receipt though they "
          + "were first seen after that moment: what was published then did not know them")
    }
    return [unwritten, older, late].compactMap(\.self)
  }

  private var clockCautions: [Bilingual] {
    let behind = clockIsBehind.map { moment in
      Bilingual(
        zh: "主機時鐘早於最近一次收件（\(moment.iso)）：請校正時鐘",
        en: "the machine's clock stands before the newest arrival (\(moment.iso)): set it")
    }
    let silent = silentDays.map { days in
      Bilingual(
        zh: "已 \(days) 天沒有任何收件：請檢查收件資料夾與送件服務",
        en: "nothing has arrived for \(days) days: check the inbox and the drop service")
    }
    return [behind, silent].compactMap(\.self)
  }
}

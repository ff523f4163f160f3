internal import Pipeline
internal import Planning

extension NightSummary {
  /// The run in ten lines, to be mailed to the operator.
  func mail(_ language: Language, outbox: String, ended: Moment) -> [String] {
    let cautions = cautions.map { $0[language] }
    let lights = ["green", "yellow", "red", "white"].map { self.lights[$0, default: 0] }
    let refused = outcomes[.refused, default: 0]
    let held = outcomes[.held, default: 0]
    return [
      Bilingual(zh: "Chancery：已發布", en: "Chancery: published"),
      Bilingual(zh: "結束時間　\(ended.iso)", en: "ended       \(ended.iso)"),
      Bilingual(zh: "截至　　　\(asOf.iso)", en: "as of       \(asOf.iso)"),
      Bilingual(
        zh: "收件　　　新到 \(newFiles)、原有 \(knownFiles)、未讀 \(unreadable.count + waitingFiles.count)",
        en: "files       \(newFiles) new, \(knownFiles) known, "
          + "\(unreadable.count + waitingFiles.count) not read"),
      Bilingual(
        zh: "活頁簿　　\(outcomes.values.reduce(0, +)) 份，退件 \(refused)、待確認 \(held)",
        en: "workbooks   \(outcomes.values.reduce(0, +)), \(refused) refused, \(held) held"),
      Bilingual(
        zh: "問題　　　錯誤 \(errorCount)、提醒 \(warningCount)",
        en: "findings    \(errorCount) errors, \(warningCount) warnings"),
      Bilingual(
        zh: "燈號　　　綠 \(lights[0])、黃 \(lights[1])、紅 \(lights[2])、白 \(lights[3])",
        en: "lights      \(lights[0]) green, \(lights[1]) yellow, \(lights[2]) red, "
          + "\(lights[3]) white"),
      Bilingual(
        zh: "未報　　　屆期未報 \(missingForms) 份", en: "missing     \(missingForms) forms are due"),
      Bilingual(
        zh: "位置　　　\(outbox)/\(published ?? "")", en: "folder      \(outbox)/\(published ?? "")"),
      Bilingual(
        zh: "請注意　　\(cautions.isEmpty ? "無" : cautions[0] + more(cautions))",
        en: "attention   \(cautions.isEmpty ? "none" : cautions[0] + more(cautions))"),
    ].map { $0[language] }
  }

  private func more(_ cautions: [String]) -> String {
    cautions.count > 1 ? "（+\(cautions.count - 1)）" : ""
  }
}

extension NightFailure {
  /// Why there is no new publication, to be mailed to the operator.
  func mail(_ language: Language, ended: Moment) -> [String] {
    [
      Bilingual(
        zh: "Chancery：未發布，上次結果保留", en: "Chancery: nothing published, the last outbox stays"),
      Bilingual(zh: "結束時間　\(ended.iso)", en: "ended       \(ended.iso)"),
      sentence,
    ].map { $0[language] }
  }
}

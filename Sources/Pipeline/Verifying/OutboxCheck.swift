import Planning

/// Holds every file of every published folder against its manifest, and the links against the folders.
struct OutboxCheck {
  let path: String

  func lines() -> [CheckLine] {
    let folders = (Files.names(in: path + "/.store") ?? []).filter { !$0.hasPrefix(".") }
    guard !folders.isEmpty else {
      return [
        CheckLine(
          .caution, zh: "發布", en: "outbox", "尚未發布任何結果", "nothing has been published yet")
      ]
    }
    var problems: [Bilingual] = []
    for folder in folders {
      problems += faults(of: folder, at: "\(path)/.store/\(folder)")
    }
    for shown in shownDays where Files.entry(at: "\(path)/\(shown)")?.kind == .folder {
      problems += faults(of: nil, at: "\(path)/\(shown)")
    }
    let manifests = line(
      zh: "發布", en: "outbox", problems, "\(folders.count) 個資料夾與其 manifest 相符",
      "\(folders.count) folders agree with their manifests")
    return [manifests, links]
  }

  /// A run that was stopped while it put the links in their places damages nothing: the next one
  /// puts them there.
  private var links: CheckLine {
    let broken = brokenLinks
    if broken.isEmpty, isLatestBehind {
      return CheckLine(
        .caution, zh: "連結", en: "links", "latest 尚未指向最新的結果：執行 chancery run 即可",
        "latest does not lead to the newest publication yet: `chancery run` sees to it")
    }
    return line(
      zh: "連結", en: "links", broken, "每個日期與 latest 都指向完整的資料夾",
      "every date and latest lead to a whole folder")
  }

  /// Dates that the outbox shows, in order.
  var shownDays: [String] {
    (Files.names(in: path) ?? []).filter { CalendarDay(iso: $0) != nil }
  }

  /// The folder in which a shown name ends; nil where it leads nowhere.
  func folder(shownAs name: String) -> String? {
    let shown = "\(path)/\(name)"
    switch Files.entry(at: shown)?.kind {
    case .folder: return shown
    case .link: return Files.target(ofLink: shown).map { "\(path)/\($0)" }
    default: return nil
    }
  }

  private func faults(of name: String?, at folder: String) -> [Bilingual] {
    guard let manifest = PublishedManifest(inFolder: folder),
      let hash = Files.sha256(at: folder + "/manifest.json")
    else { return [fault(folder, "manifest.json", zh: "無法讀取", en: "cannot be read")] }
    if let name, !name.hasSuffix("-" + hash.prefix(8)) {
      return [fault(folder, "manifest.json", zh: "內容改變", en: "has changed")]
    }
    var problems = manifest.outputs.filter {
      Files.sha256(at: "\(folder)/\($0.path)") != $0.sha256
    }.map { fault(folder, $0.path, zh: "缺少或內容改變", en: "is missing or has changed") }
    let known = Set(manifest.outputs.map(\.path) + ["manifest.json"])
    problems += Files.paths(below: folder).filter { !known.contains($0) }.map {
      fault(folder, $0, zh: "不屬於這次發布", en: "does not belong there")
    }
    return problems
  }

  private func fault(_ folder: String, _ file: String, zh: String, en: String) -> Bilingual {
    Bilingual(zh: "\(folder)/\(file) \(zh)", en: "\(folder)/\(file) \(en)")
  }

  private var brokenLinks: [Bilingual] {
    let shown = shownDays + (Files.entry(at: path + "/latest") == nil ? [] : ["latest"])
    return shown.filter { name in
      folder(shownAs: name).map { Files.entry(at: $0 + "/manifest.json") == nil } ?? true
    }.map { Bilingual(zh: "\($0) 沒有指向任何結果", en: "\($0) leads nowhere") }
  }

  private var isLatestBehind: Bool {
    guard let day = shownDays.last, let newest = folder(shownAs: day),
      let latest = folder(shownAs: "latest")
    else { return true }
    return Files.sha256(at: newest + "/manifest.json")
      != Files.sha256(at: latest + "/manifest.json")
  }

  private func line(
    zh: String, en: String, _ problems: [Bilingual], _ fineZH: String, _ fineEN: String
  ) -> CheckLine {
    guard let first = problems.first else {
      return CheckLine(.fine, zh: zh, en: en, fineZH, fineEN)
    }
    return CheckLine(
      .wrong, zh: zh, en: en,
      "\(problems.count) 處不符（\(first.zh.printable)）：移開該資料夾後執行 chancery run 重新發布",
      "\(problems.count) faults (\(first.en.printable)): move the folder away and publish again with "
        + "`chancery run`")
  }
}

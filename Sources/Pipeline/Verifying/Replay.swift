import Planning
internal import Reporting
internal import Storage

/// Makes every shown publication again, from the archive's bytes alone, and compares the bytes.
///
/// A ledger is made anew in a scratch folder; beginning with the newest publication, whatever came
/// or was published after it is forgotten before it is made again.
struct Replay {
  let options: NightOptions
  let plan: Plan

  func lines() async throws(NightFailure) -> [CheckLine] {
    let scratch = try Scratch()
    let ledger = try Workplace.asking {
      try Ledger(
        fromArchiveOf: options.ledger, in: scratch.folder, plan: plan,
        program: options.programVersion)
    }
    try await Judging(options: options, plan: plan, ledger: ledger).judgeWaiting()
    try Workplace.asking { try ledger.takeOverPublications(from: options.ledger) }

    options.watch(.began(.measuring))
    var shown = shownFolders()
    let count = shown.count
    var lines: [CheckLine] = []
    for publication in try Workplace.asking({ try ledger.publications() }) {
      guard let folder = shown.removeValue(forKey: publication.manifest) else { continue }
      options.watch(.replayed(lines.count, of: count))
      lines.append(try replay(publication, in: folder, ledger, at: scratch.folder))
    }
    options.watch(.replayed(count, of: count))
    lines += shown.values.sorted().map { folder in
      line(.caution, folder, "帳冊尚未記入，下次執行會記入", "is not yet in the ledger; the next run enters it")
    }
    scratch.remove()
    return lines.sorted { $0.name.en < $1.name.en }
  }

  /// Folders that the outbox shows, by the hash of their manifests.
  private func shownFolders() -> [String: String] {
    let outbox = OutboxCheck(path: options.outbox)
    let folders = outbox.shownDays.compactMap(outbox.folder).compactMap { folder in
      Files.sha256(at: folder + "/manifest.json").map { ($0, folder) }
    }
    return Dictionary(folders, uniquingKeysWith: { first, _ in first })
  }

  private func replay(
    _ publication: Publication, in folder: String, _ ledger: Ledger, at scratch: String
  ) throws(NightFailure) -> CheckLine {
    guard let manifest = PublishedManifest(inFolder: folder) else {
      return line(.wrong, folder, "manifest.json 無法讀取", "its manifest cannot be read")
    }
    guard manifest.plan.fingerprint == plan.fingerprint,
      manifest.program.version == options.programVersion
    else {
      return line(
        .caution, folder, "由不同的計畫或程式版本發布，未重算",
        "was published by another plan or program; it is not made again")
    }
    try Workplace.asking { try ledger.forget(after: publication.manifest) }
    let (past, plan) = try past(of: publication, manifest, at: scratch)
    let ledger = ledger.under(plan)
    let report = try Surveying(options: past, plan: plan, ledger: ledger).report()
    let made: PublishedFolder
    do {
      made = try Outbox(path: scratch + "/outbox").publish(report)
    } catch {
      throw .outbox(Bilingual(zh: error.message(.zh), en: error.message(.en)))
    }
    guard made.manifest == publication.manifest else {
      return line(
        .wrong, folder, "由存檔重算的結果不同：\(difference(manifest, scratch + "/outbox/" + made.folder))",
        "made again from the archive it differs: \(difference(manifest, scratch + "/outbox/" + made.folder))"
      )
    }
    return line(.fine, folder, "由存檔重算，位元組相同", "made again from the archive, byte for byte")
  }

  /// The options and the plan by which a publication was made, its own table of baselines among them.
  private func past(
    of publication: Publication, _ manifest: PublishedManifest, at scratch: String
  ) throws(NightFailure) -> (NightOptions, Plan) {
    var past = options
    past.asOf = publication.asOf
    past.knownBy = publication.knownBy
    past.baselines = nil
    if let text = publication.baselines {
      let hash = SHA256Digest.hexadecimal(of: text)
      let name = manifest.inputs.first { $0.sha256 == hash }?.file ?? "baselines.csv"
      past.baselines = scratch + "/" + Paths.name(of: name)
      _ = Files.replace(past.baselines ?? "", with: text)
    }
    return (past, try PlanFolder.plan(at: options.plan, baselines: past.baselines))
  }

  /// Names of the files that differ.
  private func difference(_ manifest: PublishedManifest, _ folder: String) -> String {
    let made = PublishedManifest(inFolder: folder)?.outputs ?? []
    let hashes = Dictionary(made.map { ($0.path, $0.sha256) }, uniquingKeysWith: { $1 })
    let names = manifest.outputs.filter { hashes[$0.path] != $0.sha256 }.map(\.path)
    return names.isEmpty ? "manifest.json" : names.joined(separator: ", ")
  }

  private func line(
    _ state: CheckLine.State, _ folder: String, _ zh: String, _ en: String
  ) -> CheckLine {
    let name = Paths.name(of: folder)
    return CheckLine(state, zh: "重算 \(name)", en: "replay \(name)", zh, en)
  }
}

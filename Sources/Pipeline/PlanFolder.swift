internal import Crypto
package import Planning
internal import Storage

/// Reads a plan's folder from the disk.
package enum PlanFolder {
  /// The plan in a folder, with another table of baselines where one is named.
  package static func plan(at path: String, baselines: String? = nil) throws(NightFailure) -> Plan {
    var table: Plan.NamedText?
    if let baselines {
      guard let text = Files.text(at: baselines) else { throw .baselinesMissing(path: baselines) }
      table = (name: baselines, text: text)
    }
    return try plan(at: path, table: table)
  }

  /// The plan under which the newest publication was made: the table that took the place of the
  /// plan's own baselines stands in the ledger, and a command that names none means that one.
  static func published(
    _ plan: Plan, _ options: NightOptions, in ledger: Ledger
  ) throws(NightFailure) -> Plan {
    guard options.baselines == nil,
      let newest = try Workplace.asking({ try ledger.publications(newest: 1) }).first,
      let text = newest.baselines
    else { return plan }
    // A table that the plan has outgrown says nothing of it any more.
    return (try? Self.plan(at: options.plan, table: (name: "baselines.csv", text: text))) ?? plan
  }

  private static func plan(
    at path: String, table: Plan.NamedText?
  ) throws(NightFailure) -> Plan {
    guard let (files, unreadable) = Files.texts(below: path),
      !files.isEmpty || !unreadable.isEmpty
    else {
      throw .planMissing(path: path)
    }
    // A form that is passed over would be missing from every figure.
    guard unreadable.isEmpty else {
      throw .planUnsound(path: path, problems: unreadable.map(Self.unreadable))
    }
    do {
      var plan = try Plan(files: files, baselines: table, fingerprint: fingerprint(of: files))
      plan.baselinesText = table?.text
      return plan
    } catch {
      throw .planUnsound(
        path: path, problems: error.problems.map { Bilingual(zh: $0.line(.zh), en: $0.line(.en)) })
    }
  }

  /// The plan of a run or a survey, which measures as of a day that the plan's year has reached.
  static func plan(for options: NightOptions) throws(NightFailure) -> Plan {
    let plan = try plan(at: options.plan, baselines: options.baselines)
    if let day = options.asOf, day > plan.lastDay {
      throw .asOfBeyondYear(day: day, last: plan.lastDay)
    }
    return plan
  }

  private static func unreadable(_ file: String) -> Bilingual {
    Bilingual(
      zh: "\(file)：無法讀取，或不是一般檔案；請檢查權限，連結請改為檔案本身",
      en:
        "\(file): cannot be read or is no plain file: check its rights, and put the file itself in "
        + "the place of a link")
  }

  /// SHA-256 over names and texts in the order of the names, so that any change of the plan shows.
  static func fingerprint(of files: [String: String]) -> String {
    var hash = SHA256()
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      hash.update(data: Array("\(name)\0\(text.utf8.count)\0".utf8))
      hash.update(data: Array(text.utf8))
    }
    return hexadecimal(hash.finalize())
  }
}

/// SHA-256 of a text, for inputs that the manifest names.
enum SHA256Digest {
  static func hexadecimal(of text: String) -> String {
    Planning.hexadecimal(SHA256.hash(data: Array(text.utf8)))
  }
}

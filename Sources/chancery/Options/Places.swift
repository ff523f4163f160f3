internal import ArgumentParser
internal import Foundation
internal import Pipeline
internal import Planning

/// Where the plan, the inbox, the outbox and the ledger are.
///
/// An option wins over the configuration file, which wins over the standard place.
struct Places: ParsableArguments {
  @Option(help: "The plan's folder (the one that plans/chancery.yaml names).")
  var plan: String?

  @Option(help: "The folder into which submitters drop workbooks (inbox).")
  var inbox: String?

  @Option(help: "The folder that is published (outbox).")
  var outbox: String?

  @Option(help: "The folder of the ledger and the archive, on a local disk (ledger).")
  var ledger: String?

  @Option(help: "Language of what is printed: zh or en.")
  var lang: Speech = .zh

  /// The places in force.
  struct Resolved {
    var plan: String
    var inbox: String
    var outbox: String
    var ledger: String
    /// Where the measures for Prometheus and the summary for the mail are written.
    var metrics: String
    var summary: String
    var configuration: Configuration

    var folders: Folders {
      Folders(plan: plan, inbox: inbox, outbox: outbox, ledger: ledger)
    }
  }

  func resolved() throws -> Resolved {
    let (configuration, folder) = try Self.configuration(besidePlan: plan)
    func place(_ option: String?, _ configured: String?, _ standard: String) -> String {
      option ?? configured.map { Self.path($0, in: folder) } ?? standard
    }
    let configuredPlan = configuration.plan.map { Self.path($0, in: folder) }
    let ledgerPlace = place(ledger, configuration.ledger, "ledger")
    return Resolved(
      plan: try plan ?? configuredPlan ?? Self.standardPlan(),
      inbox: place(inbox, configuration.inbox, "inbox"),
      outbox: place(outbox, configuration.outbox, "outbox"),
      ledger: ledgerPlace,
      metrics: place(nil, configuration.metrics, ledgerPlace + "/chancery.prom"),
      summary: place(nil, configuration.summary, ledgerPlace + "/summary.txt"),
      configuration: configuration)
  }

  /// Where plans lie, and which of them is in force where nothing else says so.
  private static let plans = "plans"

  private static func standardPlan() throws -> String {
    let text = Files.text(at: plans + "/chancery.yaml") ?? ""
    guard let plan = (try? Configuration(yaml: text))?.plan else {
      throw Complaint(
        Bilingual(
          zh: "請以 --plan 指定計畫資料夾，或在 \(plans)/chancery.yaml 的 plan 一行寫明",
          en: "name the plan's folder with --plan, or in the line “plan” of \(plans)/chancery.yaml")
      )
    }
    return path(plan, in: plans)
  }

  /// A configured path, which is taken from the configuration's own folder.
  private static func path(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
  }

  /// The file that CHANCERY_CONFIG names, else `chancery.yaml` beside the plan's folder, else nothing.
  private static func configuration(besidePlan plan: String?) throws -> (Configuration, String) {
    let named = ProcessInfo.processInfo.environment["CHANCERY_CONFIG"]
    let path = named ?? (plan.map(folder) ?? plans) + "/chancery.yaml"
    guard let text = Files.text(at: path) else {
      guard let named else { return (Configuration(), "") }
      throw Complaint(
        Bilingual(
          zh: "讀不到 CHANCERY_CONFIG 指定的設定檔「\(named)」",
          en: "cannot read the configuration “\(named)” that CHANCERY_CONFIG names"))
    }
    do {
      return (try Configuration(yaml: text), folder(of: path))
    } catch {
      throw Complaint(
        Bilingual(
          zh: "\(path):\(error.line): \(error.sentence.zh)",
          en: "\(path):\(error.line): \(error.sentence.en)"))
    }
  }

  private static func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    return (path.hasPrefix("/") ? "/" : "") + (parts.isEmpty ? "." : parts.joined(separator: "/"))
  }
}

/// The language of the terminal.
enum Speech: String, ExpressibleByArgument, CaseIterable {
  case zh, en

  var language: Language { self == .zh ? .zh : .en }
}

/// An error that is one sentence for the person at the terminal.
struct Complaint: Error, CustomStringConvertible {
  let sentence: Bilingual

  init(_ sentence: Bilingual) {
    self.sentence = sentence
  }

  var description: String { "\(sentence.zh)\n\(sentence.en)" }
}

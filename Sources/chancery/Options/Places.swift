internal import ArgumentParser
internal import Foundation
internal import Pipeline
internal import Planning

/// Where the plan, the inbox, the outbox and the ledger are.
///
/// An option wins over the configuration file, which wins over the standard place.
struct Places: ParsableArguments {
  @Option(help: "The plan's folder (plans/106).")
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
  }

  func resolved() throws -> Resolved {
    let (configuration, folder) = try Self.configuration(besidePlan: plan ?? "plans/106")
    func place(_ option: String?, _ configured: String?, _ standard: String) -> String {
      if let option { return option }
      guard let configured else { return standard }
      return configured.hasPrefix("/") || folder.isEmpty ? configured : folder + "/" + configured
    }
    let ledgerPlace = place(ledger, configuration.ledger, "ledger")
    return Resolved(
      plan: place(plan, configuration.plan, "plans/106"),
      inbox: place(inbox, configuration.inbox, "inbox"),
      outbox: place(outbox, configuration.outbox, "outbox"),
      ledger: ledgerPlace,
      metrics: place(nil, configuration.metrics, ledgerPlace + "/chancery.prom"),
      summary: place(nil, configuration.summary, ledgerPlace + "/summary.txt"),
      configuration: configuration)
  }

  /// The file that CHANCERY_CONFIG names, else `chancery.yaml` beside the plan's folder, else nothing.
  private static func configuration(besidePlan plan: String) throws -> (Configuration, String) {
    let named = ProcessInfo.processInfo.environment["CHANCERY_CONFIG"]
    let path = named ?? folder(of: plan) + "/chancery.yaml"
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

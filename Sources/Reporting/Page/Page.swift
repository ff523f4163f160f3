import Indicators
internal import Mustache
import Planning

/// `index.html`: the publication at a glance, in one file that needs neither network nor script.
struct Page {
  let report: Report
  let evidence: EvidenceIndex
  /// The files beside it.
  let outputs: [Manifest.Output]
  /// For everybody: without a manifest beside it.
  var isPublic = false

  var bytes: [UInt8] {
    do {
      var library = MustacheLibrary()
      for (name, template) in PageTemplates.all { try library.register(template, named: name) }
      return Array((library.render(content, withTemplate: "page") ?? "").utf8)
    } catch {
      preconditionFailure("a template of the page cannot be read: \(error)")
    }
  }

  private var content: PageContent {
    let findings = PageFindings(report: report).rows
    return PageContent(
      title: report.title, titleEnglish: report.plan.title.en, asOf: report.asOf.iso,
      asOfROC: report.asOf.roc, lights: lights,
      goals: PageCards(report: report, evidence: evidence, isPublic: isPublic).goals,
      months: Array(1...12),
      coverage: PageCoverage(report: report).rows, hasChanges: !report.changes.isEmpty,
      changes: report.changes.map(change), hasClosings: !report.closings.isEmpty,
      closings: PageClosings(report: report).rows, hasFindings: !findings.isEmpty,
      findings: findings,
      downloads: outputs.map { output in
        PageContent.Download(
          path: output.path, size: Self.size(output.byteCount), sha256: output.sha256)
      },
      program: "\(report.program.name) \(report.program.version)",
      fingerprint: report.plan.fingerprint, isPublic: isPublic, style: PageStyle.css)
  }

  private var lights: [PageContent.Light] {
    [Light.green, .yellow, .red, .white].map { light in
      PageContent.Light(light, count: report.measurements.count { $0.light == light })
    }
  }

  private func change(_ change: Change) -> PageContent.ChangeRow {
    let indicator = report.plan.indicator(change.indicator)
    func shown(_ value: Rational?) -> String {
      guard let value, let indicator else { return "－" }
      return Display.grouped(Display.value(value, of: indicator))
    }
    let amount = change.amount.map { ($0 > .zero ? "+" : "") + shown($0) }
    return PageContent.ChangeRow(
      indicator: change.indicator, name: indicator?.name ?? "", before: shown(change.before),
      after: shown(change.after), amount: amount ?? "－",
      cause: PageContent.Words(change.cause.label), submission: change.submission ?? "")
  }

  /// Bytes in the unit that suits, with one decimal.
  private static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1024: "\(bytes) B"
    case ..<1_048_576: "\(bytes / 1024).\(bytes % 1024 * 10 / 1024) KB"
    default: "\(bytes / 1_048_576).\(bytes % 1_048_576 * 10 / 1_048_576) MB"
    }
  }
}

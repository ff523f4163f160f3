package import Planning

/// What a run tells Prometheus through node_exporter's folder of text files.
package struct Metrics: Sendable {
  /// Nil where the run published nothing.
  package var summary: NightSummary?
  package var ended: Moment
  package var exitStatus: Int32
  /// Seconds that each phase took.
  package var seconds: [NightEvent.Phase: Double]

  package init(
    summary: NightSummary?, ended: Moment, exitStatus: Int32,
    seconds: [NightEvent.Phase: Double]
  ) {
    self.summary = summary
    self.ended = ended
    self.exitStatus = exitStatus
    self.seconds = seconds
  }

  /// Puts them in the place of the last run's in one step; a run that published nothing leaves what
  /// the last good one said of the figures. Says whether it could.
  package func write(to path: String) -> Bool {
    var lines = runLines
    if let summary {
      lines += Self.lines(of: summary, ended: ended)
    } else {
      lines += Self.kept(from: Files.text(at: path) ?? "")
    }
    return Files.replace(path, with: lines.joined(separator: "\n") + "\n")
  }

  private var runLines: [String] {
    var lines = [
      "# HELP chancery_run_timestamp_seconds When the last run ended.",
      "# TYPE chancery_run_timestamp_seconds gauge",
      "chancery_run_timestamp_seconds \(ended.secondsSinceEpoch)",
      "# HELP chancery_run_exit_status With which status the last run ended.",
      "# TYPE chancery_run_exit_status gauge",
      "chancery_run_exit_status \(exitStatus)",
      "# HELP chancery_run_duration_seconds How long each phase of the last run took.",
      "# TYPE chancery_run_duration_seconds gauge",
    ]
    for phase in NightEvent.Phase.allCases {
      guard let duration = seconds[phase] else { continue }
      let milliseconds = Int(duration * 1000)
      lines.append(
        "chancery_run_duration_seconds{phase=\"\(phase.rawValue)\"} "
          + "\(Double(milliseconds) / 1000)")
    }
    return lines
  }

  private static let mark = "# The last run that published:"

  private static func kept(from text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    return Array(lines.drop { $0 != mark })
  }

  private static func lines(of summary: NightSummary, ended: Moment) -> [String] {
    var lines = [mark]
    func gauge(_ name: String, _ help: String, _ values: [(labels: String, value: Int)]) {
      lines += ["# HELP chancery_\(name) \(help)", "# TYPE chancery_\(name) gauge"]
      lines += values.map { "chancery_\(name)\($0.labels) \($0.value)" }
    }
    func gauge(_ name: String, _ help: String, _ value: Int) {
      gauge(name, help, [(labels: "", value: value)])
    }
    gauge("success_timestamp_seconds", "When a run last published.", ended.secondsSinceEpoch)
    gauge(
      "newest_receipt_timestamp_seconds", "When the newest workbook was received.",
      summary.newestReceipt?.secondsSinceEpoch ?? 0)
    gauge(
      "submissions", "Workbooks by outcome.",
      SubmissionOutcome.allCases.map {
        ("{outcome=\"\($0.rawValue)\"}", summary.outcomes[$0, default: 0])
      })
    gauge("new_files", "Files that were new.", summary.newFiles)
    gauge("unreadable_files", "Files that could not be read.", summary.unreadable.count)
    gauge(
      "findings", "Findings by severity.",
      [
        ("{severity=\"error\"}", summary.errorCount),
        ("{severity=\"warning\"}", summary.warningCount),
      ])
    gauge("facts", "Facts that stand.", summary.factCount)
    gauge("missing_forms", "Forms that are due and missing.", summary.missingForms)
    gauge(
      "lights", "Indicators by light.",
      ["green", "yellow", "red", "white"].map { light in
        ("{light=\"\(light)\"}", summary.lights[light, default: 0])
      })
    return lines
  }
}

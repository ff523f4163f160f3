internal import ArgumentParser
internal import CCommit

/// The program: consolidates the workbooks of a plan's submitters.
@main
struct Chancery: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chancery",
    abstract: "Consolidates the workbooks that missions and departments send.",
    discussion: """
      A nightly run reads the inbox, judges every workbook, keeps what counts in the ledger,
      measures the plan's indicators and publishes a workbook, CSV files and a page.
      """,
    version: Version.told,
    subcommands: [
      RunCommand.self, CheckCommand.self, TemplateCommand.self, StatusCommand.self,
      ExplainCommand.self, ChangesCommand.self, PlanCommand.self, CellsCommand.self,
      CloseCommand.self, VerifyCommand.self, RebuildCommand.self, BackupCommand.self,
      DoctorCommand.self,
    ])

  static func main() async {
    CLibrary.settle()
    await main(nil)
  }
}

/// The program's version.
enum Version {
  /// Enters the manifest and the ledger: a new one has every workbook judged again.
  static let text = "0.1.0"

  /// With the commit, for people.
  static var told: String {
    let commit = String(cString: chancery_commit())
    return commit.isEmpty ? text : "\(text) (\(commit))"
  }
}

internal import ArgumentParser
internal import CBuild
internal import Glibc
internal import Synchronization

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
    StandardStream.settle()
    await main(nil)
    guard Terminal.isCutShort.load(ordering: .relaxed) else { return }
    Terminal.error(
      "標準輸出無法寫入，所列不完整：請檢查磁碟空間　standard output could not be written, what it holds is cut "
        + "short: check the disk's space")
    // A night has done its work; whoever asked for a listing must not take a part of it for all.
    if !CommandLine.arguments.dropFirst().starts(with: ["run"]) { Glibc.exit(1) }
  }
}

/// The program's version.
enum Version {
  static let text = "0.1.0"

  /// With a digest of the sources, such as `0.1.0+3f2a91c07`: enters manifest and ledger, where another one
  /// has every workbook judged again, for a reader that was corrected may read it otherwise.
  static var ofSources: String {
    let sources = String(cString: chancery_sources())
    return sources.isEmpty ? text : "\(text)+\(sources)"
  }

  /// With the commit, for people.
  static var told: String {
    let commit = String(cString: chancery_commit())
    return commit.isEmpty ? text : "\(text) (\(commit))"
  }
}

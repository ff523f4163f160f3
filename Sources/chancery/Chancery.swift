internal import ArgumentParser

/// The program: consolidates the workbooks of a plan's submitters.
@main
struct Chancery: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chancery", abstract: "Consolidates the workbooks that missions and departments send.",
    subcommands: [Cells.self])
}

import ArgumentParser

@main
struct Chancery: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "chancery", subcommands: [Cells.self])
}

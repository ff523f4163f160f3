import ArgumentParser

struct Chancery: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "chancery", subcommands: [Cells.self])
}

Chancery.main()

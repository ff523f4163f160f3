internal import ArgumentParser
internal import Pipeline
internal import Planning

/// `chancery backup`: a copy of ledger and archive that can be put in their place.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copies ledger and archive to a folder, also while a run is under way.")

  @OptionGroup var places: Places
  @OptionGroup var rendition: Rendition

  @Argument(help: "The folder of the copy; what it holds already is not copied again.")
  var folder: String

  func validate() throws {
    guard !folder.isEmpty else {
      throw ValidationError("The folder of the copy has no name: is a variable empty?")
    }
  }

  func run() throws {
    let language = places.lang.language
    let folders = try places.resolved().folders
    try Terminal.reporting(language) { () throws(NightFailure) in
      let count = try Backup(of: folders, to: folder).run()
      rendition.print(
        .object(["folder": .text(folder), "new_files": .number(count)]),
        or: [
          Bilingual(
            zh: "已備份到 \(folder)：帳冊，新增檔案 \(count) 份",
            en: "copied to \(folder): the ledger and \(count) new files")[language]
        ])
    }
  }
}

import Planning

/// A folder for what is only tried, removed when its owner lets go of it.
struct Scratch: ~Copyable {
  let folder: String

  init() throws(NightFailure) {
    guard let folder = Files.makeScratchFolder() else {
      throw .ledger(
        Bilingual(
          zh: "無法建立暫存資料夾：請檢查 TMPDIR。", en: "cannot make a temporary folder: check TMPDIR."))
    }
    self.folder = folder
  }

  /// Removes it now; so does the end of its owner.
  consuming func remove() {}

  deinit { Files.remove(folder) }
}

internal import CMemory
internal import Glibc

/// How the C library serves the program, settled before anything else is done.
enum CLibrary {
  static func settle() {
    giveBackLargeBlocks()
    keepSmallBlocks()
    readZoneOnce()
  }

  /// Blocks of 8 MB and more go back to the system at once.
  ///
  /// Left to itself, glibc raises this limit with every large block that is freed, and then keeps the
  /// sheets and tables of a publication behind one another: a tenth of a night's peak.
  private static func giveBackLargeBlocks() {
    _ = chancery_give_back_blocks(8 << 20)
  }

  /// What is freed at the end of a heap stays there up to 16 MB.
  ///
  /// Otherwise the buffers of each workbook are given back after it and asked for again before the
  /// next, page by page.
  private static func keepSmallBlocks() {
    _ = chancery_keep_freed_memory(16 << 20)
  }

  /// Names the file of the machine's time zone where the environment names none.
  ///
  /// Nothing here goes by that zone, but libzip asks for it at every entry of every zip, and glibc
  /// then looks each time whether a file that it found by itself has changed.
  private static func readZoneOnce() {
    setenv("TZ", ":/etc/localtime", 0)
  }
}

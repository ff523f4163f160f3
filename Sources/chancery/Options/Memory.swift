internal import CMemory

/// How the C library keeps the memory that the program lets go of.
enum Memory {
  /// Blocks of 8 MB and more go back to the system at once.
  ///
  /// Left to itself, glibc raises this limit with every large block that is freed, and then keeps the
  /// sheets and tables of a publication behind one another: a tenth of a night's peak.
  static func giveBackLargeBlocks() {
    _ = chancery_give_back_blocks(8 << 20)
  }
}

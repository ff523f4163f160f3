internal import CLibZip

/// One part of the package while it is inflated, closed when its owner lets go of it.
struct PartStream: ~Copyable {
  let name: PartName
  private let file: OpaquePointer
  private let entry: Int
  private let compressedSize: UInt64
  private let budget: InflationBudget
  private var inflated: UInt64 = 0

  init(
    _ file: OpaquePointer, name: PartName, entry: Int, compressedSize: UInt64,
    budget: InflationBudget
  ) {
    self.file = file
    self.name = name
    self.entry = entry
    self.compressedSize = compressedSize
    self.budget = budget
  }

  deinit { zip_fclose(file) }

  /// Fills the buffer from its start and tells how many bytes came; 0 at the end, whose checksum has then been right.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingFailure) -> Int {
    let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
    guard count >= 0 else { throw ReadingFailure(.damagedPart, value: name.text) }
    inflated += UInt64(count)
    try budget.note(inflated, of: entry, compressed: compressedSize, part: name)
    return Int(count)
  }
}

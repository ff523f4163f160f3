internal import CLibZip

/// One part of the package while it is inflated, closed when its owner lets go of it.
struct PartStream: ~Copyable {
  let name: PartName
  private let stored: StoredBytes
  private let place: Int
  private let entry: ZipEntry
  private let budget: InflationBudget
  private let inflaters: InflaterShelf
  /// Nil for a part that is stored as it is.
  private let inflater: Inflater?
  private var inflated: UInt64 = 0
  private var checksum = EntryChecksum()

  /// Takes over libzip's handle on the entry's bytes as they are stored.
  init(
    _ file: OpaquePointer, name: PartName, place: Int, of entry: ZipEntry,
    budget: InflationBudget, inflaters: InflaterShelf
  ) {
    stored = StoredBytes(file: file)
    self.name = name
    self.place = place
    self.entry = entry
    self.budget = budget
    self.inflaters = inflaters
    inflater = entry.isDeflated ? inflaters.take() : nil
  }

  deinit {
    zip_fclose(stored.file)
    if let inflater { inflaters.putBack(inflater) }
  }

  /// Fills the buffer from its start and tells how many bytes came; 0 at the end, whose checksum has then been right.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingFailure) -> Int {
    guard let count = fill(buffer) else { throw ReadingFailure(.damagedPart, value: name.text) }
    checksum.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    inflated += UInt64(count)
    try budget.note(inflated, of: place, compressed: entry.compressedSize, part: name)
    if count < buffer.count {
      guard checksum.value == entry.checksum, inflated == entry.inflatedSize else {
        throw ReadingFailure(.damagedPart, value: name.text)
      }
    }
    return count
  }

  /// Less than the buffer holds only at the part's end; nil where the part is damaged.
  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int? {
    guard let inflater else {
      var filled = 0
      while filled < buffer.count {
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        guard let count = stored.next(into: room) else { return nil }
        if count == 0 { break }
        filled += count
      }
      return filled
    }
    return inflater.inflate(into: buffer, from: stored)
  }
}

/// An entry's bytes as the zip holds them; the handle is its owner's to close.
struct StoredBytes {
  let file: OpaquePointer

  /// The next bytes; 0 at their end, nil where they cannot be read.
  func next(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
    return count < 0 ? nil : Int(count)
  }
}

/// Inflaters of one archive that no part is using. Used by one thread only, like the archive.
final class InflaterShelf {
  private var free: [Inflater] = []

  /// One that has forgotten its last part.
  func take() -> Inflater {
    let inflater = free.popLast() ?? Inflater()
    inflater.begin()
    return inflater
  }

  func putBack(_ inflater: Inflater) { free.append(inflater) }
}

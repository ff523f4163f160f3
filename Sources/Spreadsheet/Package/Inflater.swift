internal import CISAL

/// Inflates deflated bytes piece by piece; one after another, it serves many parts.
///
/// ISA-L decodes several times as fast as zlib, of which libzip makes use. Its tables and window are
/// large for the small parts of a workbook, so they are made once for a whole archive.
final class Inflater {
  private let state: UnsafeMutablePointer<inflate_state>
  private let input: UnsafeMutableRawBufferPointer

  /// Deflated bytes fetched at a time.
  private static let step = 32 << 10

  init() {
    state = .allocate(capacity: 1)
    input = .allocate(byteCount: Self.step, alignment: 16)
    isal_inflate_init(state)
  }

  deinit {
    state.deallocate()
    input.deallocate()
  }

  /// Forgets the last part.
  func begin() {
    isal_inflate_reset(state)
    state.pointee.avail_in = 0
  }

  /// Fills the buffer as far as the part reaches, fetching stored bytes as they are needed; nil
  /// where those are no deflated bytes or end too soon.
  func inflate(
    into buffer: UnsafeMutableRawBufferPointer, from stored: StoredBytes
  ) -> Int? {
    let length = min(buffer.count, Int(UInt32.max))
    state.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    state.pointee.avail_out = UInt32(length)
    while state.pointee.avail_out > 0, state.pointee.block_state != ISAL_BLOCK_FINISH {
      var hasEnded = false
      if state.pointee.avail_in == 0 {
        guard let count = stored.next(into: input) else { return nil }
        hasEnded = count == 0
        state.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        state.pointee.avail_in = UInt32(count)
      }
      let room = state.pointee.avail_out
      guard isal_inflate(state) >= 0 else { return nil }
      // What it holds back for want of room may still come after the last bytes went in.
      if hasEnded, state.pointee.avail_out == room, state.pointee.block_state != ISAL_BLOCK_FINISH {
        return nil
      }
    }
    return length - Int(state.pointee.avail_out)
  }
}

/// The checksum of a zip's entry, taken up as its bytes pass.
struct EntryChecksum {
  private(set) var value: UInt32 = 0

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    value = crc32_gzip_refl(
      value, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
  }
}

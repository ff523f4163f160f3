import CLibZip
import Testing

@testable import Spreadsheet

/// The parts of workbooks that other programs deflated, inflated by us and by libzip.
@Suite struct InflationTests {
  /// A workbook of the sample inbox.
  private static let sample: [UInt8] = {
    let inbox = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let path = "/" + inbox + "/inbox/acc_10604.xlsx"
    do {
      let source = try ByteSource(path: path)
      return source.bytes(at: 0, length: 1 << 20)
    } catch {
      return []
    }
  }()

  /// Every part's bytes as they come in pieces; a part that is damaged is missing.
  private func parts(_ bytes: [UInt8], pieces: Int) -> [String: [UInt8]] {
    var parts: [String: [UInt8]] = [:]
    guard let archive = try? ZipArchive(ByteSource(bytes: bytes), limits: ReadingLimits()) else {
      return [:]
    }
    for entry in archive.directory.entries {
      guard let name = PartName(entry: entry.name), var stream = try? archive.stream(of: name)
      else { continue }
      parts[name.text] = try? whole(&stream, pieces)
    }
    return parts
  }

  private func whole(
    _ stream: inout PartStream, _ pieces: Int
  ) throws(ReadingFailure) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pieces, alignment: 1)
    defer { buffer.deallocate() }
    var bytes: [UInt8] = []
    while case let count = try stream.read(into: buffer), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  /// The same as libzip inflates it.
  private func partsByLibzip(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
    let archive = try ZipArchive(ByteSource(bytes: bytes), limits: ReadingLimits())
    var parts: [String: [UInt8]] = [:]
    for (place, entry) in archive.directory.entries.enumerated() {
      let name = try #require(PartName(entry: entry.name))
      let file = try #require(zip_fopen_index(archive.handle, zip_uint64_t(place), 0))
      defer { zip_fclose(file) }
      var bytes = [UInt8](repeating: 0, count: Int(entry.inflatedSize) + 1)
      let count = zip_fread(file, &bytes, zip_uint64_t(bytes.count))
      if count >= 0 { parts[name.text] = Array(bytes[..<Int(count)]) }
    }
    return parts
  }

  @Test(arguments: [1, 7, 1000, 65_536, 1 << 20])
  func `pieces of any size come to what libzip inflates`(size: Int) throws {
    let expected = try partsByLibzip(Self.sample)
    #expect(expected.count > 5)
    #expect(parts(Self.sample, pieces: size) == expected)
  }

  @Test func `a byte that changed is never read as something else`() throws {
    let archive = try ZipArchive(ByteSource(bytes: Self.sample), limits: ReadingLimits())
    let expected = parts(Self.sample, pieces: 4096)
    for entry in archive.directory.entries where entry.isDeflated {
      let start = Int(entry.headerOffset) + 30 + entry.name.count
      for place in stride(from: start, to: start + Int(entry.compressedSize), by: 11) {
        var bytes = Self.sample
        bytes[place] ^= 0x24
        for (name, part) in parts(bytes, pieces: 4096) { #expect(part == expected[name]) }
      }
    }
  }

  @Test func `a size other than the directory tells is refused`() throws {
    var fixture = WorkbookFixture(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
    fixture.finish = { $0.entries[4].claimedSize = 12 }
    #expect(fixture.read().refusal == "workbook.damaged.part")
  }
}

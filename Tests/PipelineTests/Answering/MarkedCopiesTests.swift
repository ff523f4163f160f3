import Foundation
import Planning
import Testing

@testable import Pipeline

/// Marked copies are made again only where something that they are made of has changed.
@Suite struct `Marked copies` {
  private let ministry: TemporaryMinistry

  private var record: String { ministry.folder + "/ledger/marked-copies.txt" }

  /// A copy of the sample's, as it lies in the outbox.
  private let copy: String

  init() async throws {
    let ministry = try TemporaryMinistry()
    self.ministry = ministry
    try await ministry.night()
    let feedback = ministry.folder + "/outbox/feedback"
    let names = try FileManager.default.subpathsOfDirectory(atPath: feedback).sorted()
    copy = feedback + "/" + (try #require(names.first { $0.hasSuffix(".xlsx") }))
  }

  /// Puts other bytes in the place of a copy, and has the record say that they are the meant ones.
  private func forge() throws -> Data {
    let meant = try #require(Files.sha256(at: copy))
    let forgery = Data("another".utf8)
    try forgery.write(to: URL(filePath: copy))
    let text = try #require(Files.text(at: record))
    #expect(text.contains(" \(meant)\n"))
    let forged = try #require(Files.sha256(at: copy))
    try text.replacing(meant, with: forged).write(toFile: record, atomically: true, encoding: .utf8)
    return forgery
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(filePath: copy)) }

  @Test func `a copy whose inputs are the same is not made again`() async throws {
    let forgery = try forge()
    try await ministry.night()
    #expect(try bytes() == forgery)
  }

  @Test func `a copy is made again by another version of the program`() async throws {
    let meant = try bytes()
    _ = try forge()
    var options = ministry.options()
    options.programVersion = "another"
    _ = try await Night(options).run()
    #expect(try bytes() == meant)
  }

  @Test(arguments: [Data("damaged".utf8), nil])
  func `a copy that was damaged or removed is made good`(damage: Data?) async throws {
    let meant = try bytes()
    if let damage {
      try damage.write(to: URL(filePath: copy))
    } else {
      try FileManager.default.removeItem(atPath: copy)
    }
    try await ministry.night()
    #expect(try bytes() == meant)
  }

  @Test(arguments: [nil, "", "no record\n", String(repeating: "0", count: 64) + " x\n"])
  func `without a record that can be read every copy is made again and is the same`(
    text: String?
  ) async throws {
    let (meant, recorded) = (try bytes(), Files.text(at: record))
    _ = try forge()
    try FileManager.default.removeItem(atPath: record)
    try text?.write(toFile: record, atomically: true, encoding: .utf8)
    try await ministry.night()
    #expect(try bytes() == meant)
    #expect(Files.text(at: record) == recorded)
  }
}

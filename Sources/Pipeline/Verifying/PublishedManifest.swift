internal import Foundation

/// `manifest.json` of a published folder, read again.
struct PublishedManifest: Decodable, Sendable {
  struct Program: Decodable, Sendable {
    var version: String
  }

  struct Plan: Decodable, Sendable {
    var fingerprint: String
  }

  struct Input: Decodable, Sendable {
    var file: String
    var sha256: String
  }

  struct Output: Decodable, Sendable {
    var path: String
    var sha256: String
  }

  var program: Program
  var plan: Plan
  var inputs: [Input]
  var outputs: [Output]

  /// Nil where it is missing or cannot be read.
  init?(inFolder folder: String) {
    guard let text = Files.text(at: folder + "/manifest.json"),
      let manifest = try? JSONDecoder().decode(Self.self, from: Data(text.utf8))
    else { return nil }
    self = manifest
  }
}

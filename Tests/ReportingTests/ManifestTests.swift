import Foundation
import Testing

@testable import Reporting

struct ManifestTests {
  private struct Content: Decodable {
    struct Program: Decodable {
      var name: String
      var version: String
    }
    struct Plan: Decodable {
      var year: Int
      var fingerprint: String
    }
    struct Input: Decodable {
      var file: String
      var sha256: String
    }
    struct Output: Decodable {
      var path: String
      var sha256: String
      var bytes: Int
    }
    var program: Program
    var plan: Plan
    var asOf: String
    var inputs: [Input]
    var outputs: [Output]
  }

  @Test func `the manifest lists inputs and outputs with their hashes, by path`() throws {
    let outputs = ["b.csv", "a\"b.csv"].map { Manifest.Output(path: $0, bytes: Array("abc".utf8)) }
    let manifest = Manifest(report: try Sample.report(), outputs: outputs)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let content = try decoder.decode(Content.self, from: Data(manifest.bytes))
    #expect(content.program.name == "chancery")
    #expect(content.plan.fingerprint == Sample.hash("f"))
    #expect(content.asOf == "2017-06-30")
    #expect(
      content.inputs.map(\.file) == [
        "acc/五月.xlsx", "baselines.csv", "py/old.xlsx", "py/五月.xlsx", "xx/x.xlsx",
      ])
    #expect(content.outputs.map(\.path) == ["a\"b.csv", "b.csv"])
    #expect(
      content.outputs[0].sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(content.outputs[0].bytes == 3)
  }
}

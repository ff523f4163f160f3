import Foundation

@testable import Planning

/// A plan folder of the package as the texts that the loader takes.
enum Folder {
  /// The plan that is shipped.
  static let shipped = texts(below: "plans/106")
  /// The small plan of an invented ministry.
  static let small = texts(below: "Tests/Fixtures/plan-small")

  /// The small plan with one text replaced in one file.
  static func small(_ file: String, _ old: String, _ new: String) -> [String: String] {
    var files = small
    files[file] = files[file]?.replacingOccurrences(of: old, with: new)
    return files
  }

  /// The project's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func texts(below path: String) -> [String: String] {
    let root = root.appending(path: path)
    var files: [String: String] = [:]
    let names = FileManager.default.enumerator(atPath: root.path())?.allObjects ?? []
    for case let name as String in names {
      let text = try? String(contentsOf: root.appending(path: name), encoding: .utf8)
      files[name] = text
    }
    return files
  }
}

extension Plan {
  /// The problems of a folder as lines in English; empty where it loads.
  static func problems(in files: [String: String]) -> [String] {
    do {
      _ = try Plan(files: files)
      return []
    } catch {
      return error.problems.map { $0.line(.en) }
    }
  }
}

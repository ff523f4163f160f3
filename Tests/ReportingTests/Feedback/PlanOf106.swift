import Foundation
import Planning

/// The plan folder of the repository, read once.
enum PlanOf106 {
  static let plan: Plan = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "plans/106")
    var files: [String: String] = [:]
    let names = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    for name in names where name.hasSuffix(".yaml") || name.hasSuffix(".csv") {
      files[name] = try? String(contentsOf: root.appending(path: name), encoding: .utf8)
    }
    do {
      return try Plan(files: files)
    } catch {
      preconditionFailure("plans/106 does not load: \(error)")
    }
  }()

  static func month(_ number: Int) -> PlanMonth {
    PlanMonth(year: 106, month: number) ?? { preconditionFailure("no month \(number)") }()
  }

  static func day(_ iso: String) -> CalendarDay {
    CalendarDay(iso: iso) ?? { preconditionFailure("no day \(iso)") }()
  }

  static func moment(_ iso: String) -> Moment {
    Moment(iso: iso) ?? { preconditionFailure("no moment \(iso)") }()
  }

  static func submitter(_ code: String) -> Submitter {
    plan.submitter(code) ?? { preconditionFailure("no submitter \(code)") }()
  }
}

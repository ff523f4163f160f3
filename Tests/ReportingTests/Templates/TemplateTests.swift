import Foundation
import Planning
import Testing

@testable import Reporting

struct TemplateTests {
  @Test func `for looking at`() throws {
    guard let folder = ProcessInfo.processInfo.environment["TEMPLATES_TO"] else { return }
    for code in ["py", "in", "acc", "pdcc", "rpb", "sec", "io", "eap", "int_info"] {
      let template = TemplateSamples.template(code, last: code == "py" ? TemplateSamples.last : nil)
      try template.save(to: "\(folder)/\(template.fileName)")
    }
  }
}

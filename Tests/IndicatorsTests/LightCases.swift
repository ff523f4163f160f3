import Planning
import Testing

@testable import Indicators

struct LightCases {
  private static func settings(_ values: [String: String]) -> Settings {
    Settings(
      values.map {
        Settings.Setting(
          key: $0.key, value: $0.value, standard: $0.value, meaning: Bilingual(zh: "", en: ""))
      })
  }

  @Test(arguments: [
    ("1", Light.green), ("5/4", .green), ("9999/10000", .yellow), ("4/5", .yellow),
    ("7999/10000", .red), ("0", .red),
  ])
  func `a light begins exactly at its cut-off`(attainment: String, light: Light) {
    #expect(Light(attainment: Sample.rational(attainment), settings: Settings()) == light)
  }

  @Test func `the settings move the cut-offs, and nothing known is white`() {
    let settings = Self.settings(["light_green": "90", "light_yellow": "62.5"])
    #expect(Light(attainment: Sample.rational("9/10"), settings: settings) == .green)
    #expect(Light(attainment: Sample.rational("5/8"), settings: settings) == .yellow)
    #expect(Light(attainment: Sample.rational("6249/10000"), settings: settings) == .red)
    #expect(Light(attainment: nil, settings: settings) == .white)
  }
}

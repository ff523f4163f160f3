package import Indicators
package import Planning

/// What an indicator would be under another reading of one setting.
package struct AlternativeReading: Sendable {
  package var setting: Settings.Setting
  /// The value that the setting takes instead of the one in force.
  package var value: String
  package var measurement: Measurement

  package init(setting: Settings.Setting, value: String, measurement: Measurement) {
    self.setting = setting
    self.value = value
    self.measurement = measurement
  }
}

/// A line of a file of the plan's folder.
package struct PlanPlace: Hashable, Sendable {
  /// Path within the folder, such as `indicators/2.4.yaml`.
  package var file: String
  /// From 1.
  package var line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}

/// The published figures of a period as they were frozen: who did so, when, and their hash.
package struct Closing: Hashable, Sendable {
  package var period: PlanPeriod
  /// When, and the name of who did it.
  package var closed: Moment
  package var maker: String
  /// Of the publication whose figures they are.
  package var manifest: String
  package var figures: [PublishedFigure]

  package init(
    period: PlanPeriod, closed: Moment, maker: String, manifest: String,
    figures: [PublishedFigure]
  ) {
    self.period = period
    self.closed = closed
    self.maker = maker
    self.manifest = manifest
    self.figures = figures
  }
}

/// Codes of the fields in which a form reports how far the plan's items are, month by month.
package struct ItemProgressFields: Hashable, Sendable {
  /// The item's name, of the plan's list.
  package var item: String
  /// The month at whose end it stood so.
  package var month: String
  /// Shares of the whole that were planned and reached.
  package var planned: String?
  package var actual: String?
  /// Money of the year, and of it spent.
  package var budget: String?
  package var spent: String?
  /// What was done, and what stands in the way.
  package var achievements: String?
  package var obstacles: String?

  package init(
    item: String, month: String, planned: String? = nil, actual: String? = nil,
    budget: String? = nil, spent: String? = nil, achievements: String? = nil,
    obstacles: String? = nil
  ) {
    self.item = item
    self.month = month
    self.planned = planned
    self.actual = actual
    self.budget = budget
    self.spent = spent
    self.achievements = achievements
    self.obstacles = obstacles
  }
}

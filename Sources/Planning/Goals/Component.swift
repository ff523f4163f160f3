/// One component of an indicator: an SQL SELECT over the ledger's record views.
package struct Component: Hashable, Sendable {
  /// `1` … `n` in the order of the rule.
  package var id: String
  package var name: String
  package var nameEnglish: String
  package var unit: String
  /// Returns `record, amount, not_counted` and, for ratios and matched baselines, `base`.
  ///
  /// `record` is a fact's id, `amount` and `base` are integers (money in 元), `not_counted` is NULL
  /// where the fact counts, else a reason code. Parameters: `:asOf`, `:yearStart`, `:yearEnd`.
  package var sql: String
  /// One-row SELECT of the whole of which the component's sum is a part (6.1: allies on the day).
  package var whole: String?
  /// A SELECT of two texts, Chinese and English: what a reader must know beside the figure, a remark
  /// for each of its rows (7.1: agencies that stand at an earlier month).
  package var caveats: String?
  /// An SQL expression over the fields of every form that the SELECT reads: facts for which it gives
  /// different values never bear on one another, `fact` where each is judged by itself.
  ///
  /// Where only some facts changed, only those of their partitions are judged again. Nil: all are.
  package var partition: String?
  package var baseline: Baseline
  /// All must hold where the rule is `tests`.
  package var tests: [Test]
  /// Divides amounts for publication: 1000 where they are 元 published in 千元.
  package var scale: Int
  /// Whether facts rather than amounts are counted for the component's own value (5.1(1)).
  package var value: Value
  /// Where its SQL stands in the plan's folder; empty for what was read from none.
  package var places = Places()

  /// The place of each SQL text, for complaints.
  package struct Places: Hashable, Sendable {
    /// The line of each key; nil for one that is left out.
    package var sql, whole, caveats, partition: PlanPlace?

    package init() {}
  }

  /// What the component's own published value is.
  package enum Value: String, Hashable, Sendable {
    case sum
    case mean
    case ratio
  }

  /// Where last year's figure comes from.
  package enum Baseline: String, Hashable, Sendable {
    case none
    /// A row of the table of baselines for the whole year.
    case table
    /// The SELECT's `base`, of the same months of last year; NULL makes the test unknown.
    case matched
  }

  /// One condition on the counted facts.
  package enum Test: Hashable, Sendable {
    case countAtLeast(Int)
    case sumAtLeast(Int)
    /// Σ amount ≥ this × number of counted facts, and at least one fact.
    case meanAtLeast(Rational)
    /// Σ amount ≥ (1 + this) × baseline.
    case growthAtLeast(Rational)
  }

  package init(
    id: String, name: String, nameEnglish: String = "", unit: String = "", sql: String,
    whole: String? = nil, caveats: String? = nil, partition: String? = nil,
    baseline: Baseline = .none,
    tests: [Test] = [], scale: Int = 1,
    value: Value = .sum
  ) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
    self.unit = unit
    self.sql = sql
    self.whole = whole
    self.caveats = caveats
    self.partition = partition
    self.baseline = baseline
    self.tests = tests
    self.scale = scale
    self.value = value
  }
}

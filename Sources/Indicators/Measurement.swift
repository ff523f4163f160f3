package import Planning

/// What an indicator was found to be as of a day, with everything that it rests on.
package struct Measurement: Sendable {
  package var indicator: Indicator
  package var asOf: CalendarDay
  /// Exact; nil where it cannot be formed.
  package var value: Rational?
  package var outcome: Outcome
  package var components: [ComponentResult]
  /// Attainment of the year's target as a fraction, not capped; nil where it is not known.
  package var attainment: Rational?
  /// The setting `attainment_cap` as a fraction: 1 where published attainment ends at 100 %.
  package var attainmentCap: Rational
  package var light: Light
  package var isProvisional: Bool
  /// Target × elapsed days ÷ days of the year, for flows within the year.
  package var prorataTarget: Rational?
  package var prorataAttainment: Rational?
  /// For counts, once it was worked out.
  package var interval: Interval?
  /// Sentences to be said beside the figure.
  package var remarks: [Bilingual]

  /// Attainment as it is published: at most the cap.
  package var cappedAttainment: Rational? { attainment.map { min($0, attainmentCap) } }
}

/// One component's figure.
package struct ComponentResult: Sendable {
  package var component: Component
  /// The component's own count, sum, mean or ratio in the unit in which it is published.
  package var value: Rational?
  /// Last year's figure; nil where it is missing or the component has none.
  package var baseline: Rational?
  /// What had to be reached; nil where there is none or the baseline is missing.
  package var threshold: Rational?
  /// (value − baseline) ÷ baseline; nil where the baseline is 0 or missing.
  package var growth: Rational?
  /// The whole of which the counted amounts are a part; nil where the component has none.
  package var whole: Int?
  /// Nil where only the indicator as a whole is judged.
  package var outcome: Outcome?
  /// Counted facts, ordered by fact id.
  package var counted: [EvidenceRow]
  /// Facts that the component is about and does not count, with reasons.
  package var notCounted: [EvidenceRow]
}

/// The judgement of an indicator or component, decided on exact values.
package enum Outcome: String, Hashable, Sendable {
  /// 達成
  case met
  /// 未達成
  case notMet = "not_met"
  /// 資料不足
  case indeterminate
  /// 不適用: a denominator is 0.
  case notApplicable = "not_applicable"
  /// 資料錯誤: such as an execution rate above 100 %.
  case dataError = "data_error"

  /// The word that people read.
  package var label: Bilingual {
    switch self {
    case .met: Bilingual(zh: "達成", en: "met")
    case .notMet: Bilingual(zh: "未達成", en: "not met")
    case .indeterminate: Bilingual(zh: "資料不足", en: "indeterminate")
    case .notApplicable: Bilingual(zh: "不適用", en: "not applicable")
    case .dataError: Bilingual(zh: "資料錯誤", en: "data error")
    }
  }
}

/// 燈號, from attainment and the cut-offs of the settings.
package enum Light: String, Hashable, Sendable {
  case green, yellow, red
  /// No attainment is known.
  case white

  /// The word that people read.
  package var label: Bilingual {
    switch self {
    case .green: Bilingual(zh: "綠燈", en: "green")
    case .yellow: Bilingual(zh: "黃燈", en: "yellow")
    case .red: Bilingual(zh: "紅燈", en: "red")
    case .white: Bilingual(zh: "白燈", en: "white")
    }
  }
}

package import Planning

/// Whether one submitter's form of one month has come.
package struct CoverageRow: Hashable, Sendable {
  /// Whether it came, and whether by its day.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case onTime = "on_time"
    case late
    /// Due and not there.
    case missing
    /// Not due yet and not there.
    case pending
    case notExpected = "not_expected"

    /// Whether something that is expected came.
    package var hasCome: Bool {
      switch self {
      case .onTime, .late: true
      case .missing, .pending, .notExpected: false
      }
    }

    /// Whether it counts among what should be there: what is due, and what came before its day.
    package var isDue: Bool { hasCome || self == .missing }

    /// The word that people read.
    package var label: Bilingual {
      switch self {
      case .onTime: Bilingual(zh: "準時", en: "on time")
      case .late: Bilingual(zh: "逾期", en: "late")
      case .missing: Bilingual(zh: "未報", en: "missing")
      case .pending: Bilingual(zh: "未屆期", en: "pending")
      case .notExpected: Bilingual(zh: "免報", en: "not expected")
      }
    }
  }

  /// Codes of the submitter and the form.
  package var submitter: String
  package var month: PlanMonth
  package var form: String
  package var state: State
  package var isNil: Bool
  /// The last day on which it is on time.
  package var due: CalendarDay
  /// Receipt of the first accepted workbook of the month.
  package var received: Moment?
  /// Rows without error in the standing workbook.
  package var recordCount: Int
}

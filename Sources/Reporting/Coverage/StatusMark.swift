import Indicators
import Planning

/// What a cell of the matrix says, the worst first.
enum StatusMark: Int, CaseIterable, Comparable {
  case missing, late, pending, onTime, declaredNothing, notExpected

  init(_ row: CoverageRow) {
    self =
      switch row.state {
      case .missing: .missing
      case .late: .late
      case .pending: .pending
      case .onTime: row.isNil ? .declaredNothing : .onTime
      case .notExpected: .notExpected
      }
  }

  var text: Bilingual {
    switch self {
    case .missing: Bilingual(zh: "缺", en: "XX")
    case .late: Bilingual(zh: "逾", en: "late")
    case .pending: Bilingual(zh: "待", en: "..")
    case .onTime: Bilingual(zh: "收", en: "ok")
    case .declaredNothing: Bilingual(zh: "無", en: "nil")
    case .notExpected: Bilingual(zh: "免", en: "+")
    }
  }

  var meaning: Bilingual {
    switch self {
    case .missing: Bilingual(zh: "未報", en: "missing")
    case .late: Bilingual(zh: "逾期", en: "late")
    case .pending: Bilingual(zh: "未屆期", en: "not due yet")
    case .onTime: Bilingual(zh: "準時", en: "on time")
    case .declaredNothing: Bilingual(zh: "申報無資料", en: "declared nothing")
    case .notExpected: Bilingual(zh: "免報而有送", en: "not expected, and came")
    }
  }

  /// The terminal's code of its colour; nil for what needs no attention.
  var colour: Int? {
    switch self {
    case .missing: 31
    case .late: 33
    case .pending, .notExpected: 2
    case .onTime, .declaredNothing: nil
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

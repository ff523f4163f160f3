/// Which forms a group of submitters is expected to send every month.
package struct Expectation: Hashable, Sendable {
  package var who: Who
  package var forms: [String]

  /// The group of submitters.
  package enum Who: Hashable, Sendable {
    case submitters([String])
    /// Missions hosted by an ally on the first day of the month.
    case missionsInAllies
    /// Missions elsewhere.
    case otherMissions
    /// Missions elsewhere whose host belongs to one of the groups, besides what they send anyway.
    case otherMissionsIn(groups: [String])
  }

  package init(who: Who, forms: [String]) {
    self.who = who
    self.forms = forms
  }
}

extension Plan {
  /// Codes of the forms that a submitter is expected to send for a month, in the plan's order:
  /// a submitter named by code sends that list; else what it is on the month's first day decides.
  package func expectedForms(of submitter: Submitter, in month: PlanMonth) -> [String] {
    guard submitter.isOpen(on: month.firstDay) else { return [] }
    var codes: Set<String> = []
    let named = expectations.filter {
      if case .submitters(let list) = $0.who { list.contains(submitter.code) } else { false }
    }
    if named.isEmpty, submitter.kind == .mission, let host = submitter.host.flatMap(country) {
      let isAlly = host.isAlly(on: month.firstDay)
      for expectation in expectations {
        let applies =
          switch expectation.who {
          case .submitters: false
          case .missionsInAllies: isAlly
          case .otherMissions: !isAlly
          case .otherMissionsIn(let groups): !isAlly && host.groups.contains(where: groups.contains)
          }
        if applies { codes.formUnion(expectation.forms) }
      }
    } else {
      for expectation in named { codes.formUnion(expectation.forms) }
    }
    return forms.map(\.code).filter(codes.contains)
  }

  /// The last day on which a month's workbook is on time (24:00 Taipei of that day), in the month that
  /// follows: its last one where the setting names a later.
  package func dueDay(of month: PlanMonth) -> CalendarDay {
    let first = month.lastDay.adding(days: 1)
    let length = CalendarDay.length(ofMonth: first.month, year: first.year)
    return month.lastDay.adding(days: min(settings.integer(.dueDay) ?? 5, length))
  }
}

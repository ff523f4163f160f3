/// A country or territory as the ministry lists it.
package struct Country: Hashable, Sendable {
  /// ISO 3166-1 alpha-2, upper case.
  package var iso2: String
  package var name: String
  package var nameEnglish: String
  /// Other whole-cell spellings, one-character abbreviations among them.
  package var aliases: [String]
  /// Code of the department in whose region it lies; nil where none is responsible.
  package var region: String?
  /// Spans in which it was an ally: from the first day to the first day no longer.
  package var allySpans: [AllySpan]
  /// Groups that the plan's indicators name, such as `ASEAN`.
  package var groups: [String]

  /// A time during which the country was an ally; open where `until` is nil.
  package struct AllySpan: Hashable, Sendable {
    package var from: CalendarDay
    package var until: CalendarDay?

    package init(from: CalendarDay, until: CalendarDay?) {
      self.from = from
      self.until = until
    }
  }

  package init(
    iso2: String, name: String, nameEnglish: String = "", aliases: [String] = [],
    region: String? = nil, allySpans: [AllySpan] = [], groups: [String] = []
  ) {
    self.iso2 = iso2
    self.name = name
    self.nameEnglish = nameEnglish
    self.aliases = aliases
    self.region = region
    self.allySpans = allySpans
    self.groups = groups
  }

  /// Whether it was an ally on the day.
  package func isAlly(on day: CalendarDay) -> Bool {
    isAlly(onSomeDayOf: day...day)
  }

  /// Whether it was an ally on at least one of the days.
  package func isAlly(onSomeDayOf days: ClosedRange<CalendarDay>) -> Bool {
    allySpans.contains { span in
      span.from <= days.upperBound && span.until.map { days.lowerBound < $0 } ?? true
    }
  }
}

/// A spelling that several countries share.
package struct AmbiguousCountry: Hashable, Sendable {
  package var alias: String
  /// iso2 of each candidate.
  package var candidates: [String]
  /// Whether the submitting mission's host or accreditation may settle it.
  package var settledByHost: Bool

  package init(alias: String, candidates: [String], settledByHost: Bool) {
    self.alias = alias
    self.candidates = candidates
    self.settledByHost = settledByHost
  }
}

internal import GRDB
internal import Planning

/// The SQL functions by which a component asks the plan: allies, groups, organisations, ranks,
/// settings and the key by which texts are compared.
///
/// A NULL argument gives NULL, as SQL's own functions do, except that a country, organisation or
/// rank that is not there is simply no ally and counts nowhere.
struct PlanFunctions {
  private let countries: [String: Country]
  private let organisations: [String: String]
  private let ranks: [String: Rank]
  private let settings: [String: String]

  init(_ plan: Plan) {
    countries = Dictionary(
      plan.countries.map { ($0.iso2, $0) }, uniquingKeysWith: { first, _ in first })
    organisations = Dictionary(
      plan.organisations.map { ($0.abbreviation, $0.status) },
      uniquingKeysWith: { first, _ in first })
    ranks = Dictionary(plan.ranks.map { ($0.level, $0) }, uniquingKeysWith: { first, _ in first })
    settings = Dictionary(
      plan.settings.all.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  var all: [DatabaseFunction] {
    [isAlly, isAllyBetween, allyCount, inGroup, organisationStatus, rankCounts, rankIsFormer]
      + [setting, textKey]
  }

  /// `is_ally(iso2, day)`
  private var isAlly: DatabaseFunction {
    function("is_ally", 2) { values in
      guard let day = Self.day(values[1]) else { return nil }
      return country(values[0])?.isAlly(on: day) ?? false
    }
  }

  /// `is_ally_between(iso2, from, to)`: an ally on some day of the span.
  private var isAllyBetween: DatabaseFunction {
    function("is_ally_between", 3) { values in
      guard let from = Self.day(values[1]), let to = Self.day(values[2]) else { return nil }
      guard from <= to else { return false }
      return country(values[0])?.isAlly(onSomeDayOf: from...to) ?? false
    }
  }

  /// `ally_count(day)`
  private var allyCount: DatabaseFunction {
    function("ally_count", 1) { values in
      guard let day = Self.day(values[0]) else { return nil }
      return countries.values.count { $0.isAlly(on: day) }
    }
  }

  /// `in_group(iso2, group)`
  private var inGroup: DatabaseFunction {
    function("in_group", 2) { values in
      guard let group = String.fromDatabaseValue(values[1]) else { return nil }
      return country(values[0])?.groups.contains(group) ?? false
    }
  }

  /// `organisation_status(abbreviation)`
  private var organisationStatus: DatabaseFunction {
    function("organisation_status", 1) { values in
      String.fromDatabaseValue(values[0]).flatMap { organisations[$0] }
    }
  }

  /// `rank_counts(level, column)`
  private var rankCounts: DatabaseFunction {
    function("rank_counts", 2) { values in
      guard let column = String.fromDatabaseValue(values[1]) else { return nil }
      return rank(values[0])?.counts.contains(column) ?? false
    }
  }

  /// `rank_is_former(level)`
  private var rankIsFormer: DatabaseFunction {
    function("rank_is_former", 1) { values in rank(values[0])?.isFormer ?? false }
  }

  /// `setting(key)`; a key that the plan does not declare is an error.
  var setting: DatabaseFunction {
    function("setting", 1) { values in
      let key = String.fromDatabaseValue(values[0]) ?? ""
      guard let value = settings[key] else {
        throw DatabaseError(message: "there is no setting named \(key)")
      }
      return value
    }
  }

  /// `text_key(text)`
  private var textKey: DatabaseFunction {
    function("text_key", 1) { values in
      String.fromDatabaseValue(values[0]).map { TextKey.of($0) }
    }
  }

  private func function(
    _ name: String, _ count: Int,
    _ body: @escaping @Sendable ([DatabaseValue]) throws -> (any DatabaseValueConvertible)?
  ) -> DatabaseFunction {
    DatabaseFunction(name, argumentCount: count, pure: true, function: body)
  }

  private static func day(_ value: DatabaseValue) -> CalendarDay? {
    String.fromDatabaseValue(value).flatMap { CalendarDay(iso: $0) }
  }

  private func country(_ value: DatabaseValue) -> Country? {
    String.fromDatabaseValue(value).flatMap { countries[$0] }
  }

  private func rank(_ value: DatabaseValue) -> Rank? {
    String.fromDatabaseValue(value).flatMap { ranks[$0] }
  }
}

internal import ArgumentParser
internal import Foundation
internal import Planning

/// The only clock of the program.
enum Clock {
  private static let variable = "CHANCERY_NOW"
  /// What the variable says, where it is set.
  private static var told: String? { ProcessInfo.processInfo.environment[variable] }

  /// The present, or the moment that CHANCERY_NOW names: a test's, or a night's that is run again.
  static var now: Moment {
    told.flatMap(Moment.init(iso:))
      ?? Moment(secondsSinceEpoch: Int(Date().timeIntervalSince1970.rounded(.down)))
  }

  /// A moment that cannot be read is not passed over for the present.
  static func check() throws {
    guard let told, Moment(iso: told) == nil else { return }
    throw ValidationError(
      "\(variable) 應如 2017-06-30T03:00:00+08:00，不是「\(told)」　\(variable) is like "
        + "2017-06-30T03:00:00+08:00, not “\(told)”")
  }
}

extension CalendarDay: ExpressibleByArgument {
  /// Reads `2017-06-30`.
  public init?(argument: String) {
    self.init(iso: argument)
  }
}

extension Moment: ExpressibleByArgument {
  /// Reads `2017-06-30T03:00:00+08:00`.
  public init?(argument: String) {
    self.init(iso: argument)
  }
}

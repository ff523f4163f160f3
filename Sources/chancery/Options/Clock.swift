internal import ArgumentParser
internal import Foundation
internal import Planning

/// The only clock of the program.
enum Clock {
  /// The present, or the moment that CHANCERY_NOW names: a test's, or a night's that is run again.
  static var now: Moment {
    if let told = ProcessInfo.processInfo.environment["CHANCERY_NOW"],
      let moment = Moment(iso: told)
    {
      return moment
    }
    return Moment(secondsSinceEpoch: Int(Date().timeIntervalSince1970.rounded(.down)))
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

internal import ArgumentParser
internal import Foundation
internal import Planning

/// The only clock of the program.
enum Clock {
  static var now: Moment {
    Moment(secondsSinceEpoch: Int(Date().timeIntervalSince1970.rounded(.down)))
  }
}

extension CalendarDay: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(iso: argument)
  }
}

extension Moment: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(iso: argument)
  }
}

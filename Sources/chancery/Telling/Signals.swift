internal import Dispatch
internal import Foundation

/// Hears the signals with which the system or a person asks the program to end.
final class Signals {
  private let sources: [any DispatchSourceSignal]

  /// Calls back, on a queue of its own, at SIGTERM and SIGINT, which then no longer kill.
  init(_ body: @escaping @Sendable () -> Void) {
    sources = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: body)
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
  }
}

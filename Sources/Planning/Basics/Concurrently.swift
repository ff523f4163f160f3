internal import Dispatch
internal import Synchronization

/// Does two things at the same time and waits for both; the failure of the first is told first.
package func concurrently<First: Sendable, Second: Sendable, Failure: Error>(
  _ first: @Sendable () throws(Failure) -> First,
  _ second: @Sendable () throws(Failure) -> Second
) throws(Failure) -> (First, Second) {
  let results = Mutex<(first: Result<First, Failure>?, second: Result<Second, Failure>?)>(
    (nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let result = Result(catching: first)
      results.withLock { $0.first = result }
    } else {
      let result = Result(catching: second)
      results.withLock { $0.second = result }
    }
  }
  let (one, other) = results.withLock { $0 }
  guard let one, let other else { preconditionFailure("both were done") }
  return (try one.get(), try other.get())
}

internal import Dispatch
internal import Synchronization

/// Does two things at the same time and waits for both; the failure of the first is told first.
func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () throws(PublishingFailure) -> First,
  _ second: @Sendable () throws(PublishingFailure) -> Second
) throws(PublishingFailure) -> (First, Second) {
  let results = Mutex<
    (first: Result<First, PublishingFailure>?, second: Result<Second, PublishingFailure>?)
  >(
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
  guard
    let (one, other) = results.withLock({ both in
      both.first.flatMap { one in both.second.map { (one, $0) } }
    })
  else { preconditionFailure("both were done") }
  return (try one.get(), try other.get())
}

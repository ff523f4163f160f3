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

/// Takes elements through a first step one after the other, and each through its second step on
/// another core while the next is in its first; results in the order of the elements.
package func inTwoSteps<Element, Prepared: Sendable, Result: Sendable>(
  _ elements: [Element], _ first: (Element) throws -> Prepared,
  then second: @escaping @Sendable (Prepared) -> Result
) rethrows -> [Result] {
  let results = Mutex<[Int: Result]>([:])
  let underWay = DispatchGroup()
  do {
    defer { underWay.wait() }
    for (place, element) in elements.enumerated() {
      let prepared = try first(element)
      DispatchQueue.global().async(group: underWay) {
        let result = second(prepared)
        results.withLock { $0[place] = result }
      }
    }
  }
  let found = results.withLock { $0 }
  return elements.indices.compactMap { found[$0] }
}

import Planning
import Synchronization
import Testing

@Suite struct `Two steps one beside the other` {
  struct Stop: Error {}

  @Test func `results come in the order of the elements`() {
    let numbers = Array(0..<200)
    let results = inTwoSteps(numbers) {
      $0 + 1
    } then: {
      $0 * 2
    }
    #expect(results == numbers.map { ($0 + 1) * 2 })
  }

  @Test func `a failure of the first step waits for what is under way`() {
    let finished = Mutex(0)
    #expect(throws: Stop.self) {
      _ = try inTwoSteps(Array(0..<20)) { number in
        if number == 19 { throw Stop() }
        return number
      } then: { _ in
        finished.withLock { $0 += 1 }
      }
    }
    #expect(finished.withLock { $0 } == 19)
  }
}

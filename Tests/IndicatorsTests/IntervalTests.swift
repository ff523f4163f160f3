import Indicators
import Planning
import Testing

@Suite struct IntervalTests {
  @Test func `it holds the value, whatever joining and adding do`() {
    let interval = Interval(around: Rational(10), joined: Rational(8), added: Rational(3))
    #expect([interval.low, interval.high] == [Rational(8), Rational(13)])
    let bare = Interval(around: Rational(10), joined: nil, added: .zero)
    #expect([bare.low, bare.high] == [Rational(10), Rational(10)])
    #expect(Interval(around: Rational(10), joined: Rational(12), added: .zero).low == Rational(10))
  }
}

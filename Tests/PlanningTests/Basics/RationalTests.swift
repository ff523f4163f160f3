import Testing

@testable import Planning

@Suite struct `A rational number` {
  @Test(arguments: [
    ("88", "88"), ("-3", "-3"), ("1.5", "1.5"), ("10%", "0.1"), ("1/20", "0.05"), ("2/6", "1/3"),
    ("102.5%", "1.025"), ("-1/4", "-0.25"), ("0.0", "0"), (".5", "0.5"),
  ])
  func `is read and written exactly`(text: String, exact: String) {
    #expect(Rational(text)?.exact == exact)
  }

  @Test(arguments: [
    "", "-", "a", "1/0", "1/2/3", "1.2.3", "1/-2", "1,000", "1 2", "%", "1/",
    "1/9999999999999999999", "9999999999999999999999999999999", "1.1234567890123",
  ])
  func `that cannot be read is none, however long`(text: String) {
    #expect(Rational(text) == nil)
  }

  @Test(arguments: [
    ("49.5", 50), ("15.4", 15), ("-0.5", 0), ("-1.5", -1), ("-1.6", -2), ("2/3", 1), ("7", 7),
  ])
  func `rounds half up`(text: String, rounded: Int) throws {
    #expect(try #require(Rational(text)).roundedHalfUp == Int128(rounded))
  }

  @Test(arguments: [
    ("87/88", 4, "0.9886"), ("220583/245093", 4, "0.9000"), ("1/3", 2, "0.33"), ("2/3", 0, "1"),
    ("-1/3", 2, "-0.33"), ("5", 2, "5.00"), ("-1/400", 2, "0.00"), ("1/8", 2, "0.13"),
  ])
  func `shows decimals rounded half up`(text: String, places: Int, shown: String) throws {
    #expect(try #require(Rational(text)).decimal(places: places) == shown)
  }

  @Test func `obeys the laws of arithmetic`() throws {
    let numbers = try ["0", "1", "-1", "1/3", "-7/5", "102%", "245093", "1/1000000"].map {
      try #require(Rational($0))
    }
    for left in numbers {
      for right in numbers {
        #expect(left + right == right + left)
        #expect(left * right == right * left)
        #expect(left - right + right == left)
        #expect((left < right) == (right - left > .zero))
        if right == .zero {
          #expect(left.divided(by: right) == nil)
        } else {
          #expect(try #require(left.divided(by: right)) * right == left)
        }
        for third in numbers {
          #expect((left + right) * third == left * third + right * third)
        }
      }
    }
  }

  @Test func `compares whatever 128 bits hold`() throws {
    let large = try #require(Rational(Int128.max - 1, over: Int128.max))
    let larger = try #require(Rational(Int128.max, over: Int128.max - 1))
    #expect(large < larger)
    #expect(!(larger < large))
    #expect(!(large < large))
    #expect(Rational.zero - larger < Rational.zero - large)
    #expect(Rational.zero - larger < large)
    #expect(try #require(Rational(1, over: Int128.max)) < large)
  }

  @Test func `reduces before it multiplies`() throws {
    let one = try #require(Rational(1 << 100, over: 3))
    let other = try #require(Rational(3, over: 1 << 99))
    #expect(one * other == Rational(2))
    #expect(try #require(one.divided(by: one)) == Rational(1))
    let part = try #require(Rational(1, over: 1 << 100))
    #expect(part + part == Rational(1, over: 1 << 99))
    #expect(part - part == .zero)
  }

  @Test(arguments: [("1/3", "0.333"), ("-1/3", "-0.333"), ("0.0005", "0.001"), ("7", "7")])
  func `is rounded to parts`(text: String, rounded: String) throws {
    #expect(try #require(Rational(text)).rounded(to: 1000) == Rational(rounded))
  }

  @Test func `equal numbers are one value`() {
    #expect(Rational("2/4") == Rational("50%"))
    #expect(Set([Rational("2/4"), Rational("1/2"), Rational("0.5")]).count == 1)
    #expect(Rational(3, over: -6) == Rational("-1/2"))
  }
}

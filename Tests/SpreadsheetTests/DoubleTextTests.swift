import Testing

@testable import Spreadsheet

/// Numbers as files spell them, held against the standard library's own reading.
@Suite struct DoubleTextTests {
  private func value(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { DoubleText.value(of: $0) }
  }

  @Test(arguments: [
    "0", "-0", "7", "42736", "1E+5", "1e5", "1.5e-7", ".5", "-.5", "5.", "+3", "0.1", "0.2",
    "72436.28666754276", "-12345.678901234567", "9007199254740993", "9007199254740992.5",
    "123456789012345678", "1234567890123456789", "12345678901234567890123",
    "0.00000000000000000000000001", "4.9e-324", "2.2250738585072011e-308", "1.7976931348623157e308",
    "8.41470984807896506652502321630298999622563060798371065672751709991910404391239668948639743543",
    "0.3e23", "1e22", "1e23", "6.02214076e23", "9223372036854775807", "18446744073709551615",
    "0000000000000000000000000000001", "1.0000000000000002", "1.00000000000000011102230246251565",
  ])
  func `a number is the nearest Double`(text: String) {
    #expect(value(text)?.bitPattern == Double(text)?.bitPattern)
  }

  @Test(arguments: [
    "", " ", "-", ".", "e5", "1e", "1e+", "0x10", "1,5", "1 2", "NaN", "inf", "infinity", "--1",
    "1.2.3", "1e5.5", "１", "1e400", "-1e400", "1_000",
  ])
  func `what is no finite number is none`(text: String) {
    #expect(value(text) == nil)
  }

  @Test func `twenty thousand numbers of every length read back exactly`() {
    var generator = Xorshift(state: 106)
    for _ in 0..<10_000 {
      let digits = Int(generator.next() % 20) + 1
      let whole = String(generator.next() % 1_000_000_007)
      let fraction = String(generator.next()).prefix(digits)
      let exponent = Int(generator.next() % 60) - 30
      for text in ["\(whole).\(fraction)", "\(whole).\(fraction)E\(exponent)"] {
        #expect(value(text)?.bitPattern == Double(text)?.bitPattern, "\(text)")
      }
    }
  }

  @Test(
    arguments: [0, -0.0, 1, 0.1, 1e-7, 1e21, 123456.789, .pi, .leastNonzeroMagnitude] as [Double])
  func `a number is printed in the fewest digits that read back the same`(number: Double) {
    #expect(value(CellValue.number(number).valueText) == number)
    #expect(CellValue.number(3).valueText == "3")
  }
}

/// The same numbers on every run.
struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

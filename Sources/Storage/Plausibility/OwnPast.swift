internal import Planning

/// What one submitter reported in a form before a month, as far as it stands.
struct OwnPast {
  /// Numbers of one field in earlier months, smallest first.
  private(set) var numbers: [Int] = []

  /// Rounded up; nil where the numbers are too few. Kept, since every row of a month asks for it.
  private(set) var mean: Int?

  mutating func add(_ values: [Int]) {
    numbers = (numbers + values).sorted()
    guard numbers.count >= Self.fewest else { return }
    let sum = numbers.reduce(Int128(0)) { $0 + Int128($1) }
    mean = Int((sum + Int128(numbers.count) - 1) / Int128(numbers.count))
  }

  /// Fewer numbers than this say nothing about what is usual.
  static let fewest = 5

  var median: Int? {
    numbers.count < Self.fewest ? nil : numbers[numbers.count / 2]
  }

  var greatest: Int? { numbers.last }
}

/// Something unusual in a standing workbook.
struct Implausibility {
  /// Place of the row, or of the part where there is none.
  let place: Place
  let code: String
  let arguments: [String: String]

  enum Place {
    case cell(row: Int, field: Int)
    case part(Int)
  }
}

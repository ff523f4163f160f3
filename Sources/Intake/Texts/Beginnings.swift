/// Characters with which words begin: most others are told apart without being looked up.
struct Beginnings: Sendable {
  private let all: Set<Unicode.Scalar>
  /// One bit for the lowest six of each character's.
  private let lowBits: UInt64

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    all = Set(scalars)
    lowBits = all.reduce(0) { $0 | Self.bit(of: $1) }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    lowBits & Self.bit(of: scalar) != 0 && all.contains(scalar)
  }

  private static func bit(of scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
}

import Planning

extension Finding.Severity {
  /// A shape, so that it is told without colour.
  var mark: StaticString {
    switch self {
    case .error: "✕"
    case .warning: "▲"
    case .note: "・"
    }
  }

  /// Shape and word.
  var sign: String { "\(mark) \(label.zh)" }
}

internal import Planning
internal import Spreadsheet

/// Reads yes and no: 是, V, ✓, Y, true, 1 and their opposites.
struct FlagReader: FieldReader {
  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    switch cell.value {
    case .boolean(let flag): return .value(.flag(flag))
    case .number(1): return .value(.flag(true), .understood("code.understood", as: "是"))
    case .number(0): return .value(.flag(false), .understood("code.understood", as: "否"))
    case .text(let text): return read(text)
    default: return unknown
    }
  }

  private func read(_ text: String) -> Reading {
    if text == "是" { return .value(.flag(true)) }
    if text == "否" { return .value(.flag(false)) }
    let scalars = Folded(text).withoutSpaces.filter { $0 != "." && $0 != "。" }
    let word = scalars.text
    if word == "是" || word == "否" { return .value(.flag(word == "是")) }
    if let flag = Self.words[word] ?? Self.inBrackets(scalars) { return understood(flag) }
    switch TickBoxes<Bool>(scalars, typed: text, word: { Self.labels[$0.text] })?.answer {
    case .ticked(let flag): return understood(flag)
    case .unclear: return unknown
    case nil: return withRemark(scalars) ?? unknown
    }
  }

  /// A word with a remark that agrees with it: 是(NYT); the remark is told.
  private func withRemark(_ scalars: [Unicode.Scalar]) -> Reading? {
    guard let (outside, remark) = TrailingRemark.parts(of: scalars),
      let flag = Self.words[outside.text],
      flag ? !TrailingRemark.negates(remark, behind: outside) : !TrailingRemark.denies(remark),
      !Self.leaves(remark, flag), !["x", "☒"].contains(remark.text)
    else { return nil }
    if let other = Self.words[remark.text] { return other == flag ? understood(flag) : nil }
    return .value(
      .flag(flag), .leftOut(remark.text, "code.understood", as: flag ? "是" : "否"))
  }

  /// Whether a remark says more of an office than yes and no: 是(已卸任), 否(候任); 是(未卸任) agrees.
  private static func leaves(_ remark: [Unicode.Scalar], _ flag: Bool) -> Bool {
    let stays = ["未", "尚未", "仍未"].contains { no in
      endings.contains { remark.text == no + $0 }
    }
    return stays ? !flag : (endings + beginnings).contains(where: remark.text.contains)
  }

  private func understood(_ flag: Bool) -> Reading {
    .value(.flag(flag), .understood("code.understood", as: flag ? "是" : "否"))
  }

  /// (是)
  private static func inBrackets(_ scalars: [Unicode.Scalar]) -> Bool? {
    guard scalars.first == "(", scalars.last == ")" else { return nil }
    return labels[Array(scalars.dropFirst().dropLast()).text]
  }

  private static let endings = ["卸任", "離任", "離職", "去職", "退休"]
  private static let beginnings = ["候任", "當選", "前任", "未來"]

  private var unknown: Reading {
    .failure(Remark("code.unknown", .error, expected: "是;否", arguments: ["suggestions": ""]))
  }

  /// Words beside boxes.
  private static let labels: [String: Bool] = [
    "是": true, "否": false, "yes": true, "no": false, "有": true, "無": false, "true": true,
    "false": false,
  ]

  /// ☒ and X are neither: Word ticks a box with ☒ and forms of much of the world with X, while × and
  /// ✗ say no wherever they are typed.
  private static let words: [String: Bool] = {
    var all: [String: Bool] = [:]
    for word in [
      "是", "v", "ˇ", "✓", "✔", "☑", "√", "■", "●", "○", "◯", "y", "yes", "true", "t", "1", "有", "對",
      "是的", "屬", "○是", "■是", "☑是", "v是",
    ] { all[word] = true }
    for word in [
      "否", "n", "no", "false", "f", "0", "不是", "非", "沒有", "×", "✗", "✕", "✘", "□", "☐", "╳", "■否",
      "☑否", "v否",
    ] { all[word] = false }
    return all
  }()
}

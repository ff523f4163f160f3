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
    guard let flag = answer(in: scalars) else { return unknown }
    return .value(.flag(flag), .understood("code.understood", as: flag ? "是" : "否"))
  }

  /// The answer of a word, of boxes, or of a word with a remark that agrees with it: 是(NYT).
  private func answer(in scalars: [Unicode.Scalar]) -> Bool? {
    if let flag = Self.words[scalars.text] { return flag }
    switch TickBoxes.answer(in: scalars) {
    case .yes: return true
    case .no: return false
    case .unclear: return nil
    case nil: break
    }
    guard let (outside, remark) = TrailingRemark.parts(of: scalars),
      let flag = Self.words[outside.text], !TrailingRemark.denies(remark),
      !Self.offices.contains(where: remark.text.contains),
      Self.words[remark.text].map({ $0 == flag }) ?? true
    else { return nil }
    return flag
  }

  /// Words that say more of an office than yes and no: 是(已卸任), 否(候任).
  private static let offices = ["卸任", "候任", "離任", "離職", "去職", "退休", "當選", "前任"]

  private var unknown: Reading {
    .failure(Remark("code.unknown", .error, expected: "是;否", arguments: ["suggestions": ""]))
  }

  private static let words: [String: Bool] = {
    var all: [String: Bool] = [:]
    for word in [
      "是", "v", "✓", "✔", "☑", "√", "■", "●", "○", "◯", "y", "yes", "true", "t", "1", "有", "對",
      "是的", "屬", "○是", "■是", "☑是", "v是",
    ] { all[word] = true }
    for word in [
      "否", "n", "no", "false", "f", "0", "不是", "非", "沒有", "x", "×", "✗", "✕", "✘", "☒", "□",
      "☐", "╳", "■否", "☑否", "v否",
    ] { all[word] = false }
    return all
  }()
}

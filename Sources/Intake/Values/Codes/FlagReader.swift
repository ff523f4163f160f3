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
    let word = Folded(text).withoutSpaces.filter { $0 != "." && $0 != "。" }.text
    // 是(NYT): a remark behind the answer.
    let answer = word.hasSuffix(")") ? word.prefix { $0 != "(" } : word[...]
    guard let flag = Self.words[String(answer)] else { return unknown }
    if word == "是" || word == "否" { return .value(.flag(flag)) }
    return .value(.flag(flag), .understood("code.understood", as: flag ? "是" : "否"))
  }

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

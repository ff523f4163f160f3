import Planning

/// What a template says about a field: the mark above its header, the note on it, and the help
/// beside its cells.
struct FieldHelp {
  let plan: Plan
  let form: Form
  let field: Field

  /// `必填`, `選填`, or when it is required.
  var mark: String {
    if field.isRequired { return "必填" }
    switch field.requiredWhen {
    case .equals(_, let value): return "\(value)者必填"
    case .lessThan(_, let other, _): return "低於\(header(other))者必填"
    case nil: return "選填"
    }
  }

  /// What stands above the header; days in the calendar that clerks write.
  var example: String { field.example.isEmpty ? "" : "例：\(field.example)" }

  /// The note on the header.
  var note: String {
    var lines = ["\(field.header)（\(mark)）"]
    if !field.note.zh.isEmpty { lines.append(field.note.zh + "。") }
    lines.append(contentsOf: [condition, examples, otherHeaders].filter { !$0.isEmpty })
    let english = [field.isRequired ? "Required." : "Optional.", field.note.en]
    lines.append(english.filter { !$0.isEmpty }.joined(separator: " "))
    return lines.joined(separator: "\n")
  }

  private var condition: String {
    switch field.requiredWhen {
    case .equals(let other, let value):
      "「\(header(other))」為「\(value)」時必填。"
    case .lessThan(let one, let other, let points):
      "「\(header(one))」低於「\(header(other))」超過 \(points) 個百分點時必填。"
    case nil: ""
    }
  }

  /// In both calendars where the field holds a day.
  private var examples: String {
    guard !field.example.isEmpty else { return "" }
    guard field.kind == .day, let day = CalendarDay(example: field.example) else {
      return "例：\(field.example)"
    }
    let others = [CalendarWords.chinese(day), day.iso].filter { $0 != field.example }
    return "例：" + ([field.example] + others).joined(separator: "、")
  }

  private var otherHeaders: String {
    guard case .code(let list) = field.kind else { return "" }
    return "可填：" + list.labels.joined(separator: "、")
  }

  private func header(_ code: String) -> String { form.field(code)?.header ?? code }
}

internal import Planning
internal import Spreadsheet

/// Finds the header of a form among the first rows of a sheet or of a further block.
struct HeaderFinder {
  let sheet: SheetContents
  let limits: IntakeLimits
  let merges: MergedRanges

  /// Labels of a row that are looked at: no form has as many columns.
  private static let labels = 1000

  /// The best header from a place on: all required columns at once, else the most of them.
  func best(for form: FormIndex, from start: Int) -> HeaderMatch? {
    guard start < sheet.rows.count else { return nil }
    let lastNumber = (start == 0 ? 0 : sheet.rows[start].number - 1) + limits.headerRows
    var best: HeaderMatch?
    for place in start..<sheet.rows.count {
      guard sheet.rows[place].number <= lastNumber else { break }
      guard let match = match(form, at: place) else { continue }
      if match.matched(of: form) == form.required.count { return match }
      if let best, !isBetter(match, than: best, for: form) { continue }
      best = match
    }
    return best
  }

  /// Whether enough required columns stand in the match for a header.
  func isHeader(_ match: HeaderMatch, of form: FormIndex) -> Bool {
    match.matched(of: form) * 100 >= form.required.count * limits.headerShare
  }

  /// The header at one place, in one row or in two; nil where no label is known.
  func match(_ form: FormIndex, at place: Int) -> HeaderMatch? {
    let row = sheet.rows[place]
    guard row.cells.contains(where: { $0.value.isText }) else { return nil }
    let single = assign(form, labels(at: place), rows: place...place)
    if let single, single.matched(of: form) == form.required.count, !hasGroups(row) {
      return single
    }
    guard lowerRow(of: place) != nil else { return single }
    guard let double = assign(form, combined(at: place), rows: place...(place + 1)) else {
      return single
    }
    // A title or a unit line above the header is no part of it.
    let below = assign(form, labels(at: place + 1), rows: (place + 1)...(place + 1))
    for other in [single, below].compactMap(\.self) where !isBetter(double, than: other, for: form)
    {
      return single
    }
    return double
  }

  /// Whether a place has two columns at least whose labels are headers of any form: fewer make none,
  /// and rows of data that consist of texts need not be held against one form after the other.
  func hasLabels(_ headers: HeaderTable, at place: Int) -> Bool {
    func known(_ labels: [Candidate]) -> Int {
      labels.count {
        headers.find($0.text) != nil || $0.others.contains { headers.find($0) != nil }
      }
    }
    if known(labels(at: place)) >= 2 { return true }
    return lowerRow(of: place) != nil && known(combined(at: place)) >= 2
  }

  /// The row that may be the second one of a header.
  private func lowerRow(of place: Int) -> SheetRow? {
    guard place + 1 < sheet.rows.count else { return nil }
    let lower = sheet.rows[place + 1]
    let isNext = lower.number == sheet.rows[place].number + 1
    return isNext && lower.cells.allSatisfy({ $0.value.isText }) ? lower : nil
  }

  private func isBetter(_ left: HeaderMatch, than right: HeaderMatch, for form: FormIndex) -> Bool {
    (left.matched(of: form), left.known) > (right.matched(of: form), right.known)
  }

  /// Whether a cell of the row is merged across columns, as titles of groups are.
  private func hasGroups(_ row: SheetRow) -> Bool {
    merges.beginning(in: row.number).contains { $0.last.row == row.number && $0.isWide }
  }
}

extension HeaderFinder {
  /// A label of the header with the spellings to try, the likeliest first.
  private struct Candidate {
    var column: Int
    var text: String
    var others: [String] = []
  }

  /// The texts of a row, and those of cells that are merged down to it over three rows or more: a
  /// header of two rows is put together by `combined`, and none has more than five.
  private func labels(at place: Int) -> [Candidate] {
    let row = sheet.rows[place]
    let own = row.cells.prefix(Self.labels).compactMap { cell -> Candidate? in
      guard case .text(let text) = cell.value else { return nil }
      return Candidate(column: cell.column, text: text)
    }
    let fromAbove = sheet.rows[max(0, place - 4)..<place].flatMap { upper in
      merges.beginning(in: upper.number).compactMap { range -> Candidate? in
        guard upper.number <= row.number - 2, range.last.row >= row.number, !range.isWide,
          row.cell(inColumn: range.first.column)?.isBlank ?? true,
          case .text(let text)? = upper.cell(inColumn: range.first.column)?.value
        else { return nil }
        return Candidate(column: range.first.column, text: text)
      }
    }
    guard !fromAbove.isEmpty else { return own }
    let blank = Set(fromAbove.map(\.column))
    return (own.filter { !blank.contains($0.column) } + fromAbove.prefix(Self.labels))
      .sorted { $0.column < $1.column }
  }

  /// The lower label of each column before the upper one; both joined where neither is known.
  private func combined(at place: Int) -> [Candidate] {
    var columns: [Int: Candidate] = [:]
    for label in labels(at: place) { columns[label.column] = label }
    for label in labels(at: place + 1) {
      let group = group(above: label.column, at: place)
      let above = group ?? columns[label.column]?.text
      // 計畫 above 編號 and 名稱 means neither by itself; 國家 above Country does.
      let isShort = (above ?? "").utf8.count + label.text.utf8.count <= HeaderKey.longest
      let joined = isShort ? above.map { [$0 + label.text, label.text + $0] } ?? [] : []
      columns[label.column] = Candidate(
        column: label.column, text: label.text,
        others: joined + (group == nil ? [above].compactMap(\.self) : []))
    }
    return columns.values.sorted { $0.column < $1.column }
  }

  /// The title of the merged group in which a column lies: it begins in the row, or above it where it
  /// is two rows high or more.
  private func group(above column: Int, at place: Int) -> String? {
    let number = sheet.rows[place].number
    for row in sheet.rows[max(0, place - 2)...place].reversed() {
      guard let range = merges.across(column: column, row: row.number), range.last.row >= number,
        let cell = row.cell(inColumn: range.first.column), case .text(let text) = cell.value
      else { continue }
      return text
    }
    return nil
  }

  /// Gives every field its column: own headers first, then aliases for fields that are still free;
  /// those with brackets that may change their meaning come after all others.
  private func assign(
    _ form: FormIndex, _ labels: [Candidate], rows: ClosedRange<Int>
  ) -> HeaderMatch? {
    var match = HeaderMatch(
      rows: rows, rowNumber: sheet.rows[rows.upperBound].number,
      columns: Array(repeating: nil, count: form.columns.count))
    let hits = labels.map { label in
      form.headers.find(label.text) ?? label.others.lazy.compactMap(form.headers.find).first
    }
    guard hits.contains(where: { $0 != nil }) else { return nil }
    for (isUnclear, isName) in [(false, true), (false, false), (true, true), (true, false)] {
      for (label, hit) in zip(labels, hits) {
        guard let hit, hit.isUnclear == isUnclear, hit.isName == isName,
          match.columns[hit.field] == nil
        else { continue }
        match.columns[hit.field] = label.column
        if isUnclear { match.unclear.insert(hit.field) }
        if let scale = hit.scale { match.scales[hit.field] = scale }
      }
    }
    for label in labels {
      let isKnown = match.columns.contains(label.column)
      if !isKnown, HeaderKey(label.text).key == "確認" { match.confirmation = label.column }
      match.labels.append(
        HeaderMatch.Label(
          column: label.column, text: CellWords.trimmed(label.text), isKnown: isKnown))
    }
    return match
  }
}

extension CellValue {
  var isText: Bool {
    if case .text = self { true } else { false }
  }
}

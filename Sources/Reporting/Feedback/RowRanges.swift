/// Row numbers as a person lists them: `7–12、15`.
enum RowRanges {
  /// `rows` in ascending order.
  static func words(_ rows: [Int]) -> String {
    var parts: [String] = []
    var index = 0
    while index < rows.count {
      var last = index
      while last + 1 < rows.count, rows[last + 1] <= rows[last] + 1 { last += 1 }
      parts.append(rows[index] == rows[last] ? "\(rows[index])" : "\(rows[index])–\(rows[last])")
      index = last + 1
    }
    return parts.joined(separator: "、")
  }

  /// `政要互訪 第 7–12、15 列；合作計畫 第 3 列`.
  static func words(_ places: [RowPlace]) -> String {
    var sheets: [(sheet: String, rows: [Int])] = []
    for place in places {
      if sheets.last?.sheet == place.sheet {
        sheets[sheets.count - 1].rows.append(place.row)
      } else {
        sheets.append((place.sheet, [place.row]))
      }
    }
    return sheets.map { "\($0.sheet) 第 \(words($0.rows)) 列" }.joined(separator: "；")
  }
}

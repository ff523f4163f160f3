internal import Planning

/// A name with another in brackets behind it, such as 世界衛生組織(WHO).
enum BracketedName {
  /// The keys outside and inside the last brackets; nil where none end the text.
  static func parts(ofKey key: String) -> (outside: String, inside: String)? {
    guard key.hasSuffix(")"), let open = key.lastIndex(of: "("), open > key.startIndex else {
      return nil
    }
    let inside = key[key.index(after: open)...].dropLast()
    return inside.isEmpty ? nil : (String(key[..<open]), String(inside))
  }

  /// Without the brackets around what begins the text: (前)部長 is 前部長.
  static func withoutLeadingBrackets(key: String) -> String {
    guard key.first == "(", let close = key.firstIndex(of: ")") else { return key }
    return String(key[key.index(after: key.startIndex)..<close] + key[key.index(after: close)...])
  }

  /// Without a number that begins a list: `1.協定`, `(2)協定`, `三、協定`.
  static func withoutEnumerator(key: String) -> String? {
    let scalars = Array(key.unicodeScalars)
    var place = 0
    if scalars.first == "(" { place = 1 }
    let start = place
    while place < scalars.count,
      ("0"..."9").contains(scalars[place]) || ChineseNumeral.isNumeral(scalars[place])
    { place += 1 }
    guard place > start, place < scalars.count, ".、)．".unicodeScalars.contains(scalars[place]),
      place + 1 < scalars.count
    else { return nil }
    return Array(scalars[(place + 1)...]).text
  }
}

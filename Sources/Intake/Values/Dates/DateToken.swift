/// One piece of a typed date.
enum DateToken: Hashable, Sendable {
  /// A number and how many digits it was written with; Chinese numerals count their digits in Arabic.
  case number(Int, digits: Int)
  /// Latin letters, in lower case.
  case word(String)
  /// A single character: 年, 月, 日, /, -, ., :, ~ …
  case mark(Unicode.Scalar)
  /// 民國 or 西元 before a year.
  case era(Era)
  /// 本年, 去年, 明年: years from the workbook's own.
  case yearFromNow(Int)
  /// A remark in brackets.
  case remark

  enum Era: Hashable, Sendable { case republic, christian }
}

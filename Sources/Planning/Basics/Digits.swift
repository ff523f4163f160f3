/// The number that ASCII digits and nothing else write; nil for signs, blanks and other scripts.
func wholeNumber(ofDigits text: some StringProtocol) -> Int? {
  guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
  return Int(text)
}

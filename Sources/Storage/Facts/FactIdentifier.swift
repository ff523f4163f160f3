internal import Crypto
internal import Planning

extension Form {
  /// `<form>-` and the first 12 hex digits of SHA-256 over the identity in words, so that it survives
  /// resubmission and rebuilding; for spans with the first day.
  func factID(of key: IdentityKey) -> String {
    // Rows that lack their key are named by what they otherwise agree in, which no key looks like.
    var words = key.primary ?? "otherwise|\(key.fallback ?? "")"
    if let span = key.span { words += "|\(span.lowerBound.iso)" }
    let digest = SHA256.hash(data: Array(words.utf8))
    return "\(code)-\(hexadecimal(digest.prefix(6)))"
  }
}

/// A `<c>` element as the file spells it; its bytes live until the call that hands it over returns.
///
/// Both readers of sheets, libxml2's and the byte scanner, produce it; everything after it is shared.
struct RawCell {
  /// The attribute `r`.
  var reference: Bytes?
  /// The attribute `t`.
  var type: Bytes?
  /// The attribute `s`.
  var style: Bytes?
  var hasFormula = false
  /// The text of `<v>`, entities undone.
  var value: Bytes?
  /// The text of `<is>`, runs joined and escapes undone.
  var inlineText: Bytes?
}

import Indicators
import Planning

extension Measurement {
  /// Between what and what the count may lie, in words; nil where nothing is open.
  var intervalWords: Bilingual? {
    guard let interval, interval.low < interval.high else { return nil }
    let (low, high) = (interval.low.exact, interval.high.exact)
    return Bilingual(
      zh: "可能範圍 \(low) 至 \(high)（低：疑似重複併為一件；高：加計資料有誤而可辨識欄位未予排除之列）",
      en: "between \(low) (possible duplicates joined) and \(high) (with rows in error that no "
        + "readable field excludes)")
  }
}

import Indicators
package import Planning

extension Explanation {
  /// The explanation as lines for the terminal.
  package func lines(_ language: Language) -> [String] {
    var lines = heading(language)
    for part in parts { lines += self.lines(of: part, language) }
    if !errorRows.isEmpty {
      lines.append("")
      lines.append(
        Bilingual(
          zh: "資料有誤、未採計的列：\(errorRows.count)",
          en: "rows with errors, not counted: \(errorRows.count)")[
            language])
      lines += errorRows.map { row in
        "  \(row.file)  \(row.sheet)!\(row.row)  \(row.codes.joined(separator: ";"))"
      }
    }
    return lines
  }

  private func heading(_ language: Language) -> [String] {
    let indicator = measurement.indicator
    let value = measurement.value.map { Display.value($0, of: indicator) } ?? "—"
    let attainment = measurement.cappedAttainment.map { Display.attainment($0) + "%" } ?? "—"
    let target = Display.aim(of: indicator)
    let isOpen = measurement.isProvisional
    let name =
      language == .en && !indicator.nameEnglish.isEmpty ? indicator.nameEnglish : indicator.name
    let figure =
      switch language {
      case .zh:
        "截至 \(measurement.asOf.iso)：\(value)；目標 \(target)；達成度 \(attainment)；"
          + "\(measurement.light.label.zh)，\(measurement.outcome.label.zh)\(isOpen ? "（暫定）" : "")"
      case .en:
        "as of \(measurement.asOf.iso): \(value); target \(target); attainment "
          + "\(attainment); \(measurement.light.label.en), \(measurement.outcome.label.en)"
          + (isOpen ? " (provisional)" : "")
      }
    var lines = ["\(indicator.id) \(name)", "  " + figure]
    if let words = measurement.intervalWords { lines.append("  " + words[language]) }
    if let submitter {
      lines.append(
        Bilingual(
          zh: "  以下僅列「\(submitter)」所報者；數值為全部單位之值",
          en: "  only what “\(submitter)” reports is listed; the figures are everybody's")[language]
      )
    }
    return lines
      + measurement.remarks.map { "  " + $0[language] }
  }

  private func lines(of part: Part, _ language: Language) -> [String] {
    let (result, indicator) = (part.result, measurement.indicator)
    let value = result.value.map { Display.value($0, of: result.component, in: indicator) } ?? "—"
    var lines = [
      "", "(\(result.component.id)) \(Display.name(of: result.component, in: indicator))",
    ]
    var figure = Bilingual(
      zh: "  \(value)；採計 \(part.counted.count) 筆", en: "  \(value); \(part.counted.count) counted")
    if result.component.value == .ratio, let share = result.value, let whole = result.shownWhole {
      let unit = result.component.unit.isEmpty ? "" : " " + result.component.unit
      let part = (share * whole).exact + unit
      figure.zh += "；分子 \(part)、分母 \(whole.exact)\(unit)"
      figure.en += "; numerator \(part), denominator \(whole.exact)\(unit)"
    }
    if let threshold = result.threshold?.exact {
      figure.zh += "；門檻 \(threshold)（基期 \(result.baseline?.exact ?? "無")）"
      figure.en += "; threshold \(threshold) (baseline \(result.baseline?.exact ?? "none"))"
    }
    lines.append(figure[language])
    lines += part.counted.map { line(of: $0, language) }
    for (reason, sentence, entries) in part.notCounted {
      lines.append(
        Bilingual(
          zh: "  未採計（\(sentence.zh)；\(reason)）\(entries.count) 筆",
          en: "  not counted (\(sentence.en); \(reason)): \(entries.count)")[language])
      lines += entries.map { line(of: $0, language) }
    }
    return lines
  }

  private func line(of entry: Entry, _ language: Language) -> String {
    let first = entry.sources[entry.source]
    var line = "    \(entry.amount)  \(entry.fact)  \(entry.words)  "
    line += "\(first.file) \(first.sheet)!\(entry.cell)"
    let others = entry.sources.indices.filter { $0 != entry.source }.map { place in
      let source = entry.sources[place]
      return "\(source.file) \(source.sheet)!\(source.row)"
    }
    guard !others.isEmpty else { return line }
    let also = Bilingual(zh: "；另見 ", en: "; also ")[language]
    return line + also + others.joined(separator: Bilingual(zh: "、", en: ", ")[language])
  }
}

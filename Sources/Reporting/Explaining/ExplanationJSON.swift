import Indicators
import Planning

extension Explanation {
  /// The explanation as a JSON document: figures exact and as texts (`17`, `0.25`, `1/3`), codes
  /// as in the CSV files, null for what is not known.
  package var json: [UInt8] {
    let indicator = measurement.indicator
    return JSONText.object([
      "indicator": .text(indicator.id), "name": .text(indicator.name),
      "name_en": .text(indicator.nameEnglish), "as_of": .text(measurement.asOf.iso),
      "submitter": .optional(submitter), "value": .optional(measurement.value?.exact),
      "value_display": .optional(measurement.value.map { Display.value($0, of: indicator) }),
      "low": .optional(measurement.interval?.low.exact),
      "high": .optional(measurement.interval?.high.exact), "unit": .text(indicator.unit),
      "target": .text(indicator.target.exact),
      "direction": .text(indicator.direction.rawValue),
      "outcome": .text(measurement.outcome.rawValue),
      "attainment": .optional(measurement.cappedAttainment?.exact),
      "light": .text(measurement.light.rawValue), "provisional": .flag(measurement.isProvisional),
      "remarks": .list(measurement.remarks.map(Self.words)),
      "components": .list(parts.map(object)), "error_rows": .list(errorRows.map(Self.object)),
    ]).document
  }

  private func object(of part: Part) -> JSONText {
    let result = part.result
    return .object([
      "component": .text(result.component.id),
      "name": .text(Display.name(of: result.component, in: measurement.indicator)),
      "value": .optional(result.value?.exact), "baseline": .optional(result.baseline?.exact),
      "threshold": .optional(result.threshold?.exact),
      "outcome": .optional(result.outcome?.rawValue),
      "counted": .list(part.counted.map(Self.object)),
      "not_counted": .list(
        part.notCounted.map { group in
          .object([
            "reason": .text(group.reason), "sentence": Self.words(group.sentence),
            "facts": .list(group.entries.map(Self.object)),
          ])
        }),
    ])
  }

  private static func object(of entry: Entry) -> JSONText {
    .object([
      "fact": .text(entry.fact), "amount": .text(entry.amount), "words": .text(entry.words),
      "sources": .list(
        entry.sources.enumerated().map { place, source in
          .object([
            "submitter": .text(source.submitter), "month": .text(source.month.code),
            "file": .text(source.file), "sha256": .text(source.sha256),
            "sheet": .text(source.sheet), "row": .number(source.row),
            "cell": place == entry.source ? .text(entry.cell) : .null,
            "stands": .flag(place == 0),
          ])
        }),
    ])
  }

  private static func object(of row: ErrorRow) -> JSONText {
    .object([
      "form": .text(row.form), "submitter": .text(row.submitter), "month": .text(row.month.code),
      "file": .text(row.file), "sheet": .text(row.sheet), "row": .number(row.row),
      "codes": .list(row.codes.map { .text($0) }),
    ])
  }

  private static func words(_ words: Bilingual) -> JSONText {
    .object(["zh": .text(words.zh), "en": .text(words.en)])
  }
}

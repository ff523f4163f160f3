import Planning

extension Receipt {
  /// `receipt.json`: the receipt for programs, keys in a fixed order.
  var json: [UInt8] {
    let guidance = ReceiptGuidance(receipt: self)
    let document = JSONText.object([
      "number": .text(number),
      "submitter": .optional(entry.submitter),
      "unit": .text(unit),
      "month": .optional(entry.month?.code),
      "file": .text(entry.file),
      "aliases": .list(entry.aliases.map { .text($0) }),
      "sha256": .text(entry.sha256),
      "received": .text(entry.received.iso),
      "as_of": .text(asOf.iso),
      "outcome": .text(entry.outcome.rawValue),
      "outcome_label": .both(entry.outcome.label),
      "meaning": .both(guidance.meaning),
      "steps": .list(guidance.steps.map(JSONText.both)),
      "stands": .flag(entry.stands),
      "replaced_by": .optional(entry.replacedBy),
      "marked_copy": .optional(markedCopy),
      "deadline": deadline?.json ?? .null,
      "forms": .list(forms.map(\.json)),
      "absent_forms": .list(absentForms.map { .text($0) }),
      "findings": .list(causes.map(\.json)),
      "difference": difference?.json ?? .null,
      "feeds": .list(feeds.map(\.json)),
      "not_counted": .list(passes.map(\.json)),
      "settled_elsewhere": .list(settledElsewhere.map(\.json)),
    ])
    return document.document
  }
}

extension Receipt.Deadline {
  fileprivate var json: JSONText {
    .object([
      "due": .text(due.iso),
      "first_accepted": .optional(firstAccepted?.iso),
      "days_late": daysLate.map { .number($0) } ?? .null,
    ])
  }
}

extension Receipt.FormLine {
  fileprivate var json: JSONText {
    .object([
      "form": .text(form), "sheet": .text(sheet), "nil": .flag(isNil),
      "expected": .flag(isExpected), "read": .number(read), "accepted": .number(accepted),
      "not_accepted": .number(notAccepted),
    ])
  }
}

extension FindingGroup {
  fileprivate var json: JSONText {
    .object([
      "code": .text(code), "severity": .text(severity.rawValue), "sheet": .optional(sheet),
      "cells": .optional(ranges),
      "items": .list(
        findings.map { finding in
          .object([
            "cell": .optional(finding.cell), "value": .optional(finding.value),
            "expected": .optional(finding.expected), "message": .both(finding.sentence),
          ])
        }),
    ])
  }
}

extension VersionDifference {
  fileprivate var json: JSONText {
    .object([
      "earlier_file": .text(earlierFile), "added": .number(added), "changed": .number(changed),
      "unchanged": .number(unchanged),
      "missing": .list(
        missing.map { row in
          .object(["sheet": .text(row.sheet), "row": .number(row.row), "about": .text(row.words)])
        }),
    ])
  }
}

extension Receipt.Feed {
  fileprivate var json: JSONText {
    .object([
      "indicator": .text(indicator), "component": .text(component), "name": .text(name),
      "facts": .number(facts), "amount": .text(amount), "unit": .text(unit),
    ])
  }
}

extension Receipt.Pass {
  fileprivate var json: JSONText {
    .object([
      "indicator": .text(indicator), "component": .text(component), "reason": .text(reason),
      "message": .both(sentence), "rows": .list(rows.map(\.json)),
    ])
  }
}

extension RowPlace {
  fileprivate var json: JSONText { .object(["sheet": .text(sheet), "row": .number(row)]) }
}

import Indicators
import Planning

/// The tables of the public version: figures as they are, facts without the fields that name
/// persons, and no file names, which people choose themselves.
struct PublicTables {
  static let folder = "public"

  let report: Report
  let facts: PublicFacts
  let names: PersonalNames

  init(_ report: Report) {
    self.report = report
    facts = PublicFacts(report)
    names = PersonalNames(in: report)
  }

  var all: [any PublishedTable] {
    let figures: [any PublishedTable] = [
      IndicatorsTable(), ComponentsTable(), CoverageTable(), ChangesTable(),
    ]
    return figures.map(PublicCopy.init) + [
      PublicEvidenceTable(facts: facts), PublicNotCountedTable(facts: facts),
    ] + report.plan.forms.map { PublicRecordsTable(form: $0, facts: facts, names: names) }
  }
}

extension Report {
  /// The same with submitters in the place of the files that moved figures.
  var withoutFileNames: Report {
    var report = self
    report.changes = changes.map { change in
      var change = change
      change.submissions = Set(change.submissions.map(Paths.topFolder))
        .filter { plan.submitter($0) != nil }.sorted()
      return change
    }
    return report
  }
}

/// A table that is published to everybody as it is.
private struct PublicCopy: PublishedTable {
  let table: any PublishedTable

  var name: String { "\(PublicTables.folder)/\(table.name)" }
  var columns: [String] { table.columns }

  func write(_ report: Report, to csv: inout CSVBuffer) { table.write(report, to: &csv) }
}

/// Who counts which fact and for how much.
private struct PublicEvidenceTable: PublishedTable {
  let name = "\(PublicTables.folder)/evidence"
  let columns = ["indicator", "component", "fact", "amount", "submitter"]
  let facts: PublicFacts

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for measurement in report.measurements {
      for part in measurement.components {
        for row in part.counted {
          csv.plain(measurement.indicator.id)
          csv.plain(part.component.id)
          csv.plain(facts.number(of: row.fact))
          csv.amount(row.amount, scale: part.component.scale)
          csv.text(report.fact(row.fact).sources[row.source].submitter)
          csv.endRow()
        }
      }
    }
  }
}

/// Which facts are not counted, and why.
private struct PublicNotCountedTable: PublishedTable {
  let name = "\(PublicTables.folder)/not_counted"
  let columns = ["indicator", "component", "fact", "reason", "submitter"]
  let facts: PublicFacts

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for measurement in report.measurements {
      let indicator = measurement.indicator
      for part in measurement.components {
        for row in part.notCounted {
          csv.plain(indicator.id)
          csv.plain(part.component.id)
          csv.plain(facts.number(of: row.fact))
          csv.plain(row.notCounted ?? "")
          csv.text(report.fact(row.fact).sources[row.source].submitter)
          csv.endRow()
        }
      }
      for row in report.ledger.errorRows where indicator.reads.contains(row.form) {
        csv.plain(indicator.id)
        csv.blank()
        csv.blank()
        csv.plain(row.codes.joined(separator: ";"))
        csv.text(row.submitter)
        csv.endRow()
      }
    }
  }
}

/// The facts of a form without the fields that name persons; a name in any other text is masked.
private struct PublicRecordsTable: PublishedTable {
  let form: Form
  let facts: PublicFacts
  let names: PersonalNames

  var name: String { "\(PublicTables.folder)/records/\(form.code)" }
  var columns: [String] {
    shown.map { form.fields[$0].code } + ["fact", "submitter", "counted_in"]
  }

  private var shown: [Int] { form.fields.indices.filter { !form.fields[$0].isPersonal } }

  func write(_ report: Report, to csv: inout CSVBuffer) {
    let shown = shown
    for fact in report.facts(of: form) {
      for place in shown {
        if case .text(let text)? = fact.values[place] {
          csv.text(names.masked(text))
        } else {
          csv.value(fact.values[place])
        }
      }
      csv.plain(facts.number(of: fact.id))
      csv.text(fact.standing.submitter)
      csv.plain(report.countedIn[fact.id]?.joined(separator: ";") ?? "")
      csv.endRow()
    }
  }
}

import Planning

/// What the page's templates are filled with; names are those of the templates' tags.
struct PageContent {
  struct Words {
    var zh: String
    var en: String

    init(_ words: Bilingual) {
      (zh, en) = (words.zh, words.en)
    }
  }

  struct Light {
    var code: String
    var zh: String
    var en: String
    var count: Int
    /// The outline of its shape, for a viewBox of 16 by 16.
    var shape: String
  }

  struct Goal {
    var id: String
    var numeral: String
    var name: String
    var english: String
    var cards: [Card]
  }

  struct Card {
    var id: String
    var name: String
    var english: String
    var light: Light
    var value: String
    var unit: String
    var target: String
    var outcome: Words
    var isProvisional: Bool
    /// Capped attainment as `98.86%`; nil where it is not known.
    var attainment: String?
    /// Width of the bar in percent.
    var barWidth: String
    /// Where the target's share by today stands on the bar, in percent; nil where there is none.
    var mark: String?
    var prorata: String?
    /// Between what and what the count may lie; nil where nothing is open.
    var interval: String?
    var coverage: String
    var need: Words
    var projection: Words?
    var remarks: [Words]
    /// SVG; nil where months say nothing.
    var trend: String?
    var parts: [Part]
    var definition: String
    /// Whether the parts name rows of the workbook beside the page.
    var hasRows: Bool
    var evidence: Int
    var notCounted: Int
  }

  struct Part {
    var id: String
    var name: String
    var value: String
    var threshold: String
    var outcome: String
    /// Rows of its evidence in the workbook; nil where the page comes without.
    var rows: String?
  }

  struct CoverageRow {
    var code: String
    var name: String
    var cells: [CoverageCell]
  }

  struct CoverageCell {
    /// `full`, `some`, `none`, `pending` or `blank`.
    var style: String
    /// Such as `7/8`; `…` while nothing is due.
    var text: String
  }

  struct ChangeRow {
    var indicator: String
    var name: String
    var before: String
    var after: String
    var amount: String
    var cause: Words
    var submission: String
  }

  struct ClosingRow {
    var period: String
    var closed: String
    /// Indicators whose figures have moved since.
    var revisions: Int
    var sha256: String
    var revised: [RevisionRow]
  }

  struct RevisionRow {
    var indicator: String
    var name: String
    var frozen: String
    var now: String
  }

  struct FindingRow {
    var code: String
    var name: String
    var workbooks: Int
    var refused: Int
    var errors: Int
    var warnings: Int
  }

  struct Download {
    var path: String
    var size: String
    var sha256: String
  }

  var title: String
  var titleEnglish: String
  var asOf: String
  var asOfROC: String
  var lights: [Light]
  var goals: [Goal]
  var months: [Int]
  var coverage: [CoverageRow]
  var hasChanges: Bool
  var changes: [ChangeRow]
  var hasClosings: Bool
  var closings: [ClosingRow]
  var hasFindings: Bool
  var findings: [FindingRow]
  var downloads: [Download]
  var program: String
  var fingerprint: String
  var isPublic: Bool
  var style: String
}

/// What is written into a submitter's own workbook: marks on its cells and one list sheet at its end.
///
/// Every text comes from the caller; nothing here knows why a cell is marked.
package struct Annotation: Hashable, Sendable {
  package var marks: [Mark]
  package var list: List
  /// Heads each of our notes and names their author; by it they are known again when they come back.
  package var noteHeading: String

  package init(marks: [Mark], list: List, noteHeading: String) {
    self.marks = marks
    self.list = list
    self.noteHeading = noteHeading
  }
}

extension Annotation {
  /// How bad it is; of several marks on a cell the worst gives the fill.
  package enum Severity: Int, CaseIterable, Hashable, Comparable, Sendable {
    case note, warning, error

    /// A note is less than a warning, a warning than an error.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// A fill over a range and a note at its first cell; several notes on a cell are joined.
  package struct Mark: Hashable, Sendable {
    /// Title of the sheet; a mark on a sheet that the workbook does not have is left out.
    package var sheet: String
    package var range: CellRange
    package var severity: Severity
    /// Text of the note; empty for a fill alone.
    package var note: String

    package init(sheet: String, range: CellRange, severity: Severity, note: String) {
      self.sheet = sheet
      self.range = range
      self.severity = severity
      self.note = note
    }
  }

  /// The sheet at the end of the workbook: introduction, headings, and a row for each thing to tell.
  package struct List: Hashable, Sendable {
    /// Title on the tab, at most 31 characters, none of `[]:*?/\`.
    package var title: String
    /// Lines above the table; the first is set in larger type.
    package var introduction: [String]
    package var columns: [Column]
    package var rows: [Row]
    /// Place in `columns`, from 0, of the cell that carries a row's link.
    package var linkColumn: Int

    package init(
      title: String, introduction: [String], columns: [Column], rows: [Row], linkColumn: Int
    ) {
      self.title = title
      self.introduction = introduction
      self.columns = columns
      self.rows = rows
      self.linkColumn = linkColumn
    }
  }

  /// A column of the list; the width is in characters of the workbook's font.
  package struct Column: Hashable, Sendable {
    package var heading: String
    package var width: Int

    package init(heading: String, width: Int) {
      self.heading = heading
      self.width = width
    }
  }

  /// A row of the list: its first cell has the severity's colour, and should name it in words too.
  package struct Row: Hashable, Sendable {
    package var severity: Severity?
    package var cells: [String]
    package var link: Link?

    package init(severity: Severity?, cells: [String], link: Link? = nil) {
      self.severity = severity
      self.cells = cells
      self.link = link
    }
  }

  /// A cell of the workbook to jump to.
  package struct Link: Hashable, Sendable {
    package var sheet: String
    package var position: CellPosition

    package init(sheet: String, position: CellPosition) {
      self.sheet = sheet
      self.position = position
    }
  }
}

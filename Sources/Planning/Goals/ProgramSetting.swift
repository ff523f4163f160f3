/// The settings that the program itself reads, by their keys in `settings.yaml`; all others are read by
/// the plan's own rules and SQL.
package enum ProgramSetting: String, CaseIterable, Sendable {
  case dueDay = "due_day"
  case attainmentCap = "attainment_cap"
  case lightGreen = "light_green"
  case lightYellow = "light_yellow"
  case templateVersion = "template_version"
  case rootWorkbooks = "root_workbooks"
  case heldSmallerThan = "held_smaller_than"
  case headerRows = "header_rows"
  case headerMatch = "header_match"
  case formRows = "form_rows"
  case limitFileBytes = "limit_file_bytes"
  case limitEntries = "limit_entries"
  case limitPartBytes = "limit_part_bytes"
  case limitAllPartBytes = "limit_all_part_bytes"
  case limitInflateRatio = "limit_inflate_ratio"
  case limitRows = "limit_rows"
  case limitColumns = "limit_columns"
  case limitCellsPerSheet = "limit_cells_per_sheet"
  case limitStringTableBytes = "limit_string_table_bytes"
  case limitSheetTextBytes = "limit_sheet_text_bytes"
  case limitXMLDepth = "limit_xml_depth"
  case limitAttributeBytes = "limit_attribute_bytes"
  case limitProblemsPerSheet = "limit_problems_per_sheet"
  case limitCellTextUnits = "limit_cell_text_units"
}

extension ProgramSetting {
  /// What its value must be. Limits end where sums and products of them still fit their numbers.
  package var values: SettingValues {
    switch self {
    case .dueDay: .whole(1...31)
    case .attainmentCap, .lightGreen, .lightYellow: .points(1...1000)
    case .templateVersion: .text(most: 40)
    case .rootWorkbooks: .words(["on", "off"])
    case .heldSmallerThan: .share
    case .headerRows: .whole(1...1000)
    case .headerMatch: .wholePercent
    case .formRows, .limitRows: .whole(1...1_048_576)
    case .limitColumns: .whole(1...16_384)
    case .limitCellsPerSheet: .whole(1...17_179_869_184)
    case .limitFileBytes, .limitPartBytes, .limitAllPartBytes, .limitStringTableBytes,
      .limitSheetTextBytes:
      .whole(1...1_099_511_627_776)
    case .limitEntries, .limitInflateRatio, .limitCellTextUnits: .whole(1...1_000_000)
    case .limitXMLDepth: .whole(1...1000)
    case .limitAttributeBytes, .limitProblemsPerSheet: .whole(1...10_000_000)
    }
  }
}

internal import CLibXLSXWriter

/// What a spreadsheet program offers and says while somebody fills in cells; help, never a lock.
struct CellValidation: Hashable {
  /// What the cells should hold.
  enum Rule: Hashable {
    /// One of the cells of a range, such as `'清單'!$A$2:$A$9`, offered as a drop-down.
    case list(String)
    case wholeNumber(minimum: Double, maximum: Double)
    case decimal(minimum: Double, maximum: Double)
    /// A formula about the first cell that must be true.
    case formula(String)
    /// Anything; only the message is shown.
    case anything
  }

  /// What happens when the cell holds something else.
  enum Reaction: Hashable {
    /// The cell cannot be left so.
    case stop
    /// The person is asked and may go on.
    case warn
    /// Nothing is said.
    case silent
  }

  var rule: Rule
  var reaction: Reaction
  /// Shown beside the cell that is being filled in; titles take 32 characters, messages 255.
  var title: String
  var message: String
  /// Shown when the cell holds something else.
  var errorTitle = ""
  var errorMessage = ""
}

extension XLSXSheet {
  /// Helps with the cells of a range.
  func validate(_ validation: CellValidation, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    let texts = [
      String(validation.title.prefix(32)), String(validation.message.prefix(255)),
      String(validation.errorTitle.prefix(32)), String(validation.errorMessage.prefix(255)),
      validation.rule.formula,
    ]
    withCopies(of: texts) { texts in
      var options = lxw_data_validation()
      options.validate = validation.rule.type
      options.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      options.show_input = Self.on(!validation.message.isEmpty)
      options.show_error = Self.on(validation.reaction != .silent)
      options.error_type = UInt8(
        (validation.reaction == .stop
          ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING).rawValue)
      (options.minimum_number, options.maximum_number) = validation.rule.bounds
      if !validation.message.isEmpty {
        (options.input_title, options.input_message) = (texts[0], texts[1])
      }
      if !validation.errorMessage.isEmpty {
        (options.error_title, options.error_message) = (texts[2], texts[3])
      }
      options.value_formula = texts[4]
      let result = worksheet_data_validation_range(
        pointer, UInt32(rows.lowerBound - 1), UInt16(columns.lowerBound - 1),
        UInt32(rows.upperBound - 1), UInt16(columns.upperBound - 1), &options)
      expect(result, "validation")
    }
  }

  private static func on(_ flag: Bool) -> UInt8 {
    UInt8((flag ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF).rawValue)
  }
}

extension CellValidation.Rule {
  fileprivate var type: UInt8 {
    let type =
      switch self {
      case .list: LXW_VALIDATION_TYPE_LIST_FORMULA
      case .wholeNumber: LXW_VALIDATION_TYPE_INTEGER
      case .decimal: LXW_VALIDATION_TYPE_DECIMAL
      case .formula: LXW_VALIDATION_TYPE_CUSTOM_FORMULA
      case .anything: LXW_VALIDATION_TYPE_ANY
      }
    return UInt8(type.rawValue)
  }

  fileprivate var formula: String {
    switch self {
    case .list(let text), .formula(let text): "=" + text
    case .wholeNumber, .decimal, .anything: ""
    }
  }

  fileprivate var bounds: (Double, Double) {
    switch self {
    case .wholeNumber(let minimum, let maximum), .decimal(let minimum, let maximum):
      (minimum, maximum)
    case .list, .formula, .anything: (0, 0)
    }
  }
}

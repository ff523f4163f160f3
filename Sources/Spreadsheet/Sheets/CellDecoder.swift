/// Turns a raw cell into its value: types, styles, date systems and the string table meet here.
struct CellDecoder {
  let styles: [ValueStyle]
  private let sectioned: [SectionedStyle]
  /// What a style makes of numbers that is not there; the first one is what cells have that name none.
  private let missing: ValueStyle
  let stringCount: Int
  let date1904: Bool

  /// What a cell holds; small, because millions of them are passed on.
  enum Outcome {
    case value(DecodedValue)
    /// A serial under a date format that Excel shows as #####.
    case unshownDate(Double)
    case empty
    /// Nothing true can be told but that it is broken.
    case broken(CellFault)
  }

  init(workbook: borrowing Workbook) {
    styles = workbook.styles.all
    sectioned = workbook.styles.sectioned
    // A lost styles part is told of the workbook.
    missing = ValueStyle(format: workbook.styles.problems.isEmpty ? .unknown : .number)
    stringCount = workbook.strings.count
    date1904 = workbook.date1904
  }

  /// A style by its index.
  @inline(__always)
  func style(_ index: Int) -> ValueStyle {
    index < styles.count ? styles[index] : index == 0 ? ValueStyle() : missing
  }

  /// The style of a cell whose format is made of sections, by the number in it.
  @inline(never)
  func settled(_ style: ValueStyle, for cell: borrowing RawCell) -> ValueStyle {
    guard case .sectioned(let place) = style.format, cell.type == .number,
      let number = DoubleText.value(of: cell.value)
    else { return ValueStyle(traits: style.traits) }
    return sectioned[Int(place)].style(for: number, traits: style.traits)
  }

  @inline(__always)
  func decode(_ cell: borrowing RawCell, format: NumberFormat) -> Outcome {
    switch cell.type {
    case .number: number(cell, format)
    case .shared: shared(cell)
    default: other(cell)
    }
  }

  @inline(__always)
  private func number(_ cell: borrowing RawCell, _ format: NumberFormat) -> Outcome {
    let value = cell.value
    if value.isEmpty { return withoutValue(cell) }
    guard let number = DoubleText.value(of: value) else {
      return value.trimmed.isEmpty ? withoutValue(cell) : .broken(.number)
    }
    if !format.isTemporal { return .value(.number(number)) }
    return dated(number, format)
  }

  @inline(never)
  private func dated(_ number: Double, _ format: NumberFormat) -> Outcome {
    if format == .duration { return .value(.duration(number)) }
    // Under a format of hours and minutes a fraction is a time of day in either system.
    let isTime = number < 1 && number >= 0 && (!date1904 || format == .time)
    let serial = isTime || !date1904 ? number : number + 1462
    return date(serial)
  }

  @inline(__always)
  private func shared(_ cell: borrowing RawCell) -> Outcome {
    let value = cell.value
    if value.isMissing { return withoutValue(cell) }
    guard let index = value.integer(upTo: .max) ?? value.trimmed.integer(upTo: .max),
      index < stringCount
    else { return .broken(.stringIndex) }
    return .value(.sharedText(index))
  }

  @inline(never)
  private func other(_ cell: borrowing RawCell) -> Outcome {
    let isInline = cell.type == .inlineText && !cell.inlineText.isMissing
    let value = isInline ? cell.inlineText : cell.value
    if value.isMissing { return withoutValue(cell) }
    switch cell.type {
    case .inlineText, .formulaText: return .value(.text(value))
    case .error:
      return value.trimmed.isEmpty ? withoutValue(cell) : .value(.error(value.trimmed))
    case .boolean:
      if value.trimmed.isEmpty { return withoutValue(cell) }
      return value.trimmed.boolean.map { .value(.boolean($0)) } ?? .broken(.boolean)
    case .isoDate:
      if value.trimmed.isEmpty { return withoutValue(cell) }
      return ISODate.serial(of: value).map(date) ?? .broken(.isoDate)
    case .number, .shared, .unknown:
      return value.trimmed.isEmpty ? withoutValue(cell) : .broken(.type)
    }
  }

  private func date(_ serial: Double) -> Outcome {
    ExcelSerial.shown.contains(serial) ? .value(.date(serial)) : .unshownDate(serial)
  }

  /// A cell without `<v>`; inline text is read whatever type the cell gives itself.
  @inline(__always)
  private func withoutValue(_ cell: borrowing RawCell) -> Outcome {
    if !cell.inlineText.isEmpty { return .value(.text(cell.inlineText)) }
    return cell.hasFormula ? .value(.formulaWithoutValue) : .empty
  }
}

import Planning
import Spreadsheet

/// The hidden sheet 「清單」: what the drop-downs of a template offer, one column a list.
///
/// Every entry is a spelling that the reader understands, and the one in which the template writes
/// what it already knows.
struct TemplateLists {
  /// A list by what it is for.
  enum Key: Hashable {
    case flag
    case countries(groups: [String])
    case organisations
    case ranks
    case submitters
    /// The labels of a code field.
    case labels(form: String, field: String)
    /// 「本月無資料」 with the entries of the sheet's first column, if that has any.
    case nilReturn(form: String)
  }

  private(set) var columns: [(key: Key, title: String, entries: [String])] = []
  private let names: Names
  private let organisations: [String: String]

  init(plan: Plan, submitter: Submitter, forms: [Form]) {
    names = Names(plan)
    organisations = Dictionary(
      plan.organisations.map { ($0.abbreviation, $0.name) }, uniquingKeysWith: { first, _ in first }
    )
    for form in forms {
      for field in form.fields { addList(for: field, of: form, plan: plan, submitter: submitter) }
      let first = form.fields.first.flatMap { entries(for: $0, of: form) } ?? []
      add(.nilReturn(form: form.code), "\(form.sheet)無資料", first + [WorkbookWords.nilReturn])
    }
  }

  /// The list that a field's drop-down offers; nil for fields that are typed.
  static func key(for field: Field, of form: Form) -> Key? {
    switch field.kind {
    case .flag: .flag
    case .country: .countries(groups: form.countryField == field ? form.countryGroups : [])
    case .organisation: .organisations
    case .rank: .ranks
    case .submitter: .submitters
    case .code: .labels(form: form.code, field: field.code)
    case .text, .integer, .money, .percent, .day, .month, .rocYear: nil
    }
  }

  /// The cells of a list, for a validation.
  func range(_ key: Key) -> String? {
    guard let place = columns.firstIndex(where: { $0.key == key }) else { return nil }
    let column = CellPosition.letters(ofColumn: place + 1)
    let last = columns[place].entries.count + 1
    return "'\(WorkbookWords.lists)'!$\(column)$2:$\(column)$\(last)"
  }

  func entries(for field: Field, of form: Form) -> [String]? {
    Self.key(for: field, of: form).flatMap { key in columns.first { $0.key == key }?.entries }
  }

  /// A value as the template writes it.
  func content(_ value: FieldValue, of field: Field) -> CellContent {
    if case (.code(let code), .organisation) = (value, field.kind) {
      return .text(organisations[code] ?? code)
    }
    return names.content(value, of: field)
  }

  func write(to file: borrowing XLSXFile, _ look: TemplateLook) {
    let sheet = file.addSheet(WorkbookWords.lists)
    for (place, list) in columns.enumerated() {
      sheet.write(.text(list.title), row: 1, column: place + 1, look.listTitle)
      for (row, entry) in list.entries.enumerated() {
        sheet.write(.text(entry), row: row + 2, column: place + 1, look.listEntry)
      }
    }
    if !columns.isEmpty { sheet.setWidth(18, columns: 1...columns.count) }
    sheet.protect()
    sheet.hide()
  }

  private mutating func addList(
    for field: Field, of form: Form, plan: Plan, submitter: Submitter
  ) {
    guard let key = Self.key(for: field, of: form) else { return }
    let entries: [String] =
      switch key {
      case .flag: ["是", "否"]
      case .countries(let groups):
        Self.countries(of: plan, groups: groups, nearestTo: submitter).map(\.name)
      case .organisations: plan.organisations.map(\.name)
      case .ranks: plan.ranks.compactMap(\.titles.first)
      case .submitters:
        ([submitter] + plan.submitters.filter { $0.code != submitter.code }).map(\.name)
      case .labels, .nilReturn:
        if case .code(let list) = field.kind { list.labels } else { [] }
      }
    add(key, field.header, entries)
  }

  private mutating func add(_ key: Key, _ title: String, _ entries: [String]) {
    guard !entries.isEmpty, !columns.contains(where: { $0.key == key }) else { return }
    var seen: Set<String> = []
    columns.append((key, title, entries.filter { seen.insert($0).inserted }))
  }

  /// Those that the submitter writes about most stand first: its host, its concurrent
  /// accreditations, its region.
  private static func countries(
    of plan: Plan, groups: [String], nearestTo submitter: Submitter
  ) -> [Country] {
    let allowed = plan.countries.filter { country in
      country.iso2 != plan.home.iso2
        && (groups.isEmpty || !country.groups.allSatisfy { !groups.contains($0) })
    }
    func distance(_ country: Country) -> Int {
      if country.iso2 == submitter.host { return 0 }
      if submitter.accredited.contains(country.iso2) { return 1 }
      return country.region == submitter.code ? 2 : 3
    }
    return (0...3).flatMap { near in allowed.filter { distance($0) == near } }
  }
}

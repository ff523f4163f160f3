/// A mission or a department that sends workbooks.
package struct Submitter: Hashable, Sendable {
  /// Abroad or at home.
  package enum Kind: Hashable, Sendable {
    case mission
    case department
  }

  /// The code on the cover and of the folder, lower case, such as `py`.
  package var code: String
  package var kind: Kind
  package var name: String
  package var nameEnglish: String
  package var aliases: [String]
  /// A mission's type (大使館, 代表處, 辦事處, 總領事館, 代表團) or a department's (司, 會, 處 …).
  package var type: String
  /// iso2 of the host country; nil for departments.
  package var host: String?
  /// iso2 of countries in which the mission is accredited concurrently.
  package var accredited: [String]
  /// First day on which it is open; nil: long before the plan.
  package var opened: CalendarDay?
  /// First day on which it is closed.
  package var closed: CalendarDay?

  package init(
    code: String, kind: Kind, name: String, nameEnglish: String = "", aliases: [String] = [],
    type: String = "", host: String? = nil, accredited: [String] = [],
    opened: CalendarDay? = nil, closed: CalendarDay? = nil
  ) {
    self.code = code
    self.kind = kind
    self.name = name
    self.nameEnglish = nameEnglish
    self.aliases = aliases
    self.type = type
    self.host = host
    self.accredited = accredited
    self.opened = opened
    self.closed = closed
  }

  /// Whether it is open on the day and so expected to send.
  package func isOpen(on day: CalendarDay) -> Bool {
    if let opened, day < opened { return false }
    if let closed, day >= closed { return false }
    return true
  }
}

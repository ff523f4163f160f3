/// Something wrong in a plan folder: where and what; its sentences are in `PlanProblemSentences`.
package struct PlanProblem: Hashable, Sendable {
  /// Path within the folder, such as `forms/01-visit.yaml`.
  package var file: String
  /// From 1; nil where the file as a whole is meant.
  package var line: Int?
  package var kind: Kind

  /// What is wrong, with the facts for its sentence.
  package enum Kind: Hashable, Sendable {
    case missingFile
    /// No file of this name belongs to a plan folder.
    case unknownFile(nearest: String?)
    case unreadableYAML
    case repeatedKeys([String])
    case missingKey(String)
    case unknownKey(String, known: [String])
    case wrongShape(key: String, Shape)
    /// A word of the format itself, such as a field's type.
    case unknownWord(Subject, String, allowed: [String])
    /// The name of something that the plan defines elsewhere.
    case unknownReference(Subject, String, nearest: String?)
    case duplicate(Subject, String)
    /// Not a code: lower-case Latin letters, digits and underscores, a letter first.
    case invalidCode(Subject, String)
    case missingColumn(String)
    case unknownColumn(String, known: [String])
    case tooManyCells(row: Int, header: Int)
    case blankCell(String)
    case invalidDay(String)
    case invalidMonth(String)
    case invalidNumber(String)
    case outOfOrder(from: String, until: String)
    case settingOutside(key: String, value: String, allowed: [String])
    case settingOfOtherShape(key: String, value: String, standard: String)
    /// Neither the program nor any rule or SQL of the plan asks for it.
    case settingNotRead(String)
    /// A spelling that two countries or submitters share.
    case sharedSpelling(String, between: String, and: String)
    /// A field is used in a way that its type does not allow.
    case fieldOfOtherType(field: String, needed: String)
    /// A list that needs at least one entry.
    case empty(String)
    /// A rule that takes one component has several.
    case severalComponents
    /// What a component needs under the indicator's rule or its own tests.
    case componentLacks(String, component: String)
    case unknownParameter(String, allowed: [String])
    case formNotListed(String)
    case formNotRead(String)
  }

  /// What a value has to look like.
  package enum Shape: Hashable, Sendable {
    case text, integer, number, flag, list, section, bilingual, day
  }

  /// What a word names.
  package enum Subject: Hashable, Sendable {
    case type, field, form, goal, indicator, component, setting, country, group, submitter, region
    case organisation, rank, rankColumn, item, reason, label, direction, nature, display, rule
    case baseline, value, test, status, who, decision, header, dating, condition
  }

  package init(file: String, line: Int?, kind: Kind) {
    self.file = file
    self.line = line
    self.kind = kind
  }
}

/// A plan folder that cannot be used, with everything that is wrong in it.
package struct PlanError: Error, Hashable, Sendable {
  /// In the order of files and lines; never empty.
  package var problems: [PlanProblem]

  package init(problems: [PlanProblem]) {
    self.problems = problems
  }
}

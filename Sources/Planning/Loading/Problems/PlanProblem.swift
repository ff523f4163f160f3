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
    /// A folder that needs at least one YAML file.
    case emptyFolder
    /// The same word in another file of the folder.
    case duplicateElsewhere(Subject, String, file: String)
    /// A year that is none of the ROC calendar's that a plan can have.
    case notARocYear(String)
    /// Nothing but header in the table that would say what the subject is.
    case emptyTable(Subject, file: String)
    /// A rule looks at a field of a type that the form does not have.
    case noFieldOfType(String)
    /// A cell that takes few words.
    case cellOutside(column: String, value: String, allowed: [String])
    /// A table whose cells are not separated by commas.
    case separatedBy(String)
    case unclosedQuote
    /// Names and words that the program needs for itself.
    case reservedCode(Subject, String)
    case sheetName(String, SheetName.Fault)
    case sheetTaken(String, by: String)
    case headerTaken(String)
    case labelTaken(String)
    case tooLong(key: String, units: Int, limit: Int)
    case tooManyFields(Int, limit: Int)
    /// Numbers outside their range.
    case notWithin(key: String, value: String, ClosedRange<Int>)
    case settingNotTaken(key: String, value: String, SettingValues)
    /// Under which field of a SELECT a setting's value must make sense.
    case settingComparedWith(field: String, key: String, value: String, SettingValues)
    case lightsOutOfOrder(yellow: String, green: String)
    /// A literal with which SQL compares a code field.
    case noSuchLabel(field: String, value: String, allowed: [String])
    /// A function whose result is not the same every time.
    case unstableFunction(String)
    case baselineNotRead(indicator: String, component: String)
    case exampleIsNo(String, type: String)
    case exampleInOtherYear(String, year: Int)
    case unitsDiffer(UnitFault)
  }

  /// How target, display and amounts of an indicator do not fit each other.
  package enum UnitFault: Hashable, Sendable {
    case negativeTarget(String)
    /// A target with decimals that is shown without them.
    case fractionShownWhole(String)
    /// Whole amounts that are shown as percent.
    case wholeShownAsPercent
    /// Amounts of a percent field, which are millionths, without a scale.
    case millionths(field: String)
    case growthNotPercent
    case aboveLimit(target: String, limit: String)
    case moreThanComponents(target: String, components: Int)
  }

  /// What a value has to look like.
  package enum Shape: Hashable, Sendable {
    case text, integer, number, flag, list, section, bilingual, day, dating
  }

  /// What a word names.
  package enum Subject: Hashable, Sendable {
    case type, field, form, goal, indicator, component, setting, country, group, submitter, region
    case organisation, rank, rankColumn, item, reason, label, direction, nature, display, rule
    case baseline, value, test, status, who, decision, header, dating, condition, numeral, view
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

/// Every finding that the program can make, in the order of the help page.
///
/// The definitions stand by subject in files beside this one; each file adds one list here.
package enum FindingCatalogue {
  package static let all: [FindingDefinition] = arrivals

  package static func definition(of code: String) -> FindingDefinition? {
    byCode[code]
  }

  private static let byCode = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}

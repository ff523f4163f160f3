internal import ArgumentParser
internal import Planning

/// What a command prints on standard output.
struct Rendition: ParsableArguments {
  @Flag(help: "One JSON document for other programs; figures are exact, as texts.")
  var json = false

  /// Prints the lines, or the document where one is asked for.
  func print(_ document: @autoclosure () -> JSONText, or lines: @autoclosure () -> [String]) {
    if json { Terminal.write(document().document) } else { Terminal.print(lines()) }
  }
}

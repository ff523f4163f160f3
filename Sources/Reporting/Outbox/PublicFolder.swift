import Planning

/// Writes `public/`: a version that may be handed to anybody, without the names of persons.
struct PublicFolder {
  let folder: OutboxFolder
  let report: Report
  let evidence: EvidenceIndex

  /// Writes every file of it below a publication that is being built.
  func write(in building: String) throws(PublishingFailure) -> [Manifest.Output] {
    let place = "\(building)/\(PublicTables.folder)"
    try folder.makeFolder(place + "/records")
    let report = report.withoutFileNames
    var outputs: [Manifest.Output] = []
    func write(_ bytes: [UInt8], to path: String) throws(PublishingFailure) {
      try folder.write(bytes, to: "\(building)/\(path)")
      outputs.append(Manifest.Output(path: path, bytes: bytes))
    }
    for table in PublicTables(report).all {
      let file = table.file(of: report)
      try write(file.bytes, to: file.path)
    }
    let workbook = "\(building)/\(FiguresWorkbook.name)"
    try FiguresWorkbook(report: report).save(to: folder.path(workbook))
    try folder.sync(workbook)
    outputs.append(
      Manifest.Output(path: FiguresWorkbook.name, bytes: try folder.read(workbook)))
    // The page names its neighbours as it finds them.
    let neighbours = outputs.map { output in
      var output = output
      output.path = String(output.path.dropFirst(PublicTables.folder.utf8.count + 1))
      return output
    }
    let page = Page(report: report, evidence: evidence, outputs: neighbours, isPublic: true)
    try write(page.bytes, to: "\(PublicTables.folder)/index.html")
    try folder.sync(place + "/records")
    try folder.sync(place)
    return outputs
  }
}

/// The marked copy of a submitter's workbook; every part not concerned stays byte for byte.
///
/// Marks of ours that the workbook already carries, because it was sent back, are taken off first.
/// The same workbook and annotation give the same bytes.
package func annotate(
  _ workbook: [UInt8], with annotation: Annotation, limits: ReadingLimits = ReadingLimits()
) throws(AnnotationWritingFailure) -> AnnotationOutcome {
  let draft: WorkbookDraft
  do throws(ReadingFailure) {
    draft = try marked(workbook, with: annotation, limits: limits)
  } catch {
    return .cannotPatch(error.problem)
  }
  return .annotated(try draft.package.written())
}

/// The marked copy of a workbook that lies in a file.
package func annotate(
  workbookAt path: String, with annotation: Annotation, limits: ReadingLimits = ReadingLimits()
) throws(AnnotationWritingFailure) -> AnnotationOutcome {
  let bytes: [UInt8]
  do throws(ReadingFailure) {
    bytes = try ByteSource(path: path).all(upTo: limits)
  } catch {
    return .cannotPatch(error.problem)
  }
  return try annotate(bytes, with: annotation, limits: limits)
}

private func marked(
  _ workbook: [UInt8], with annotation: Annotation, limits: ReadingLimits
) throws(ReadingFailure) -> WorkbookDraft {
  var draft = try WorkbookDraft(workbook, limits: limits)
  let list = try FormerList(in: draft, title: annotation.list.title, workbook: workbook)
  try draft.removeFormerMarks(heading: annotation.noteHeading, fills: list.fills)
  let coveredFills = try draft.mark(
    annotation.marks, heading: annotation.noteHeading, except: list.sheet)
  try draft.writeList(annotation.list, replacing: list, coveredFills: coveredFills)
  try draft.finish()
  return draft
}

extension ByteSource {
  /// Everything, unless it is more than a workbook may have.
  fileprivate func all(upTo limits: ReadingLimits) throws(ReadingFailure) -> [UInt8] {
    guard count <= limits.fileBytes else {
      throw ReadingFailure(.fileTooLarge, facts: ["\(limits.fileBytes >> 20)"])
    }
    let bytes = bytes(at: 0, length: Int(count))
    guard bytes.count == Int(count) else { throw ReadingFailure(.unreadableFile) }
    return bytes
  }
}

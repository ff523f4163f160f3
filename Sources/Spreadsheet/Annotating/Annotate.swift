/// The marked copy of a submitter's workbook; every part not concerned stays byte for byte.
///
/// Marks of ours that the workbook already carries, because it was sent back, are taken off first.
/// The same workbook and annotation give the same bytes.
package func annotate(
  workbookAt source: String, with annotation: Annotation,
  limits: ReadingLimits = ReadingLimits()
) throws(AnnotationWritingFailure) -> AnnotationOutcome {
  let draft: WorkbookDraft
  do throws(ReadingFailure) {
    draft = try marked(source, with: annotation, limits: limits)
  } catch {
    return .cannotPatch(error.problem)
  }
  return .annotated(try draft.package.written())
}

private func marked(
  _ source: String, with annotation: Annotation, limits: ReadingLimits
) throws(ReadingFailure) -> WorkbookDraft {
  var draft = try WorkbookDraft(path: source, limits: limits)
  let list = try FormerList(in: draft, title: annotation.list.title, path: source)
  try draft.removeFormerMarks(heading: annotation.noteHeading, fills: list.fills)
  let coveredFills = try draft.mark(
    annotation.marks, heading: annotation.noteHeading, except: list.sheet)
  try draft.writeList(annotation.list, replacing: list, coveredFills: coveredFills)
  try draft.finish()
  return draft
}

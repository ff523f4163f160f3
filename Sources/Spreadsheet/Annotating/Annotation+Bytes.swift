extension Annotation {
  /// Every field behind its length, so that only equal annotations have equal bytes; for a digest.
  package var bytes: [UInt8] {
    var fields = FieldBytes()
    fields.add(noteHeading)
    fields.add(marks.count)
    for mark in marks {
      fields.add(mark.sheet)
      fields.add(mark.range.first)
      fields.add(mark.range.last)
      fields.add(mark.severity.rawValue)
      fields.add(mark.note)
    }
    fields.add(list.title)
    fields.add(list.linkColumn)
    fields.add(list.introduction)
    fields.add(list.columns.count)
    for column in list.columns {
      fields.add(column.heading)
      fields.add(column.width)
    }
    fields.add(list.rows.count)
    for row in list.rows {
      fields.add(row.severity?.rawValue ?? -1)
      fields.add(row.cells)
      fields.add(row.link == nil ? 0 : 1)
      if let link = row.link {
        fields.add(link.sheet)
        fields.add(link.position)
      }
    }
    return fields.bytes
  }
}

/// Fields one after another, each telling where it ends.
private struct FieldBytes {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  mutating func add(_ position: CellPosition) {
    add(position.column)
    add(position.row)
  }
}

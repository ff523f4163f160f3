import Testing

@testable import Planning

@Suite struct `A table of comma-separated values` {
  @Test func `is read by its headers, whatever the line ends and the byte order mark`() {
    for end in ["\n", "\r\n"] {
      let table = CSVTable("\u{FEFF}file,received\(end)py/a.xlsx,2017-05-03\(end)")
      #expect(table.headers == ["file", "received"])
      #expect(table.rows.count == 1)
      #expect(table.rows[0]["received"] == "2017-05-03")
      #expect(table.rows[0].line == 2)
    }
  }

  @Test func `quotes hold commas, quotes and line breaks, and lines are counted through them`() {
    let table = CSVTable("a,b\n\"1,2\",\"say \"\"x\"\"\nand y\"\n3,4")
    #expect(table.rows.map { $0["a"] } == ["1,2", "3"])
    #expect(table.rows[0]["b"] == "say \"x\"\nand y")
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test func `blank lines are passed over and missing cells are blank`() {
    let table = CSVTable("a,b,c\n\n1\n,,\"\"\n")
    #expect(table.rows.count == 2)
    #expect(table.rows[0]["b"] == "")
    #expect(table.rows[0]["d"] == "")
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\n"])
  func `nothing is an empty table`(text: String) {
    let table = CSVTable(text)
    #expect(table.headers == [])
    #expect(table.rows.isEmpty)
  }
}

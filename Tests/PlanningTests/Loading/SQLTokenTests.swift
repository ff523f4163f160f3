import Testing

@testable import Planning

@Suite struct `SQL is split into tokens` {
  @Test func `words, strings, parameters and signs keep their lines`() {
    let tokens = SQLToken.split("SELECT 'it''s' -- :no\nFROM 政要\nWHERE a > :asOf")
    #expect(tokens.map(\.text) == ["SELECT", "it", "s", "FROM", "政要", "WHERE", "a", ">", "asOf"])
    #expect(tokens.map(\.line) == [0, 0, 0, 1, 1, 2, 2, 2, 2])
    #expect(tokens.last?.kind == .parameter)
  }

  @Test(arguments: ["'", ":", "--", "", "'\n", "((("])
  func `broken text ends quietly`(sql: String) {
    #expect(SQLToken.split(sql).count <= 3)
  }
}

package import Planning

extension MovementReport {
  /// The movements as lines for the terminal.
  package func lines(_ language: Language) -> [String] {
    guard let since else {
      return [
        Bilingual(zh: "尚無較早的發布可供比較", en: "there is no earlier publication to compare with")[
          language]
      ]
    }
    let (from, to) = ("\(since.asOf.iso)（\(since.manifest)）", asOf.iso)
    guard !movements.isEmpty else {
      return [
        Bilingual(
          zh: "自 \(from)至 \(to)，指標數值沒有變動",
          en: "no figure moved from \(since.asOf.iso) (\(since.manifest)) to \(to)")[language]
      ]
    }
    let title = Bilingual(
      zh: "自 \(from)至 \(to) 的變動：", en: "from \(since.asOf.iso) (\(since.manifest)) to \(to):")
    return [title[language]] + movements.flatMap { lines(of: $0, language) }
  }

  private func lines(of movement: Movement, _ language: Language) -> [String] {
    let indicator = movement.indicator
    let name =
      language == .en && !indicator.nameEnglish.isEmpty ? indicator.nameEnglish : indicator.name
    func shown(_ value: Rational?) -> String { value?.exact ?? "—" }
    let head =
      "\(indicator.id)  \(shown(movement.before)) → \(shown(movement.after))  "
      + "(\(Self.signed(movement.amount)))  \(name)"
    let width = Change.Cause.allCases.map { TerminalWidth.of($0.label[language]) }.max() ?? 0
    return [head]
      + movement.causes.map { change in
        let label = change.cause.label[language]
        let space = String(repeating: " ", count: width - TerminalWidth.of(label))
        let file = change.submission.map { "  \($0)" } ?? ""
        return "      \(label)\(space)  \(Self.signed(change.amount))\(file)"
      }
  }

  /// `+5`, `-1/3`, `—` where a side is not known.
  private static func signed(_ amount: Rational?) -> String {
    guard let amount else { return "—" }
    return (amount > .zero ? "+" : "") + amount.exact
  }
}

extension MovementReport {
  /// The same as a JSON document; figures are exact, as texts (`5`, `0.25`, `1/3`).
  package var json: [UInt8] {
    let since: JSONText =
      self.since.map { vintage in
        .object(["as_of": .text(vintage.asOf.iso), "manifest": .text(vintage.manifest)])
      } ?? .null
    return JSONText.object([
      "as_of": .text(asOf.iso), "since": since,
      "indicators": .list(movements.map(Self.object)),
    ]).document
  }

  private static func object(of movement: Movement) -> JSONText {
    .object([
      "indicator": .text(movement.indicator.id), "name": .text(movement.indicator.name),
      "before": .optional(movement.before?.exact), "after": .optional(movement.after?.exact),
      "amount": .optional(movement.amount?.exact),
      "causes": .list(
        movement.causes.map { change in
          .object([
            "cause": .text(change.cause.rawValue), "submission": .optional(change.submission),
            "before": .optional(change.before?.exact), "after": .optional(change.after?.exact),
            "amount": .optional(change.amount?.exact),
          ])
        }),
    ])
  }
}

internal import Pipeline
internal import Planning
internal import Synchronization

/// One line of a terminal that says how far a long step is, at most five times a second.
final class ProgressLine: Sendable {
  private let language: Language
  private let state = Mutex((began: ContinuousClock.now, shown: ContinuousClock.now))

  init(_ language: Language) {
    self.language = language
  }

  /// A step begins: its rate is measured from now.
  func begin() {
    state.withLock { $0.began = .now }
  }

  /// Shows the events that count something.
  func see(_ event: NightEvent) {
    switch event {
    case .judged(let count, let total):
      show(count, of: total, Bilingual(zh: "已判讀", en: "judged"))
    case .replayed(let count, let total):
      show(count, of: total, Bilingual(zh: "已重算", en: "made again"))
    case .began: begin()
    case .received, .doubtedPartitions, .published: break
    }
  }

  private func show(_ count: Int, of total: Int, _ done: Bilingual) {
    let began = state.withLock { state -> ContinuousClock.Instant? in
      let now = ContinuousClock.now
      guard count == total || now - state.shown > .milliseconds(200) else { return nil }
      state.shown = now
      return state.began
    }
    guard let began else { return }
    let passed = max(0.001, (ContinuousClock.now - began).inSeconds)
    let rate = max(Double(count) / passed, 0.001)
    let left = Int((Double(total - count) / rate).rounded(.up))
    let pace = Self.pace(rate)
    let line = Bilingual(
      zh: "\(done.zh) \(count)/\(total)，\(pace.zh)，尚需 \(left) 秒",
      en: "\(done.en) \(count) of \(total), \(pace.en), \(left) s left")
    Terminal.progress(count == total ? nil : line[language])
  }

  /// So many a second or, where they are slow, a minute.
  private static func pace(_ rate: Double) -> Bilingual {
    rate >= 1
      ? Bilingual(zh: "每秒 \(Int(rate)) 份", en: "\(Int(rate)) a second")
      : Bilingual(zh: "每分 \(Int(rate * 60)) 份", en: "\(Int(rate * 60)) a minute")
  }
}

extension Duration {
  /// Seconds with their fraction.
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

internal import Logging
internal import Pipeline
internal import Planning
internal import Synchronization

/// Follows a run: measures its phases, writes them to the log and shows progress on a terminal.
final class NightWatch: Sendable {
  private let log: Logger
  private let language: Language
  private let progress: ProgressLine?
  private let state = Mutex(State())

  fileprivate struct State {
    var phase: NightEvent.Phase?
    var began = ContinuousClock.now
    var seconds: [NightEvent.Phase: Double] = [:]
  }

  init(_ log: Logger, _ language: Language, showsProgress: Bool) {
    self.log = log
    self.language = language
    progress = showsProgress ? ProgressLine(language) : nil
  }

  /// Seconds that each phase took so far.
  var seconds: [NightEvent.Phase: Double] {
    state.withLock { $0.endPhase() }
    return state.withLock { $0.seconds }
  }

  func see(_ event: NightEvent) {
    switch event {
    case .began(let phase):
      state.withLock { $0.begin(phase) }
      progress?.begin()
      log.info("began", metadata: ["phase": "\(phase.rawValue)"])
    case .received(let newFiles, let knownFiles):
      log.info("received", metadata: ["new": "\(newFiles)", "known": "\(knownFiles)"])
    case .judged(let count, let total):
      log.info("judged", metadata: ["done": "\(count)", "of": "\(total)"])
      progress?.see(event)
    case .doubtedPartitions(let indicators):
      let list = indicators.joined(separator: ", ")
      let sentence = Bilingual(
        zh: "指標 \(list)：不同 partition 的事實彼此影響，變動原因已改以全部事實計算；"
          + "請更正計畫中的 partition。",
        en:
          "indicators \(list): facts of different partitions bear on one another, so what moved was "
          + "measured without partitions; correct `partition` in the plan.")
      log.warning("\(sentence[language])")
    case .replayed(let count, let total):
      log.info("replayed", metadata: ["done": "\(count)", "of": "\(total)"])
      progress?.see(event)
    case .published(let folder, let isNew):
      log.info("published", metadata: ["folder": "\(folder)", "is_new": "\(isNew)"])
    }
  }
}

extension NightWatch.State {
  fileprivate mutating func begin(_ phase: NightEvent.Phase) {
    endPhase()
    self.phase = phase
    began = .now
  }

  fileprivate mutating func endPhase() {
    guard let phase else { return }
    seconds[phase, default: 0] += (ContinuousClock.now - began).inSeconds
    self.phase = nil
  }
}

/// The four folders of a run, which must not lie in one another where that would mix what people sent
/// with what is published, or either with the ledger or the plan.
package struct Folders: Sendable {
  let plan: String
  let inbox: String
  let outbox: String
  let ledger: String

  package init(plan: String, inbox: String, outbox: String, ledger: String) {
    self.plan = plan
    self.inbox = inbox
    self.outbox = outbox
    self.ledger = ledger
  }

  init(options: NightOptions) {
    self.init(
      plan: options.plan, inbox: options.inbox, outbox: options.outbox, ledger: options.ledger)
  }

  /// The option of the folder in which a path lies, where another's file would be taken for what was
  /// sent, planned, published or kept; nil outside them.
  package func option(over path: String) -> String? {
    let all = [("--inbox", inbox), ("--plan", plan), ("--outbox", outbox), ("--ledger", ledger)]
    return all.first { Files.lies(path, in: $0.1) }?.0
  }

  /// Throws before anything is written.
  func check() throws(NightFailure) {
    let (inbox, outbox) = (("--inbox", inbox), ("--outbox", outbox))
    let (ledger, plan) = (("--ledger", ledger), ("--plan", plan))
    let forbidden = [
      (outbox, inbox), (ledger, inbox), (outbox, plan), (ledger, plan), (inbox, plan),
      (ledger, outbox), (outbox, ledger), (inbox, outbox), (inbox, ledger), (plan, inbox),
      (plan, outbox), (plan, ledger),
    ]
    for (inner, outer) in forbidden where Files.lies(inner.1, in: outer.1) {
      throw .overlap(inner: inner.0, outer: outer.0)
    }
  }
}

/// The four folders of a run, which must not lie in one another where that would mix what people sent
/// with what is published, or either with the ledger or the plan.
struct Folders {
  let options: NightOptions

  /// Throws before anything is written.
  func check() throws(NightFailure) {
    let (inbox, outbox) = (("--inbox", options.inbox), ("--outbox", options.outbox))
    let (ledger, plan) = (("--ledger", options.ledger), ("--plan", options.plan))
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

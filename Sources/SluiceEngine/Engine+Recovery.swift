import AWS
public import SluiceCore

extension Engine {
    /// Settles what an earlier run left open: looks for what its last calls made, or sends them once more.
    ///
    /// Nothing is decided anew here; planning on the state that comes out does that. Needs the lock.
    ///
    /// - Parameters:
    ///   - fold: the stored state with the journal of the run that was cut off.
    ///   - interruption: returns when somebody asks to stop.
    /// - Returns: the state to plan on; `failures` says why something is still open.
    public func recover(
        _ plan: Plan, from fold: JournalFold, store: any JournalStore, settings: RunSettings = RunSettings(),
        interruption: @escaping @Sendable () async -> Void,
        watch: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws(ObservationError) -> (fold: JournalFold, failures: [RunFailure]) {
        guard !fold.openIntents.isEmpty, try await isMine(fold.state) else { return (fold, []) }
        var generator = RandomSource(bits: random)
        let name = RandomIdentifier(using: &generator).description
        var fold = fold
        do { try await open(name, store, &fold) } catch { return (fold, [.unrecorded("\(error)")]) }
        let provisioner = Provisioner(client: ec2)
        let run = Run(
            recovering: fold, run: name, seed: random(), now: now, clockOffset: await clockOffset, settings: settings,
            isRepeatable: { provisioner.prepare($0).parameters == fold.openParameters[$0.intent.id] })
        let place = Pace.Place(account: fold.state.account ?? "", region: fold.state.region)
        let done = await executor(plan, store, watch, in: place).execute(run, interruption: interruption)
        return (done.fold, done.failures)
    }

    /// Calls of one account must not be sent again in another; whoever plans next says so.
    private func isMine(_ state: State) async throws(ObservationError) -> Bool {
        guard let account = state.account else { return true }
        do { return try await sts.read(GetCallerIdentity()).account == account } catch {
            throw ObservationError(error)
        }
    }
}

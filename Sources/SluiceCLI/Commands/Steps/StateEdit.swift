import SluiceCore
import SluiceEngine

/// What the commands have in common that edit a state: they hold its lock, and touch none that a run left open.
struct StateEdit: Sendable {
    let composition: Composition
    let plan: LoadedPlan
    let path: StatePath
    let timeout: TimeSpan
    /// The command, for whoever finds the state locked.
    let command: CommandLineText

    init(
        composition: Composition, plan: LoadedPlan, options: StateOptions, timeout: TimeSpan, command: CommandLineText
    ) throws {
        self.composition = composition
        self.plan = plan
        self.timeout = timeout
        self.command = command
        path = try composition.statePath(of: plan, options)
    }

    /// Works on what is stored, under the lock.
    func perform(_ work: (FileJournal, StoredState) async throws -> any Answer) async throws -> any Answer {
        try await underLock { store in
            let stored = try await store.load()
            try check(stored)
            return try await work(store, stored)
        }
    }

    /// Works under the lock, whatever is stored.
    func underLock<Value>(_ work: (FileJournal) async throws -> Value) async throws -> Value {
        let store = composition.store(at: path)
        try await store.lock(composition.lockHolder(command.text), timeout: timeout.duration)
        let result: Result<Value, any Error>
        do { result = .success(try await work(store)) } catch { result = .failure(error) }
        await store.unlock()
        return try result.get()
    }

    /// Refuses another stack's state, and one whose last run is not at its end.
    func check(_ stored: StoredState) throws(Failure) {
        if let state = stored.state, state.stack != plan.plan.name {
            throw Failure(stateOfStack: state.stack, for: plan.plan.name)
        }
        if stored.isInterrupted { throw Failure(interruptedBeforeEditing: path.snapshot) }
    }

    /// Records what is so without a call, as a run of its own: cut off anywhere, it is done or it is not.
    func record(_ events: [JournalEvent], on before: State, as after: State, in store: FileJournal) async throws {
        var generator = SystemRandomNumberGenerator()
        let name = RandomIdentifier(using: &generator).description
        try await store.begin(run: name, on: before, now: composition.now)
        try await store.append(events)
        var state = after
        state.serial = before.serial + 1
        try await store.close(with: state, now: composition.now)
    }
}

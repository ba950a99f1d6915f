import AWS
import SluiceCore
import SluiceEngine

/// What the commands have in common that edit a state: they hold its lock, and touch none that a run left open.
struct StateEdit: Sendable {
    let composition: Composition
    let plan: LoadedPlan
    let place: StatePlace
    let key: StateKeySource?
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
        place = try composition.statePlace(of: plan, options)
        key = try options.key(planned: plan.plan.stateKey)
    }

    /// Works on what is stored, under the lock.
    func perform(
        _ work: (any StateStore, StoredState, Composition) async throws -> any Answer
    ) async throws -> any Answer {
        try await underLock { store, composition in
            let stored = try await store.load()
            try check(stored)
            return try await work(store, stored, composition)
        }
    }

    /// Works under the lock, whatever is stored.
    ///
    /// - Parameter work: is given the composition to go on with.
    func underLock<Value: Sendable>(
        _ work: (any StateStore, Composition) async throws -> Value
    ) async throws -> Value {
        let region = try plan.plan.region.map { try Region($0) }
        return try await composition.withStore(at: place, sealedWith: key, in: region) { store, composition in
            try await store.whileLocked(by: composition.lockHolder(command.text), timeout: timeout.duration) {
                try await work(store, composition)
            }
        }
    }

    /// Refuses another stack's state, and one whose last run is not at its end.
    func check(_ stored: StoredState) throws(Failure) {
        if let state = stored.state, state.stack != plan.plan.name {
            throw Failure(stateOfStack: state.stack, for: plan.plan.name)
        }
        if stored.isInterrupted { throw Failure(interruptedBeforeEditing: place.description) }
    }

    /// Records what is so without a call, as a run of its own: cut off anywhere, it is done or it is not.
    func record(_ events: [JournalEvent], on before: State, as after: State, in store: any StateStore) async throws {
        var generator = SystemRandomNumberGenerator()
        let name = RandomIdentifier(using: &generator).description
        try await store.begin(run: name, on: before, now: composition.now)
        try await store.append(events)
        var state = after
        state.serial = before.serial + 1
        try await store.close(with: state, now: composition.now)
    }
}

import ArgumentParser
import SluiceCore
import SluiceEngine
import SluiceFiles

struct StatePushCommand: SluiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "push",
        abstract: "Put a state file in the place of the state.",
        usage: "sluice state push <plan> <file> [--force] [<options>]",
        discussion: """
            Takes a file that `sluice state pull` printed, or a backup. What is there is kept as its backup. A file of \
            another lineage, or one that is older than what is there, is refused without --force.

            EXAMPLES
              sluice state push plan.yaml prod.sluice.json
              sluice state push plan.yaml prod.sluice.json.backup --force
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Argument(help: "The state file.", completion: .file())
    var file: String

    @Flag(help: "Even where the file is older, or of another lineage.")
    var force = false

    @OptionGroup var edit: StateEditOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let plan = try LoadedPlan(reading: plan, for: .takeBack)
        let pushed = try Snapshot(parsing: LoadedPlan.bytes(of: file), file: file).state
        guard pushed.stack == plan.plan.name else { throw Failure(stateOfStack: pushed.stack, for: plan.plan.name) }
        let edit = try StateEdit(
            composition: composition, plan: plan, options: state, timeout: edit.lockTimeout,
            command: CommandLineText("state", "push", plan.path, state))
        return try await edit.underLock { store, _ in
            let present = try await present(in: store)
            try check(pushed, over: present)
            var next = pushed
            next.serial = max(pushed.serial, present?.serial ?? 0) + 1
            return StateEditAnswer(
                verb: .pushed, entries: next.resources.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
                state: next, file: edit.place.description, keptFiles: try await store.replace(with: next))
        }
    }

    /// What is there, as far as it can be read; whoever forces it need not be able to.
    private func present(in store: any StateStore) async throws -> State? {
        do {
            let stored = try await store.load()
            if stored.isInterrupted, !force { throw Failure(interruptedBeforeEditing: "the state") }
            return stored.state
        } catch let error as StoreError {
            guard case .unreadable = error, force else { throw error }
            return try? await store.snapshot()
        }
    }

    private func check(_ pushed: State, over present: State?) throws(Failure) {
        guard let present, !force else { return }
        if pushed.lineage != present.lineage {
            throw Failure(
                pushing: file, cause: "its lineage is \(pushed.lineage), and that of the state \(present.lineage)")
        }
        if pushed.serial < present.serial {
            throw Failure(
                pushing: file, cause: "its serial is \(pushed.serial), and that of the state \(present.serial)")
        }
    }
}

extension Failure {
    fileprivate init(pushing file: String, cause: String) {
        self.init(
            .conflict,
            Diagnostic(
                "state.newer", "\(file) is not what the state has become", cause: cause,
                fix: "look at both (sluice state pull PLAN), and give --force if the file is to win"))
    }
}

import ArgumentParser
import SluiceCore
import SluiceEngine

struct StateMigrateCommand: SluiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Move the state to another place.",
        usage: "sluice state migrate <plan> --to <place> [<options>]",
        discussion: """
            Copies the state to s3://BUCKET/PREFIX, or to a file or folder of this machine, and then renames the old one \
            to …migrated, so that nobody goes on with it. Both places are locked meanwhile. Cut off anywhere, the same \
            command goes on.

            EXAMPLES
              sluice state migrate plan.yaml --to s3://acme-states/networks
              sluice state migrate plan.yaml --to states/
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Option(help: .init("Where to: s3://BUCKET/PREFIX, a folder that ends in a slash, or a file.", valueName: "place"))
    var to: String

    @Option(
        help: .init("Where the key is that seals it there: file:PATH, env:NAME or kms:alias/NAME.", valueName: "source")
    )
    var toKey: String?

    @OptionGroup var edit: StateEditOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions

    func validate() throws { _ = try target }

    private var target: StateOptions {
        get throws {
            var options = StateOptions()
            options.file = to.hasSuffix("/") && !to.contains("://") ? nil : to
            options.directory = options.file == nil ? to : nil
            options.keySource = toKey
            try options.validate()
            return options
        }
    }

    func answer(in composition: Composition) async throws -> any Answer {
        let plan = try LoadedPlan(reading: plan, for: .takeBack)
        let command = CommandLineText("state", "migrate", plan.path, state)
        let old = try StateEdit(
            composition: composition, plan: plan, options: state, timeout: edit.lockTimeout, command: command)
        let new = try StateEdit(
            composition: composition, plan: plan, options: target, timeout: edit.lockTimeout, command: command)
        guard old.place != new.place else {
            throw Failure(
                usage: "the state is at \(new.place) already", cause: "--to names the place that it has",
                fix: "name another place")
        }
        return try await old.underLock { source, _ in
            try await new.underLock { target, _ in
                let stored = try await source.load()
                try old.check(stored)
                guard let state = stored.state else { throw Failure(noState: "\(old.place)", plan: plan.path) }
                try await copy(state, to: target, at: new.place)
                let kept = try await source.retire()
                return StateEditAnswer(
                    verb: .migrated, entries: state.resources.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
                    state: state, file: new.place.description, keptFiles: [kept], next: nil,
                    hint: new.place.hint)
            }
        }
    }

    private func copy(_ state: State, to target: any StateStore, at place: StatePlace) async throws {
        let present = try await target.load()
        if present.state == state, !present.isInterrupted { return }
        guard present.state == nil else {
            throw Failure(
                .conflict,
                Diagnostic(
                    "state.taken", "there is another state at \(place)", cause: "it would be written over",
                    fix: "look at it, and name another place or take it away"))
        }
        try await target.replace(with: state)
        guard try await target.load().state == state else {
            throw StoreError.changed("what was written to \(place) is not what is there")
        }
    }
}

extension StatePlace {
    /// What the plan has to say from now on.
    fileprivate var hint: String {
        switch self {
        case .bucket(let path):
            "Write `state: \(path.location.description.dropLast())` into the plan, or give --state from now on."
        case .files: "Leave `state` out of the plan; unless the file lies beside it, give --state from now on."
        }
    }
}

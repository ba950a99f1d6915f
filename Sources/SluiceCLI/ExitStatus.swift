import SluiceCore

/// How a command ends, in the numbers that scripts rely on.
struct ExitStatus: RawRepresentable, Hashable, Sendable {
    let rawValue: Int32

    init(rawValue: Int32) { self.rawValue = rawValue }

    /// Done, or nothing to do.
    static let done = ExitStatus(rawValue: 0)
    /// An error, or the question was not answered with yes.
    static let failed = ExitStatus(rawValue: 1)
    /// There are changes, and somebody asked to be told by the exit code.
    static let changes = ExitStatus(rawValue: 2)
    /// The plan is invalid, or a check failed.
    static let invalid = ExitStatus(rawValue: 3)
    /// The run stopped part-way: apply again.
    static let stopped = ExitStatus(rawValue: 4)
    /// What happened could not be written down.
    static let unrecorded = ExitStatus(rawValue: 5)
    /// The credentials are missing, or may not do this.
    static let denied = ExitStatus(rawValue: 6)
    /// A conflict that needs a decision.
    static let conflict = ExitStatus(rawValue: 7)
    /// Another run holds the lock.
    static let locked = ExitStatus(rawValue: 8)
    /// The live proof failed: something is not reached the way it should be.
    static let unproven = ExitStatus(rawValue: 9)
    /// Wrong usage.
    static let usage = ExitStatus(rawValue: 64)

    /// A signal asked to stop, as shells count: 130 for SIGINT, 143 for SIGTERM, 129 for SIGHUP.
    static func interrupted(by signal: Int32) -> ExitStatus { ExitStatus(rawValue: 128 + signal) }
}

extension ExitStatus {
    /// How a fleet ends: as the worst of its stacks.
    ///
    /// An interruption beats all, then come what only a person can mend, what running again may mend, and what is no
    /// failure.
    static func worst(of all: [ExitStatus]) -> ExitStatus {
        if let interrupted = all.first(where: { $0.rawValue > 128 }) { return interrupted }
        return severity.first(where: all.contains) ?? all.first { $0 != .done } ?? .done
    }

    private static let severity: [ExitStatus] = [
        .unrecorded, .denied, .conflict, .invalid, .unproven, .stopped, .locked, .failed, .usage, .changes,
    ]

    /// How a command ends that must not carry its change set out; nil where nothing forbids it.
    init?(refusing changeSet: ChangeSet) {
        guard changeSet.isRefused else { return nil }
        let errors = changeSet.diagnostics.filter { $0.severity == .error }
        let isConflict = errors.isEmpty || errors.contains { Self.conflicts.contains($0.code.rawValue) }
        self = isConflict ? .conflict : .invalid
    }

    /// The findings that somebody has to decide about; every other error is a check that failed.
    private static let conflicts: Set<String> = [
        "endpoint.private-dns-conflict", "endpoint.route-conflict", "group.foreign-reference", "group.name-taken",
        "network.foreign-interface", "network.foreign-object", "stack.made-before", "stack.not-tagged",
        "stack.other-lineage", "stack.protected", "state.other-account",
    ]
}

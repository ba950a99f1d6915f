import SluiceCore
import SluiceEngine
import SluiceFiles

extension Diagnostic {
    /// A journal stands beside the state: a run did not come to its end.
    static let runWasCutOff = Diagnostic(
        "run.interrupted", .warning, "an earlier run did not come to its end",
        cause: "it was cut off, or stopped part-way; what it recorded is taken into account",
        fix: "run apply again (or destroy, if that is what you want)")
}

extension Failure {
    init(_ error: StoreError) {
        switch error {
        case .locked(let path, let holder): self.init(locked: path, by: holder)
        case .changed(let what):
            self.init(
                .conflict,
                Diagnostic(
                    "state.changed", "the state was changed by somebody else meanwhile", cause: what,
                    fix: "plan again"))
        case .unreadable(let error): self.init(error)
        case .inaccessible(let error):
            self.init(
                error.isDenial ? .denied : .failed,
                Diagnostic(
                    "state.inaccessible", "the state cannot be reached", cause: "\(error)", fix: error.wayOut))
        case .unrecordable(let error):
            self.init(
                .unrecorded,
                Diagnostic(
                    "run.unrecorded", "what happened cannot be written down", cause: "\(error)",
                    fix: error.wayOutOfWriting))
        case .takenOver(_, let holder):
            self.init(
                .unrecorded,
                Diagnostic(
                    "state.taken-over", "another run has taken the state over",
                    cause: holder.map { "this run could not say for 90 s that it lives; it is \($0)" }
                        ?? "this run could not say for 90 s that it lives",
                    fix: "let the other run end, then run this again: it finds whatever was made"))
        case .notBegun:
            self.init(
                .failed,
                Diagnostic(
                    "internal.error", "sluice wanted to record a run that it had not begun", cause: "\(error)",
                    fix: "please report it with the command that you ran"))
        }
    }

    init(_ error: StateKeyError) {
        switch error {
        case .unusable(let source, let reason, let fix):
            self.init(
                .failed,
                Diagnostic(
                    "state.no-key", "the key of the state, \(source), cannot be used", cause: reason, fix: fix))
        case .refused(let source, let words):
            self.init(
                .denied,
                Diagnostic(
                    "state.key-refused", "KMS does not give out the key of the state, \(source)", cause: words,
                    fix: "see that you may use kms:GenerateDataKey and kms:Decrypt with it"))
        case .inaccessible(let error): self.init(StoreError.inaccessible(.object(error)))
        }
    }

    private init(locked path: String, by holder: LockHolder?) {
        self.init(
            .locked,
            Diagnostic(
                "state.locked", "another run holds the lock of \(path)",
                cause: holder.map { "it is \($0)" } ?? "it has not said who it is",
                fix: path.hasPrefix(BucketLocation.scheme)
                    ? "wait for it, for example with --lock-timeout 5m; the lock of a run that died is free after 90 s of waiting"
                    : "wait for it to end, for example with --lock-timeout 5m"))
    }

    private init(_ error: StateFileError) {
        let fix =
            if case .newerFormat = error.problem {
                "use the newer sluice"
            } else {
                "make it anew from the tags with `sluice state rebuild PLAN`, or put back its backup"
            }
        self.init(
            .failed,
            Diagnostic(
                "state.unreadable", "\(error)", cause: "nothing is done on a state that cannot be trusted", fix: fix))
    }

    // MARK: Edits

    init(interruptedBeforeEditing file: String) {
        self.init(
            .conflict,
            Diagnostic(
                "run.interrupted", "an earlier run did not come to its end, so \(file) is left as it is",
                cause: "what its last calls made is not known yet",
                fix: "run apply again (or destroy), which settles that; then edit the state"))
    }

    init(unknownAddress address: String, among addresses: [String], list: String) {
        let nearest = addresses.nearest(to: address).map { "did you mean \($0)? " } ?? ""
        self.init(
            usage: "the state has no \(address.quoted)", cause: "it knows \(amount(addresses.count, "object"))",
            fix: "\(nearest)\(list) shows all")
    }

    /// Somebody wants an address explained that nobody knows.
    init(unexplained address: String, among addresses: [String], plan: String) {
        let nearest = addresses.nearest(to: address).map { "did you mean \($0)? " } ?? ""
        self.init(
            usage: "there is no \(address.quoted) to explain",
            cause: "neither the plan nor the state has such an address",
            fix: "\(nearest)sluice plan \(plan) shows what changes, sluice state list \(plan) what is there")
    }

    static let noConsentToForget = Failure(
        usage: "nobody can be asked, and --auto-approve is not given",
        cause: "objects are forgotten only when somebody says yes; there is no terminal to ask on, or --json is given",
        fix: "add --auto-approve")

    // MARK: A state that does not fit

    init(stateOfStack stack: String, for name: String) {
        self.init(
            .conflict,
            Diagnostic(
                "state.other-stack", "the state is that of \(stack), and the plan is \(name)",
                cause: "what belongs to one stack would be taken for another's",
                fix: "name the state file of \(name) with --state, or leave the option out"))
    }

    init(stateInRegion region: String, not other: String) {
        self.init(
            .conflict,
            Diagnostic(
                "state.other-region", "the state is in \(region), and the plan in \(other)",
                cause: "a stack stays in its Region",
                fix: "put the Region back, or destroy the stack in \(region) first"))
    }

    init(noState path: String, plan: String) {
        self.init(
            .failed,
            Diagnostic(
                "state.missing", "there is no state at \(path)", cause: "nothing was applied yet, or it lies elsewhere",
                fix: "run sluice apply \(plan), or name the state with --state"))
    }

    init(noOutput name: String, among names: [String]) {
        let nearest = names.nearest(to: name).map { "did you mean \($0)? " } ?? ""
        self.init(
            usage: "there is no output \(name)", cause: "the state has: \(names.joined(separator: ", "))",
            fix: "\(nearest)sluice output PLAN lists all")
    }

    // MARK: Change sets

    init(interruptedBefore out: String, next: String) {
        self.init(
            .conflict,
            Diagnostic(
                "run.interrupted", "an earlier run did not come to its end, so \(out) is not written",
                cause: "a change set that rests on calls whose fate is not known may be wrong",
                fix: "\(next), or plan without --out"))
    }

    init(planGone name: String, changeSet: String) {
        self.init(
            .failed,
            Diagnostic(
                "changeset.plan-missing", "the plan \(name) of the change set is not there",
                cause: "\(changeSet) names it, as seen from the current folder or from its own",
                fix: "put the plan there, or go to the folder where the change set was written"))
    }

    init(planChanged path: String, changeSet: String) {
        self.init(
            .conflict,
            Diagnostic(
                "changeset.plan-changed", "\(path) was changed after \(changeSet) was written",
                cause: "its SHA-256 is another one", fix: "sluice plan \(path) --out \(changeSet), look, and apply that"
            ))
    }

    init(staleChangeSet differences: [String], plan: String) {
        self.init(
            .conflict,
            Diagnostic(
                "changeset.stale", "planning again does not give the same change set",
                cause: "these differ: \(differences.joined(separator: ", "))",
                fix: "sluice plan \(plan) --out FILE, look, and apply that"))
    }
}

extension StorageFailure {
    /// Whether somebody may not do what was tried.
    fileprivate var isDenial: Bool {
        guard case .object(let error) = self, case .denied = error.problem else { return false }
        return true
    }

    /// What to do where the state cannot be read or locked.
    fileprivate var wayOut: String {
        guard case .object(let error) = self else {
            return "see that the folder is there and yours, or name another with --state-dir"
        }
        return error.wayOut ?? "try again"
    }

    /// What to do where nothing can be written down.
    fileprivate var wayOutOfWriting: String {
        guard case .object(let error) = self else { return "make room on the disk, then run it again" }
        return error.wayOut ?? "see that S3 can be reached, then run it again"
    }
}

extension ObjectStoreError {
    /// nil where nothing but trying again helps.
    fileprivate var wayOut: String? {
        switch problem {
        case .noBucket: "make the bucket (aws s3 mb), or name another with --state"
        case .denied: "see what the state needs with `sluice policy PLAN`"
        case .sealed: "give the key that it was sealed with, with --state-key"
        case .unconditional: "keep the state in S3 itself, or in a store that keeps to If-Match and If-None-Match"
        case .unanswered, .conflict, .refused: nil
        }
    }
}

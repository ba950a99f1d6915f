import SluiceCore
import SluiceFiles

extension Failure {
    /// Several states use one name, and nobody said which is meant.
    init(severalLineages lineages: [StackLineage], of stack: String) {
        self.init(
            .conflict,
            [
                Diagnostic(
                    "stack.several-lineages",
                    "\(amount(lineages.count, "state")) of the name \(stack) have objects here",
                    cause: "each object says in its tag \(SluiceTag.lineage) which state it belongs to",
                    fix: "choose one with --lineage and the beginning of its lineage", subject: stack)
            ] + lineages.map(\.note))
    }

    init(noLineage wanted: String, among lineages: [StackLineage], of stack: String) {
        self.init(
            .conflict,
            [
                Diagnostic(
                    "stack.no-lineage",
                    "no one state of the name \(stack) has a lineage that begins with \(wanted.quoted)",
                    cause: lineages.isEmpty ? "nothing in the Region carries the name" : "these are there",
                    fix: "give --lineage enough of the one that is meant", subject: stack)
            ] + lineages.map(\.note))
    }

    /// There is nothing to make a state from.
    init(nothingOf stack: String, in region: String) {
        self.init(
            .failed,
            Diagnostic(
                "stack.not-found", "nothing in \(region) carries the tags of \(stack)",
                cause: "it was never applied, it is destroyed, or it is in another account or Region",
                fix: "check the credentials and the Region; for a new stack, run sluice apply", subject: stack))
    }

    init(stateOfLineage lineage: String, at file: String, found: StackLineage) {
        self.init(
            .conflict,
            Diagnostic(
                "state.other-lineage",
                "\(file) is the state of lineage \(lineage), and the account has another's objects",
                cause: found.text,
                fix: "name another place with --state-dir, or the lineage that is meant with --lineage",
                subject: file))
    }

    /// The place where the run would be recorded has a state that cannot be read.
    init(unreadablePlace error: StateFileError) {
        self.init(
            .failed,
            Diagnostic(
                "state.unreadable", "\(error)", cause: "the run would be recorded there, over what cannot be read",
                fix: "the tags in the account are enough: name another folder for the record with --state-dir"))
    }

    /// The place where the run would be recorded has another stack's state.
    init(placeTaken file: String, lineage: String, chosen: String) {
        self.init(
            .conflict,
            Diagnostic(
                "state.other-lineage", "\(file) is the state of lineage \(lineage), not of \(chosen)",
                cause: "the run would be recorded there, over another state of the same name",
                fix: "name another folder for the record with --state-dir, or the other lineage with --lineage",
                subject: file))
    }

    init(stateOfAccount account: String, not other: Observation.Identity, stack: String) {
        self.init(
            .conflict,
            Diagnostic(
                "state.other-account", "the state belongs to account \(account)",
                cause: "these credentials are \(other.arn), of account \(other.account)",
                fix: "use credentials of account \(account), or another state file", subject: stack))
    }
}

extension StackLineage {
    fileprivate var note: Diagnostic {
        Diagnostic(
            "stack.lineage", .note, text,
            cause: lineage.isEmpty
                ? "without the tag \(SluiceTag.lineage) it belongs to no state, and is never deleted"
                : "that is what carries this lineage",
            fix: lineage.isEmpty ? "look at it by hand" : "choose it with --lineage \(lineage.prefix(8))")
    }
}

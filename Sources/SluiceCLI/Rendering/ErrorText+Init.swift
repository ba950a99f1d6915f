import SluiceCore

extension Failure {
    static let nobodyToInterview = Failure(
        usage: "nobody can be asked for --interactive", cause: "there is no terminal to ask on, or --json is given",
        fix: "say it by options: --name, --region, --vpc or --cidr, --proxy")

    static let unanswered = Failure(
        .failed,
        Diagnostic(
            "init.unanswered", .note, "Nothing was written.", cause: "not every question was answered",
            fix: "begin again, or say it by options: --name, --region, --vpc or --cidr, --proxy"))

    /// A plan that somebody may have written stays.
    init(fileTaken path: String) {
        self.init(
            .failed,
            Diagnostic(
                "init.file-exists", "\(path) is there already", cause: "somebody's plan may be in it",
                fix: "choose another name with `sluice init NAME.yaml`, or replace it with --force"))
    }

    /// A plan is not written that reads as another one.
    init(unfaithful draft: PlanDraft) {
        self.init(
            .failed,
            Diagnostic(
                "internal.error", "sluice cannot write this plan", cause: "it would be read as another one",
                fix: "please report it with the command that you ran", subject: draft.plan.name))
    }
}

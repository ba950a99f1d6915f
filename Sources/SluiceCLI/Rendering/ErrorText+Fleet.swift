import SluiceCore
import SluiceFiles

extension Failure {
    /// A pattern that no file matches; sluice looks it up itself, so a shell that did would have found nothing either.
    init(nothingMatches pattern: String) {
        self.init(
            usage: "no file matches \(pattern)",
            cause: "the pattern begins in the current folder; `**` stands for any folders",
            fix: "name the plans, or look at the pattern")
    }

    /// A file with several stacks where one is wanted.
    init(severalStacks plans: [LoadedPlan], in path: String) {
        self.init(
            usage: "\(path) holds \(amount(plans.count, "stack"))", cause: "this is about one stack",
            fix: "say which: \(plans.prefix(5).map(\.path.shellQuoted).joined(separator: ", "))")
    }

    /// A stack that a file does not hold.
    init(noStack place: PlanPlace, among names: [String]) {
        let wanted = place.stack ?? ""
        let near = names.nearest(to: wanted).map { "did you mean \("\(place.file)#\($0)".shellQuoted)?" }
        self.init(
            usage: "\(place.file) holds no stack \(wanted.quoted)",
            cause: names.isEmpty ? "it holds none" : "it holds \(names.joined(separator: ", "))",
            fix: near ?? "name one of them behind the `#`")
    }

    /// Two plans whose states would be the same file.
    init(twin label: String, state: String) {
        self.init(
            usage: "the stack \(label) stands twice on the command line", cause: "both would be recorded in \(state)",
            fix: "leave one of them out, or give it a name of its own")
    }

    /// An option that is about one stack.
    init(onlyForOne option: String, fix: String) {
        self.init(
            usage: "\(option) does not go with several plans", cause: "it is about one stack", fix: fix)
    }

    /// A stack of a fleet that was asked to stop before it began.
    init(neverBegan signal: Int32) {
        self.init(
            .interrupted(by: signal),
            Diagnostic(
                "run.stopped", .warning, "the run was interrupted before it began", cause: "somebody asked it to stop",
                fix: "run it again: nothing of this stack was changed"))
    }
}

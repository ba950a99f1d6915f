import SluiceFiles

/// What `configure` changed in the files of a workspace, or would change.
struct ConfigureAnswer: Answer {
    let stack: String
    /// As it is reached from the current folder.
    let workspace: String
    let files: [UnifiedDiff]
    let options: ConfigureOptions
    /// The command that takes it back.
    let revert: String
    var findings = Findings()
    /// The file by which `anthos-gke … init` shows that it has run before.
    var statusFile: String?
    /// Whether there was anything to revert.
    var hadBackups = true
    /// Whether people have seen the files already.
    var wasShown = false
    /// What to type next.
    var next: [String]
    /// What to do next where nobody can type it for everybody, a sentence without its full stop.
    let advice: String?

    init(site: AnthosSite, files: [UnifiedDiff], options: ConfigureOptions) {
        stack = site.plan.plan.name
        workspace = site.workspace.folder
        self.files = files
        self.options = options
        revert = site.command("configure", "--revert")
        if case .proxyFile(let advice) = site.plan.plan.platform.clusterFiles {
            (next, self.advice) = ([], advice)
        } else {
            next = options.revert ? [] : AnthosToolRun.commandLines(in: site.workspace.folder)
            advice = nil
        }
    }

    private var changes: [UnifiedDiff] { files.filter { $0.change != .none } }

    var status: ExitStatus { options.check && !changes.isEmpty ? .changes : .done }

    var json: JSONValue {
        var json: JSONValue = [
            "format": 1, "kind": "configure", "stack": .string(stack), "workspace": .string(workspace),
            "files": .array(files.map(\.json)), "status": .string(outcome),
            "statusFile": statusFile.map { .string($0) } ?? .null, "next": .strings(next),
            "diagnostics": findings.json,
        ]
        json["advice"] = advice.map { .string($0) }
        return json
    }

    private var outcome: String {
        if changes.isEmpty { return options.revert && hadBackups && options.writes ? "reverted" : "unchanged" }
        guard options.writes else { return "wouldChange" }
        return options.revert ? "reverted" : "changed"
    }

    func opening(_ style: Style) -> [String] {
        if changes.isEmpty || wasShown { return [] }
        return (options.diff ? [] : summary(style)) + (options.check && !options.diff ? [] : diffs(style))
    }

    func closing(_ style: Style) -> [String] {
        if options.revert { return [reverted].compactMap(\.self) }
        if changes.isEmpty, !wasShown { return ["The files in \(workspace.visible) are as the plan wants them."] }
        return options.writes ? after(style) : []
    }

    // MARK: The files

    private func summary(_ style: Style) -> [String] {
        let head = "\(workspace.visible): \(amount(changes.count, "file")) \(options.writes ? "changed" : "to change")"
        return [head, ""] + TextTable(changes.map(\.row)).lines(style) + [""]
    }

    private func diffs(_ style: Style) -> [String] {
        changes.flatMap { $0.lines.map { $0.painted(style) } } + (options.writes ? [""] : [])
    }

    // MARK: What to do next

    private func after(_ style: Style) -> [String] {
        let backups = "How the files were is kept in \(workspace.visible)/.sluice; back to it: \(revert.visible)"
        if wasShown, next.isEmpty { return ["anthos-gke has taken the files up."] }
        return steps(style) + (wasShown || changes.isEmpty ? [] : [backups])
    }

    private func steps(_ style: Style) -> [String] {
        guard !next.isEmpty else { return advice.map { ["Next: \($0)."] } ?? [] }
        let before = statusFile.map { " (\($0.visible) shows that init has run before)" } ?? ""
        return ["Next\(wasShown ? "" : before):"] + next.map { "  \(style.paint($0.visible, .bold))" }
    }

    private var reverted: String? {
        guard hadBackups else { return "Nothing to revert: sluice has changed nothing in \(workspace.visible)." }
        if options.writes { return "Reverted: \(workspace.visible) is as it was, and the backups are gone." }
        return changes.isEmpty ? "The files in \(workspace.visible) are as they were." : nil
    }
}

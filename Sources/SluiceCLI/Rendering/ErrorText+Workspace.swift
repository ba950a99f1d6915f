import SluiceCore
import SluiceEngine
import SluiceFiles

extension Failure {
    init(_ error: WorkspaceError) {
        switch error {
        case .noFolder(let folder): self.init(.failed, .noFolder(folder))
        case .symbolicLink(let path): self.init(.invalid, .symbolicLink(path))
        case .outside(let path): self.init(.invalid, .outside(path))
        case .inaccessible(let error):
            self.init(
                .failed,
                Diagnostic(
                    "workspace.inaccessible", "\(error)", cause: "nothing was written",
                    fix: "see that the folder and its files are yours"))
        case .unreadableRecord(let error):
            self.init(
                .failed,
                Diagnostic(
                    "workspace.record-unreadable", "\(error)", cause: "without it nobody knows which copy is whose",
                    fix: "the copies lie beside it: put each back by hand, then remove the folder"))
        case .backupLost(let path, let backup): self.init(.failed, .backupLost(path, backup))
        case .changedMeanwhile(let path): self.init(.conflict, .changedMeanwhile(path))
        case .entangled(let files): self.init(.conflict, files.map(Diagnostic.init))
        case .unwritten(let error):
            self.init(
                .unrecorded,
                Diagnostic(
                    "workspace.unwritten", "\(error)", cause: "some of the files may be changed already",
                    fix: "make room, then run the same again; --revert takes everything back"))
        }
    }

    init(noAnthosIn plan: String) {
        self.init(
            .invalid,
            Diagnostic(
                "anthos.missing", "\(plan) names no files to configure",
                cause: "the Anthos step edits the files of a workspace, and the plan has no anthos",
                fix: "add `anthos: { workspace: anthos-aws }` with the folder that has anthos-gke.yaml, "
                    + "and clusters: [cluster-0.yaml] in it where there are some",
                subject: "anthos"))
    }

    init(noAnthosStepOn platform: Platform) {
        self.init(
            .invalid,
            Diagnostic(
                "anthos.no-step", "there is nothing to configure for \(platform.name)",
                cause:
                    "no tool of such clusters reads a proxy.json, and their nodes are given the proxy by other means",
                fix: "give the nodes the proxy where they are started, in their user data; "
                    + "`sluice output` has the security group that they need",
                subject: "platform"))
    }

    init(noGroupFor stack: String, apply: String) {
        self.init(
            .invalid,
            Diagnostic(
                "anthos.no-group", "the state of \(stack) has no proxy-egress group",
                cause: "its ID is what goes into the files; the stack is not made yet, or was destroyed",
                fix: "run \(apply) first", subject: Address.proxyEgress.rawValue))
    }

    // MARK: anthos-gke

    /// - Parameter command: what was not run, to be typed.
    init(notRun command: String) {
        self.init(
            .failed,
            Diagnostic(
                "run.declined", .note, "the files are written; anthos-gke aws management apply was not run",
                cause: "the answer was not \"yes\"", fix: "run it when you are sure: \(command)"))
    }

    /// - Parameter signal: what asked sluice to stop.
    init(tool command: String, _ ending: AnthosTool.Ending, signal: Int32?) {
        let (summary, cause) =
            switch ending {
            case .exited(let code): ("\(command) ended with exit code \(code)", "its own words stand above")
            case .signaled(let number): ("\(command) was ended by signal \(number)", "somebody asked it to stop")
            case .notInstalled: ("\(command) could not be run", "anthos-gke is not on the PATH any more")
            case .notStarted(let reason): ("\(command) could not be started", reason)
            }
        self.init(
            signal.map { .interrupted(by: $0) } ?? .failed,
            Diagnostic(
                "anthos.tool-failed", summary, cause: cause,
                fix: "mend what it names, then run it again; the files are written already"))
    }
}

extension Diagnostic {
    static let toolNotInstalled = Diagnostic(
        "anthos.tool-missing", .warning, "anthos-gke is not on the PATH, so it was not run",
        cause: "it is Google's own tool for these files, and sluice only starts it",
        fix: "install it, or run the commands below where it is installed")

    static func readableByOthers(_ file: String) -> Diagnostic {
        Diagnostic(
            "anthos.secret-readable", .warning, "others on this machine may read \(file)",
            cause: "it holds the proxy's password, and its mode lets more than its owner in",
            fix: "chmod 600 \(file)", subject: "anthos.workspace")
    }

    static func interruptedBeforeConfiguring(apply: String) -> Diagnostic {
        Diagnostic(
            "run.interrupted", "an earlier run did not come to its end",
            cause: "it was cut off, or stopped part-way; what it was to make may be missing", fix: "run \(apply) first")
    }

    static func howToForce(_ configure: String) -> Diagnostic {
        Diagnostic(
            "anthos.not-written", .note, "no file was written",
            cause: "clusters whose endpoints do not serve do not come up",
            fix: "to write the files all the same: \(configure)")
    }

    fileprivate static func noFolder(_ folder: String) -> Diagnostic {
        Diagnostic(
            "workspace.missing", "there is no folder \(folder.quoted)",
            cause: "the plan's files of the Anthos step lie in it; it is made when the management service is installed",
            fix: "correct anthos.workspace, or make the folder as Google's documentation shows",
            subject: "anthos.workspace")
    }

    fileprivate static func symbolicLink(_ path: String) -> Diagnostic {
        Diagnostic(
            "workspace.symbolic-link", "\(path.quoted) in the workspace is a symbolic link",
            cause: "what is written through it could land anywhere", fix: "put the file itself there", subject: path)
    }

    fileprivate static func outside(_ path: String) -> Diagnostic {
        Diagnostic(
            "workspace.outside", "\(path.quoted) leads out of the workspace",
            cause: "the files of the Anthos step lie inside it", fix: "move the file into the workspace",
            subject: path)
    }

    fileprivate static func backupLost(_ path: String, _ backup: String) -> Diagnostic {
        Diagnostic(
            "workspace.backup-lost", "the copy of how \(path) was is gone or damaged",
            cause: "\(backup) is not what was kept, so nothing was written",
            fix: "put \(path) back from your own copy, such as git's: then --revert needs none", subject: path)
    }

    fileprivate static func changedMeanwhile(_ path: String) -> Diagnostic {
        Diagnostic(
            "workspace.changed", "\(path) was changed while sluice was at work",
            cause: "somebody wrote to it between looking and writing, so nothing was written",
            fix: "run the same again", subject: path)
    }

    fileprivate init(_ file: WorkspaceError.Entanglement) {
        let before = file.backup.map { "how it was before is kept in \($0)" } ?? "it was not there before"
        self.init(
            "workspace.entangled", "\(file.path) was edited where sluice had written",
            cause: "what is yours cannot be told from what is sluice's, so nothing was written; \(before)",
            fix: "take the edit back; or add --force: configure takes the file as yours, --revert gives the edit up",
            subject: file.path)
    }
}

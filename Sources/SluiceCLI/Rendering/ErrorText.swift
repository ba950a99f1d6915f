import AWS
import SluiceCore
import SluiceEngine
import SluiceFiles

extension Failure {
    /// Any error in words: what is so, why, and what to do about it. The aspects of this file are the only place
    /// where errors become words.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as ObservationError: self.init(error)
        case let error as Engine.RehearsalError: self.init(error)
        case let error as EndpointError: self.init(error)
        case let error as CredentialError: self.init(error)
        case let error as SharedConfigError: self.init(error)
        case let error as ChangeSetFileError: self.init(error)
        case let error as ProofRecordError: self.init(error)
        case let error as StoreError: self.init(error)
        case let error as StateKeyError: self.init(error)
        case let error as WorkspaceError: self.init(error)
        case let error as TrustStore.Unreadable: self.init(error)
        case let error as StatePath.InvalidName:
            self.init(usage: "\(error)", cause: "the state lies in four files of that name", fix: "choose a plain name")
        default: self.init(unforeseen: error)
        }
    }

    private init(unforeseen error: any Error) {
        self.init(
            .failed,
            Diagnostic(
                "internal.error", "sluice cannot go on: \(error)", cause: "this error has no words of its own yet",
                fix: "please report it with the command that you ran"))
    }
}

// MARK: Files

extension Failure {
    private init(_ error: ChangeSetFileError) {
        self.init(
            .invalid,
            Diagnostic(
                "changeset.unreadable", "\(error)", cause: "a change set has to be as `sluice plan --out` wrote it",
                fix: "write it anew with `sluice plan PLAN --out \(error.file)`"))
    }

    /// A plan file, or a change set, that cannot be read.
    init(unreadable path: String, _ failure: POSIX.ReadFailure) {
        let fix: String
        if failure.isDirectory {
            fix = "name the file in it: \(path.hasSuffix("/") ? path : path + "/")plan.yaml"
        } else {
            fix = failure.isMissing ? "check the path; it begins in the current folder" : "see that you may read it"
        }
        self.init(
            .failed,
            Diagnostic("plan.unreadable", "\(path) cannot be read", cause: failure.reason.lowercased(), fix: fix))
    }

    /// An answer that should have gone to a file.
    init(unwritten path: String, _ reason: String) {
        self.init(
            .unrecorded,
            Diagnostic(
                "output.unwritten", "\(path) could not be written", cause: reason,
                fix: "make room, or choose another place"))
    }
}

// MARK: Usage

extension Failure {
    /// Something on the command line that does not go together.
    init(usage summary: String, cause: String, fix: String) {
        self.init(.usage, Diagnostic("usage.wrong", summary, cause: cause, fix: fix))
    }

    /// A record of a run where something is that the run needs.
    init(wouldOverwrite path: String, option: String) {
        self.init(
            usage: "\(option) would overwrite \(path)", cause: "this command reads or keeps something in that file",
            fix: "name another file")
    }

    static let noConsent = Failure(
        usage: "nobody can be asked, and --auto-approve is not given",
        cause: "changes are made only when somebody says yes; there is no terminal to ask on, or --json is given",
        fix: "add --auto-approve, or write a change set with `sluice plan PLAN --out FILE` and apply that")

    static let declined = Failure(
        .failed,
        Diagnostic(
            "run.declined", .note, "Nothing was changed.", cause: "the answer was not \"yes\"",
            fix: "run it again when you are sure"))
}

import SluiceCore
import SluiceEngine
import SluiceFiles

extension Failure {
    /// A file of certificates that the environment names and that cannot be used.
    init(_ error: TrustStore.Unreadable) {
        self.init(
            .failed,
            Diagnostic(
                "proof.trust-unreadable", "\(error.path) holds no certificates that can be read",
                cause: "AWS_CA_BUNDLE or SSL_CERT_FILE names it, and it has to be a file of PEM certificates",
                fix: "correct the variable, or unset it: the system's certificates are used then"))
    }

    /// A file that is not the whole output of the script.
    init(_ error: ProofRecordError) {
        var fix = "write the script's standard output to a file, and copy that file as it is"
        switch error.problem {
        case .truncated: fix = "let the script run to its end, and copy the whole file"
        case .unknownVersion: fix = "write the script with this version of sluice, and run it again"
        case .strangeProbe: fix = "the plan has changed since: write the script anew and run it again"
        default: break
        }
        self.init(
            .invalid,
            Diagnostic(
                "proof.unreadable", "\(error)", cause: "a proof is judged only where all of it can be read", fix: fix,
                at: error.location))
    }

    /// The output of a script for something else.
    init(proofOf record: ProofRecord, for plan: Plan, _ region: String) {
        self.init(
            .invalid,
            Diagnostic(
                "proof.other-stack",
                "\(record.file) is of \(record.stack.quoted) in \(record.region.quoted), and the plan is \(plan.name) in \(region)",
                cause: "the script was written for another plan",
                fix: "write one for this plan with `sluice prove PLAN --bundle FILE`, and run that"))
    }
}

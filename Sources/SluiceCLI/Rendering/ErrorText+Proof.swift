import SluiceCore
import SluiceEngine

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
}

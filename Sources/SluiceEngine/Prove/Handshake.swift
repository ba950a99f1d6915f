import NIOSSL
import SluiceCore

/// How a TLS handshake ended, and the certificate that was presented in it.
struct Handshake: Sendable {
    let certificate: PresentedCertificate?
    /// nil where it succeeded.
    let error: (any Error)?

    /// What is wrong; a certificate that was refused is told apart from everything else.
    func problem(for host: String, at now: Timestamp) -> ProbeFailure.Problem? {
        guard let error else { return nil }
        if error as? NIOSSLExtraError == .failedToValidateHostname { return .untrusted(.wrongName) }
        // BoringSSL's reasons have no other form than this text.
        guard let certificate, "\(error)".contains("CERTIFICATE_VERIFY_FAILED") else {
            return ProbeFailure.Problem(error)
        }
        return .untrusted(certificate.doubt(for: host, at: now))
    }
}

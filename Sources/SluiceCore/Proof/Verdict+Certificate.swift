extension Verdict.Reason {
    /// A certificate that was not accepted, and who signed it.
    static func untrusted(_ doubt: PresentedCertificate.Doubt, _ certificate: PresentedCertificate?) -> Self {
        let issuer = certificate?.issuer ?? "an issuer that did not show"
        return switch doubt {
        case .unknownIssuer:
            Self(
                "proof.tls-intercepted", "presents a certificate that this machine does not trust",
                cause: "it is signed by \(issuer): something on the way opens TLS, or the signer is missing here",
                fix: "exempt the host from TLS inspection; the clusters do not trust an inspecting proxy's signer")
        case .expired, .notYetValid:
            Self(
                "proof.certificate-expired", "presents a certificate that does not hold today",
                cause: "it is signed by \(issuer), and \(doubt == .expired ? "has expired" : "begins later")",
                fix: "check this machine's clock first, then who presents the certificate")
        case .wrongName:
            Self(
                "proof.certificate-name", "presents a certificate for other names",
                cause: "it is for \(names(certificate)), signed by \(issuer)",
                fix: "see where the name leads: another server, or a portal, answers in its place")
        }
    }

    private static func names(_ certificate: PresentedCertificate?) -> String {
        let names = certificate?.names ?? []
        return names.isEmpty ? "no name" : names.prefix(3).joined(separator: ", ")
    }
}

import NIOSSL
import SluiceCore

extension PresentedCertificate {
    /// What a certificate says of itself.
    init(_ certificate: NIOSSLCertificate) {
        let names = certificate._subjectAlternativeNames().filter { $0.nameType == .dnsName }
            .map { String(decoding: $0.contents, as: UTF8.self) }
        self.init(
            issuer: Self.issuer(of: certificate) ?? "an unreadable issuer", names: names,
            notBefore: Timestamp(seconds: certificate.notValidBefore),
            notAfter: Timestamp(seconds: certificate.notValidAfter))
    }

    private static func issuer(of certificate: NIOSSLCertificate) -> String? {
        guard let bytes = try? certificate.toDERBytes() else { return nil }
        return DERElement(bytes).flatMap(DistinguishedName.init(issuerOf:))?.description
    }
}

extension Timestamp {
    fileprivate init(seconds: Int) { self.init(microseconds: Int64(seconds) * 1_000_000) }
}

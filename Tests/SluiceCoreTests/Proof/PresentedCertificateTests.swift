import SluiceCore
import Testing

struct PresentedCertificateTests {
    private static func doubt(_ host: String, at seconds: Int64, names: [String] = ["gcr.io", "*.gcr.io"]) -> String {
        PresentedCertificate(
            issuer: "CN=x", names: names, notBefore: Timestamp(microseconds: 100_000_000),
            notAfter: Timestamp(microseconds: 200_000_000)
        ).doubt(for: host, at: Timestamp(microseconds: seconds * 1_000_000)).rawValue
    }

    @Test func `the time is looked at before the names, and the names before the issuer`() {
        #expect(Self.doubt("other.test", at: 99) == "not-yet-valid")
        #expect(Self.doubt("other.test", at: 201) == "expired")
        #expect(Self.doubt("other.test", at: 150) == "wrong-name")
        #expect(Self.doubt("gcr.io", at: 150) == "unknown-issuer")
        #expect(Self.doubt("gcr.io", at: 150, names: []) == "unknown-issuer")
    }

    @Test(arguments: [("k8s.gcr.io", "unknown-issuer"), ("a.b.gcr.io", "wrong-name"), ("K8S.GCR.io", "unknown-issuer")])
    func `a star stands for one label`(host: String, doubt: String) {
        #expect(Self.doubt(host, at: 150) == doubt)
    }
}

import Testing

@testable import SluiceCore

/// What the proxy has to let pass.
struct AllowlistTests {
    private static func names(_ plan: Plan, _ region: String = "us-west-2", observed: Bool = false) -> [String] {
        Allowlist(for: plan, region: region, includingObserved: observed).domains.map(\.name)
    }

    @Test func `the documented domains, with the region in Ubuntu's`() {
        #expect(
            Self.names(.existing(), "us-west-1") == [
                "gkeconnect.googleapis.com", "gkehub.googleapis.com", "oauth2.googleapis.com",
                "storage.googleapis.com", "www.googleapis.com", "gcr.io", "k8s.gcr.io",
                "us-west-1.ec2.archive.ubuntu.com",
            ])
    }

    @Test func `the mesh's when asked, and the observed ones of what is asked for`() {
        let mesh = Plan.existing().with { $0.serviceMesh = true }
        #expect(Self.names(mesh).suffix(2) == ["docker.io", "quay.io"])
        #expect(
            Self.names(.existing(), observed: true).suffix(2) == [
                "us-west-2.ec2.archive.ubuntu.com", "registry.k8s.io",
            ])
        #expect(
            Self.names(mesh, observed: true).suffix(4) == [
                "registry.k8s.io", "registry-1.docker.io", "auth.docker.io", "production.cloudflare.docker.com",
            ])
    }

    @Test func `only the Ubuntu archive is reached in the clear`() {
        let list = Allowlist(for: .existing().with { $0.serviceMesh = true }, region: "us-west-2")
        #expect(list.domains(reachedBy: .plain).map(\.name) == ["us-west-2.ec2.archive.ubuntu.com"])
        #expect(list.domains(reachedBy: .tunnel).count == 9)
        #expect(list.domains.map(\.access.port).filter { $0 == 80 }.count == 1)
    }

    @Test(arguments: [
        ([".gcr.io", "gcr.io", "k8s.gcr.io", ".k8s.gcr.io"], [".gcr.io"]), (["gcr.io", "gcr.io"], ["gcr.io"]),
        (["gcr.io", ".gcr.io", ".gcr.io"], [".gcr.io"]), (["gcr.io", "k8s.gcr.io"], ["gcr.io", "k8s.gcr.io"]),
        (["xgcr.io", ".gcr.io"], ["xgcr.io", ".gcr.io"]), ([".a.b", ".b"], [".b"]),
    ])
    func `what lies beneath another one is not there twice`(names: [String], cover: [String]) {
        var plan = Plan.existing()
        plan.platform.domains = names.map { Platform.Domain($0) }
        #expect(Self.names(plan) == cover)
    }

    @Test func `a domain does not cover one that is reached in another way`() {
        var plan = Plan.existing()
        plan.platform.domains = [.init(".ubuntu.com"), .init("archive.ubuntu.com", .required, .plain)]
        #expect(Self.names(plan) == [".ubuntu.com", "archive.ubuntu.com"])
    }

    @Test func `an empty list says so`() {
        let plan = Plan.existing().with { $0.platform = .eksPrivate }
        #expect(Allowlist(for: plan, region: "us-west-2").findings.map(\.code) == ["allowlist.empty"])
        #expect(Allowlist(for: .existing(), region: "us-west-2").findings.isEmpty)
    }
}

import Testing

@testable import SluiceCore

/// The platforms' lists, and what they ask of a plan.
struct PlatformTests {
    private static func plan(_ platform: Platform, _ change: (inout Plan) -> Void = { _ in }) -> Plan {
        var plan = Plan.existing()
        plan.platform = platform
        change(&plan)
        return plan
    }

    @Test(arguments: Platform.all)
    func `services stand in alphabetical order, once each, and every domain says what it is for`(platform: Platform) {
        #expect(platform.services.map(\.name) == platform.services.map(\.name).sorted())
        #expect(Set(platform.services.map(\.name)).count == platform.services.count)
        #expect(Set(platform.domains.map(\.name)).count == platform.domains.count)
        #expect(platform.domains.allSatisfy { !$0.reason.isEmpty })
        let names = platform.domains.map(\.name)
        #expect(platform.domains.compactMap(\.redirectedFrom).allSatisfy(names.contains))
        #expect(platform.domains.allSatisfy { ($0.redirectedFrom != nil) == ($0.tier == .observed) })
    }

    @Test func `four platforms, the default one first`() {
        #expect(Platform.all.map(\.name) == ["gke-aws-previous", "gke-aws", "gke-attached", "eks-private"])
        #expect(
            Platform.gkeAWS.defaultServices == [
                "autoscaling", "ec2", "elasticfilesystem", "elasticloadbalancing", "kms", "s3", "secretsmanager", "sts",
            ])
    }

    @Test func `optional services get an endpoint when the plan names them`() {
        let own = Self.plan(.eksPrivate)
        #expect(own.selectedServices.map(\.name) == ["ec2", "ecr.api", "ecr.dkr", "s3", "sts"])
        let named = Self.plan(.eksPrivate) { $0.endpoints.services = ["sts", "logs"] }
        #expect(named.selectedServices.map(\.name) == ["logs", "sts"])
    }

    @Test(arguments: [
        ("us-west-2", ["us-west1"]), ("eu-north-1", ["europe-north1", "europe-west1"]),
        ("ca-central-1", ["northamerica-northeast1", "us-east4"]),
    ])
    func `Google's locations are those that manage clusters in the region`(region: String, locations: [String]) {
        let names = Self.plan(.gkeAWS).domains(in: region).map(\.name).filter { $0.contains("gkemulticloud") }
        #expect(names == locations.map { "\($0)-gkemulticloud.googleapis.com" })
    }

    @Test func `any location may manage an attached cluster, or one in a region that is not known`() {
        #expect(Self.plan(.gkeAttached).domains(in: "us-west-2").count == 14 + 20)
        #expect(Self.plan(.gkeAWS).domains(in: "il-central-1").count == 14 + 15)
        #expect(Platform.all.allSatisfy { $0.domains(in: "us-west-2").allSatisfy { $0.name == $0.name.lowercased() } })
    }

    @Test func `a whole domain has its bare name too`() {
        let domain = Platform.Domain(".gcr.io")
        #expect(domain.covers("gcr.io") && domain.covers("k8s.gcr.io") && domain.host == "gcr.io")
        #expect(!domain.covers("xgcr.io") && !domain.covers("gcr.io.evil.test"))
        #expect(!Platform.Domain("gcr.io").covers("k8s.gcr.io"))
    }

    // MARK: Findings

    @Test func `a proxy with an https URL is refused where clusters cannot speak to it`() {
        let encrypted = ProxyURL(scheme: "https", host: "10.0.0.254", port: 443)
        func codes(_ platform: Platform) -> [Diagnostic.Code] {
            Self.plan(platform) { $0.proxy.httpsProxy = encrypted }.findings().map(\.code)
        }
        #expect(codes(.gkeAWS) == ["plan.proxy-encrypted"])
        #expect(codes(.gkeAWSPrevious) == [])
        let finding = Self.plan(.gkeAWS) { $0.proxy.httpsProxy = encrypted }.findings()[0]
        #expect(finding.subject == "proxy.httpsProxy" && finding.severity == .error)
    }

    @Test func `an empty noProxy is refused where all keys are asked for`() {
        func errors(_ platform: Platform) -> [Diagnostic.Code] {
            Self.plan(platform) { $0.proxy.noProxy = [] }.findings().filter { $0.severity == .error }.map(\.code)
        }
        #expect(errors(.gkeAWS) == ["plan.no-proxy-required"])
        #expect(errors(.gkeAWSPrevious).isEmpty)
        #expect(Self.plan(.gkeAWS).findings().isEmpty)
    }

    @Test func `what does nothing on a platform is a warning`() {
        let anthos = AnthosFiles(workspace: "w", clusters: [.init(file: "cluster-0.yaml")])
        func findings(_ platform: Platform) -> [Diagnostic] {
            Self.plan(platform) { ($0.serviceMesh, $0.anthos) = (true, anthos) }.findings()
        }
        #expect(findings(.gkeAWSPrevious).isEmpty)
        #expect(findings(.gkeAWS).map(\.subject) == ["serviceMesh", "anthos.clusters"])
        #expect(findings(.eksPrivate).map(\.subject) == ["serviceMesh", "anthos"])
        #expect(findings(.eksPrivate).allSatisfy { $0.severity == .warning })
    }
}

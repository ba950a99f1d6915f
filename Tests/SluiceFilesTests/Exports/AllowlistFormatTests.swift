import SluiceCore
import SluiceFiles
import Testing

/// What stands in the files; that proxies understand them is proven with real ones.
struct AllowlistFormatTests {
    private static func list(_ platform: Platform = .gkeAWSPrevious, name: String = "prod") -> Allowlist {
        let plan = Plan(
            name: name, region: "us-west-2", platform: platform,
            network: .existing(.init(vpc: "vpc-1", subnets: [])),
            proxy: ProxySettings(httpProxy: ProxyURL(host: "10.0.0.254", port: 80)), serviceMesh: true)
        return Allowlist(for: plan, region: "us-west-2", includingObserved: true)
    }

    @Test(arguments: AllowlistFormat.allCases, Platform.all)
    func `every format names every host and ends with a line end`(format: AllowlistFormat, platform: Platform) {
        let list = Self.list(platform)
        let text = format.text(of: list).replacing(#"\."#, with: ".")
        #expect(list.domains.allSatisfy { text.contains($0.host) })
        #expect(text.hasSuffix("\n") || format == .plain && list.domains.isEmpty)
        #expect(!text.contains(" \n") && !text.contains("\n\n\n"))
    }

    @Test(arguments: [AllowlistFormat.squid, .tinyproxy, .envoy])
    func `a file says whose it is and how to use it`(format: AllowlistFormat) {
        let text = format.text(of: Self.list(name: "blue"))
        #expect(text.hasPrefix("# What the clusters of the stack blue (gke-aws-previous, us-west-2) reach"))
        #expect(
            text.contains("# Asked for with Anthos Service Mesh.") && text.contains("# Seen as targets of redirects"))
    }

    @Test func `plain is the names and nothing else`() {
        #expect(AllowlistFormat.plain.text(of: Self.list(.gkeAWS)).hasPrefix(".gcr.io\ncloudresourcemanager."))
        #expect(AllowlistFormat.plain.text(of: Self.list(.eksPrivate)).isEmpty)
    }

    @Test func `squid's names of ACLs are the stack's own, and never too long for squid`() {
        let name = "a-" + String(repeating: "b", count: 38)
        let lines = AllowlistFormat.squid.text(of: Self.list(name: name)).split(separator: "\n")
        let names = lines.filter { $0.hasPrefix("acl ") }.map { $0.split(separator: " ")[1] }
        #expect(names.allSatisfy { $0.hasPrefix("sluice_a_bbb") && $0.utf8.count < 64 && !$0.contains("-") })
        #expect(lines.count { $0.hasPrefix("http_access allow ") } == 2)
        #expect(!lines.contains { $0.hasPrefix("http_port") || $0.contains("http_access deny") && !$0.hasPrefix("#") })
    }

    @Test func `JSON says how each host is reached and why`() {
        let json = Self.list().json
        #expect(json["format"] == 1 && json["platform"] == "gke-aws-previous" && json["region"] == "us-west-2")
        #expect(
            json["domains"]?[7] == [
                "name": "us-west-2.ec2.archive.ubuntu.com", "access": "plain", "port": 80, "tier": "required",
                "reason": "Ubuntu's packages for the nodes",
            ])
        #expect(json["domains"]?[10]?["redirectedFrom"] == "k8s.gcr.io")
    }
}

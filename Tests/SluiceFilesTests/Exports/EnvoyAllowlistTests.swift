import SluiceCore
import SluiceFiles
import Testing
import YAML

/// Envoy's filter, read as Envoy reads it: an action, policies, and matchers of method and authority.
struct EnvoyAllowlistTests {
    /// What Envoy's RBAC filter makes of a request, as far as the allowlist uses its language.
    private struct Filter {
        let policies: [YAMLEntry]

        init(_ allowlist: Allowlist) throws {
            let file = try YAMLFile(Array(AllowlistFormat.envoy.text(of: allowlist).utf8))
            let filter = try #require(file.documents.first?.items?.first)
            #expect(file.documents.count == 1 && file.documents[0].items?.count == 1)
            #expect(filter["name"]?.scalar?.text == "envoy.filters.http.rbac")
            let settings = try #require(filter["typed_config"])
            #expect(
                settings["@type"]?.scalar?.text
                    == "type.googleapis.com/envoy.extensions.filters.http.rbac.v3.RBAC")
            #expect(settings["rules"]?["action"]?.scalar?.text == "ALLOW")
            policies = try #require(settings["rules"]?["policies"]?.entries)
        }

        func admits(_ method: String, _ authority: String) -> Bool {
            policies.contains { policy in
                let principals = policy.value["principals"]?.items ?? []
                return principals.contains { $0["any"]?.scalar?.text == "true" }
                    && (policy.value["permissions"]?.items ?? []).contains { matches($0, method, authority) }
            }
        }

        private func matches(_ rule: YAMLNode, _ method: String, _ authority: String) -> Bool {
            if let rules = rule["and_rules"]?["rules"]?.items {
                return rules.allSatisfy { matches($0, method, authority) }
            }
            if let rules = rule["or_rules"]?["rules"]?.items {
                return rules.contains { matches($0, method, authority) }
            }
            guard let match = rule["header"]?["string_match"] else { return false }
            let isAuthority = rule["header"]?["name"]?.scalar?.text == ":authority"
            guard isAuthority || rule["header"]?["name"]?.scalar?.text == ":method" else { return false }
            let ignoresCase = match["ignore_case"]?.scalar?.text == "true"
            let value = isAuthority ? authority : method
            let text = ignoresCase ? value.lowercased() : value
            if let exact = match["exact"]?.scalar?.text { return text == exact }
            return match["suffix"]?.scalar.map { text.hasSuffix($0.text) } ?? false
        }
    }

    private static func list(_ platform: Platform) -> Allowlist {
        Allowlist(
            for: Plan(
                name: "prod", region: "us-west-2", platform: platform,
                network: .existing(.init(vpc: "vpc-1", subnets: [])),
                proxy: ProxySettings(httpProxy: ProxyURL(host: "10.0.0.254", port: 80))), region: "us-west-2")
    }

    @Test(arguments: Platform.all)
    func `every listed host passes in its own way alone`(platform: Platform) throws {
        let list = Self.list(platform)
        let filter = try Filter(list)
        for domain in list.domains {
            let (own, other) = domain.access == .tunnel ? ("CONNECT", "GET") : ("GET", "CONNECT")
            let (port, otherPort) = domain.access == .tunnel ? (443, 80) : (80, 443)
            #expect(filter.admits(own, "\(domain.host):\(port)"))
            #expect(filter.admits(own, "\(domain.host):\(port)".uppercased()))
            #expect(filter.admits(own, domain.host) == (domain.access == .plain))
            #expect(!filter.admits(other, "\(domain.host):\(port)"))
            #expect(!filter.admits(own, "\(domain.host):\(otherPort)"))
        }
    }

    @Test func `look-alikes and other methods do not pass`() throws {
        let filter = try Filter(Self.list(.gkeAWSPrevious))
        for host in ["xgcr.io", "gcr.io.evil.test", "a.gcr.io", "evil.test"] {
            #expect(!filter.admits("CONNECT", "\(host):443"))
        }
        #expect(!filter.admits("CONNECT", "gcr.io:8443"))
        #expect(!filter.admits("POST", "us-west-2.ec2.archive.ubuntu.com"))
    }

    @Test func `a whole domain lets pass what lies beneath it, and no look-alike`() throws {
        let filter = try Filter(Self.list(.gkeAWS))
        #expect(filter.admits("CONNECT", "gcr.io:443") && filter.admits("CONNECT", "eu.gcr.io:443"))
        #expect(!filter.admits("CONNECT", "xgcr.io:443"))
    }

    @Test func `a platform without hosts lets nothing pass`() throws {
        let filter = try Filter(Self.list(.eksPrivate))
        #expect(filter.policies.isEmpty)
    }
}

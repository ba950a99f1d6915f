import AWS
import AWSTesting
import SluiceCore
import Testing

@testable import SluiceEngine

/// What the services besides EC2 tell, and what becomes of what they do not.
struct LookupsTests {
    /// Answers calls by their action, whatever their order; what is not among the answers is refused.
    private struct Desk: Transport {
        let answers: [String: String]

        func send(_ request: HTTPRequest, timeout: Duration) async throws(TransportError) -> HTTPResponse {
            let target = request.headers["X-Amz-Target"]?.split(separator: ".").last.map(String.init)
            guard let answer = answers[target ?? "ListHostedZonesByVPC"] else {
                return HTTPResponse(
                    status: 400, body: Array(#"{"__type":"AccessDeniedException","Message":"no"}"#.utf8))
            }
            return HTTPResponse(status: 200, body: Array(answer.utf8))
        }
    }

    private func client<Service: LookupService>(_ answers: [String: String]) throws -> LookupClient<Service> {
        LookupClient(
            endpoint: ServiceEndpoint(try EndpointURL(parsing: "http://127.0.0.1:1")),
            region: try Region("us-west-2"),
            configuration: ClientConfiguration(
                transport: Desk(answers: answers), credentials: StaticCredentials(Relay.credential), userAgent: "test"))
    }

    // MARK: Quotas

    private static let defaults = quotas([
        "L-F678F1CE": 5, "L-29B6F2EB": 50, "L-1B52E74A": 20, "L-2AFB9258": 5, "L-0EA8095F": 60,
    ])

    private static func quotas(_ values: KeyValuePairs<String, Int>) -> String {
        let items = values.map { #"{"QuotaCode":"\#($0)","Value":\#($1).0}"# }
        return #"{"Quotas":[\#(items.joined(separator: ","))]}"#
    }

    private func quotas(_ answers: [String: String]) async throws -> Result<Quotas, BlindSpot>? {
        var lookups = Lookups()
        lookups.quotas = try client(answers)
        return await lookups.quotas()
    }

    @Test func `the account's own limits come before AWS's defaults`() async throws {
        let own = Self.quotas(["L-0EA8095F": 120, "L-F678F1CE": 9, "L-OTHER": 1])
        let quotas = try await quotas(["ListServiceQuotas": own, "ListAWSDefaultServiceQuotas": Self.defaults])?.get()
        #expect(quotas?.rulesPerGroup == 120 && quotas?.vpcsPerRegion == 9)
        #expect(quotas?.interfaceEndpointsPerVPC == 50 && quotas?.groupsPerInterface == 5)
        #expect(quotas?.areAsked == true)
    }

    @Test func `limits that may not be asked for are a blind spot`() async throws {
        let quotas = try await quotas(["ListAWSDefaultServiceQuotas": Self.defaults])
        #expect(
            quotas == .failure(BlindSpot(.quotas, reason: "ListServiceQuotas: AccessDeniedException: no")))
    }

    @Test func `a limit that nobody knows leaves all of them unknown`() async throws {
        let answer = Self.quotas(["L-F678F1CE": 5])
        let quotas = try await quotas(["ListServiceQuotas": answer, "ListAWSDefaultServiceQuotas": answer])
        #expect(quotas == .failure(BlindSpot(.quotas, reason: "Quotas/L-29B6F2EB is missing")))
    }

    // MARK: Names

    @Test func `zones are shown with whose they are`() async throws {
        let zones = """
            <HostedZoneSummary><HostedZoneId>Z1</HostedZoneId><Name>Example.com.</Name>\
            <Owner><OwningAccount>123456789012</OwningAccount></Owner></HostedZoneSummary>\
            <HostedZoneSummary><HostedZoneId>Z2</HostedZoneId><Name>fs.efs.us-west-2.amazonaws.com.</Name>\
            <Owner><OwningService>efs.amazonaws.com</OwningService></Owner></HostedZoneSummary>
            """
        var lookups = Lookups()
        lookups.hostedZones = try client([
            "ListHostedZonesByVPC": """
            <ListHostedZonesByVPCResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/">\
            <HostedZoneSummaries>\(zones)</HostedZoneSummaries><MaxItems>100</MaxItems></ListHostedZonesByVPCResponse>
            """
        ])
        let seen = try await lookups.hostedZones(of: "vpc-1", in: "us-west-2")?.get()
        #expect(
            seen == [
                ObservedHostedZone(id: "Z1", domain: DomainName("example.com")),
                ObservedHostedZone(
                    id: "Z2", domain: DomainName("fs.efs.us-west-2.amazonaws.com"), service: "efs.amazonaws.com"),
            ])
    }

    @Test func `rules are those of the VPC that are in force, but for Route 53's own`() async throws {
        let associations = [
            ("rslvr-rr-1", "vpc-1", "COMPLETE"), ("rslvr-rr-2", "vpc-1", "CREATING"),
            ("rslvr-rr-3", "vpc-1", "OVERRIDDEN"), ("rslvr-rr-4", "vpc-2", "COMPLETE"),
            ("rslvr-autodefined-rr-1", "vpc-1", "COMPLETE"),
        ].map { #"{"ResolverRuleId":"\#($0)","VPCId":"\#($1)","Status":"\#($2)"}"# }
        let rules = [
            ("rslvr-rr-1", ".", "FORWARD"), ("rslvr-rr-2", "amazonaws.com.", "SYSTEM"),
            ("rslvr-rr-3", "b.example.", "FORWARD"), ("rslvr-rr-4", "c.example.", "FORWARD"),
            ("rslvr-rr-5", "d.example.", "FORWARD"), ("rslvr-autodefined-rr-1", "e.example.", "FORWARD"),
        ].map { #"{"Id":"\#($0)","DomainName":"\#($1)","RuleType":"\#($2)"}"# }
        var lookups = Lookups()
        lookups.resolverRules = try client([
            "ListResolverRuleAssociations":
                #"{"ResolverRuleAssociations":[\#(associations.joined(separator: ","))]}"#,
            "ListResolverRules": #"{"ResolverRules":[\#(rules.joined(separator: ","))]}"#,
        ])
        let seen = try await lookups.resolverRules(of: "vpc-1")?.get()
        #expect(
            seen == [
                ObservedResolverRule(id: "rslvr-rr-1", domain: DomainName(".")),
                ObservedResolverRule(id: "rslvr-rr-2", domain: DomainName("amazonaws.com"), isForwarding: false),
            ])
    }

    @Test func `nobody is asked who was not wanted, nor about a VPC that is not there`() async throws {
        #expect(await Lookups().quotas() == nil)
        var lookups = Lookups()
        lookups.hostedZones = try client([:])
        lookups.resolverRules = try client([:])
        #expect(await lookups.hostedZones(of: nil, in: "us-west-2") == nil)
        #expect(await lookups.resolverRules(of: nil) == nil)
    }
}

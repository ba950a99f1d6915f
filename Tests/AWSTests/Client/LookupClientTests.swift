import AWS
import SigV4
import Testing

struct LookupClientTests {
    private let time = ScriptedTime()

    private func client<Service: LookupService>(
        _ service: Service.Type, _ transport: ScriptedTransport, region: String = "eu-west-1"
    ) throws -> LookupClient<Service> {
        let region = try Region(region)
        return LookupClient(
            endpoint: try ServiceEndpoint(of: Service.endpointService, in: region), region: region,
            configuration: ClientConfiguration(
                transport: transport,
                credentials: StaticCredentials(Credential(accessKeyId: "AKID", secretAccessKey: "s")), time: time,
                random: TopGenerator(), userAgent: "sluice/test"))
    }

    private func json(_ body: String, status: Int = 200, headers: HTTPHeaders = [:]) -> HTTPResponse {
        HTTPResponse(status: status, headers: headers, body: body)
    }

    // MARK: JSON

    @Test func `a request in JSON names its action in a header, and is signed for its Region`() async throws {
        let transport = ScriptedTransport([.success(json("{}"))])
        _ = try await client(ServiceQuotas.self, transport).read(ListServiceQuotas(serviceCode: "vpc"))
        let request = try #require(await transport.requests.first)
        #expect(request.method == "POST" && request.url == "https://servicequotas.eu-west-1.amazonaws.com/")
        #expect(request.headers["X-Amz-Target"] == "ServiceQuotasV20190624.ListServiceQuotas")
        #expect(request.headers["Content-Type"] == "application/x-amz-json-1.1")
        #expect(request.headers["User-Agent"] == "sluice/test")
        #expect(String(decoding: request.body, as: UTF8.self) == #"{"ServiceCode":"vpc"}"#)
        let authorization = try #require(request.headers["Authorization"])
        #expect(authorization.contains("AKID/20260102/eu-west-1/servicequotas/aws4_request"))
        #expect(authorization.contains("SignedHeaders=content-type;host;x-amz-date;x-amz-target"))
    }

    @Test func `what is read is what was asked for, and no more`() async throws {
        let quota = #"{"QuotaCode": "L-F678F1CE", "QuotaName": "VPCs per Region", "Value": 5.0, "Unit": "None"}"#
        let transport = ScriptedTransport([.success(json(#"{"Quotas": [\#(quota)], "News": {}}"#))])
        let quotas = try await client(ServiceQuotas.self, transport).read(ListServiceQuotas(serviceCode: "vpc")).quotas
        #expect(quotas?.map(\.quotaCode) == [VPCQuota.vpcs.rawValue])
        #expect(quotas?.map(\.value) == [5] && quotas?.map(\.adjustable) == [nil])
    }

    @Test func `all pages are one list, and the token goes out with the next request`() async throws {
        let pages = [
            #"{"ResolverRules": [{"Id": "rslvr-rr-1", "DomainName": "a."}], "NextToken": "t"}"#,
            #"{"ResolverRules": [{"Id": "rslvr-rr-2", "DomainName": "b."}]}"#,
        ]
        let transport = ScriptedTransport(pages.map { .success(json($0)) })
        let all = try await client(Route53Resolver.self, transport).readAll(ListResolverRules())
        #expect(all.resolverRules?.map(\.domainName) == ["a.", "b."])
        let bodies = await transport.requests.map { String(decoding: $0.body, as: UTF8.self) }
        #expect(bodies == ["{}", #"{"NextToken":"t"}"#])
    }

    @Test func `a token that comes again ends the list with an error`() async throws {
        let page = HTTPResponse(status: 200, body: #"{"NextToken": "t"}"#)
        let transport = ScriptedTransport([.success(page), .success(page)])
        await #expect(throws: EC2ClientError.repeatedToken("t")) {
            try await client(Route53Resolver.self, transport).readAll(ListResolverRuleAssociations())
        }
    }

    @Test func `filters go out by their names`() async throws {
        let transport = ScriptedTransport([.success(json("{}"))])
        let filter = ResolverFilter(name: "VPCId", values: ["vpc-1"])
        _ = try await client(Route53Resolver.self, transport).read(ListResolverRuleAssociations(filters: [filter]))
        let body = try #require(await transport.requests.first?.body)
        #expect(String(decoding: body, as: UTF8.self) == #"{"Filters":[{"Name":"VPCId","Values":["vpc-1"]}]}"#)
    }

    // MARK: REST

    @Test func `Route 53 is asked at its one endpoint, and signed for in its own Region`() async throws {
        let answer = HTTPResponse(
            status: 200,
            body: """
                <?xml version="1.0"?>
                <ListHostedZonesByVPCResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/">
                  <HostedZoneSummaries>
                    <HostedZoneSummary>
                      <HostedZoneId>Z1</HostedZoneId><Name>example.com.</Name>
                      <Owner><OwningAccount>123456789012</OwningAccount></Owner>
                    </HostedZoneSummary>
                    <HostedZoneSummary>
                      <HostedZoneId>Z2</HostedZoneId><Name>efs.eu-west-1.amazonaws.com.</Name>
                      <Owner><OwningService>efs.amazonaws.com</OwningService></Owner>
                    </HostedZoneSummary>
                  </HostedZoneSummaries>
                  <MaxItems>100</MaxItems>
                </ListHostedZonesByVPCResponse>
                """)
        let transport = ScriptedTransport([.success(answer)])
        let zones = try await client(Route53.self, transport)
            .readAll(ListHostedZonesByVPC(vpcId: "vpc-1", vpcRegion: "eu-west-1")).hostedZoneSummaries
        #expect(zones?.map(\.name) == ["example.com.", "efs.eu-west-1.amazonaws.com."])
        #expect(zones?.map(\.owner?.owningAccount) == ["123456789012", nil])
        #expect(zones?.map(\.owner?.owningService) == [nil, "efs.amazonaws.com"])
        let request = try #require(await transport.requests.first)
        let path = "/2013-04-01/hostedzonesbyvpc"
        #expect(request.method == "GET" && request.body.isEmpty && request.headers["Content-Type"] == nil)
        #expect(request.url == "https://route53.amazonaws.com\(path)?vpcid=vpc-1&vpcregion=eu-west-1")
        #expect(request.headers["Authorization"]?.contains("/20260102/us-east-1/route53/aws4_request") == true)
    }

    // MARK: Refusals

    private static let envelope = """
        <ErrorResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Error><Type>Sender</Type>\
        <Code>AccessDenied</Code><Message>no</Message></Error><RequestId>r-2</RequestId></ErrorResponse>
        """

    @Test func `a refusal of Route 53 is read from its envelope`() async throws {
        let transport = ScriptedTransport([.success(HTTPResponse(status: 403, body: Self.envelope))])
        let error = EC2Error.sample("AccessDenied", status: 403, of: "ListHostedZonesByVPC")
        await #expect(throws: EC2ClientError.notExecuted(.refused(error))) {
            try await client(Route53.self, transport).read(ListHostedZonesByVPC(vpcId: "vpc-1", vpcRegion: "x"))
        }
    }

    @Test(
        arguments: [
            (#"{"__type": "AccessDeniedException", "Message": "no"}"#, [:]),
            (#"{"__type": "com.amazonaws.servicequotas#AccessDeniedException", "message": "no"}"#, [:]),
            (#"{"message": "no"}"#, ["x-amzn-ErrorType": "AccessDeniedException:http://internal.amazon.com/"]),
        ] as [(String, HTTPHeaders)])
    func `a refusal in JSON is read from the body or a header`(body: String, headers: HTTPHeaders) async throws {
        var headers = headers
        headers.append("x-amzn-RequestId", "r-2")
        let transport = ScriptedTransport([.success(json(body, status: 400, headers: headers))])
        let error = EC2Error.sample("AccessDeniedException", status: 400, of: "ListServiceQuotas")
        await #expect(throws: EC2ClientError.notExecuted(.refused(error))) {
            try await client(ServiceQuotas.self, transport).read(ListServiceQuotas(serviceCode: "vpc"))
        }
        #expect(await transport.requests.count == 1)
    }

    @Test func `what may pass is asked again`() async throws {
        let transport = ScriptedTransport([
            .success(json(#"{"__type": "TooManyRequestsException"}"#, status: 400)),
            .success(json("<html>", status: 503)), .failure(.lost(.closed)), .success(json("{}")),
        ])
        let answer = try await client(ServiceQuotas.self, transport).read(ListServiceQuotas(serviceCode: "vpc"))
        #expect(answer.quotas == nil && time.sleeps.count == 3)
    }

    @Test(arguments: ["", "[]", "{", #"{"Quotas": 5}"#])
    func `an answer that is something else is none`(body: String) async throws {
        let transport = ScriptedTransport(Array(repeating: .success(json(body)), count: 3))
        let problem = XMLError(path: "ListServiceQuotasResponse", problem: .notJSON)
        await #expect(throws: EC2ClientError.unknown(.unreadable(status: 200, problem))) {
            try await client(ServiceQuotas.self, transport).read(ListServiceQuotas(serviceCode: "vpc"))
        }
    }
}

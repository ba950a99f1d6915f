import Foundation
import NIOHTTP1
import SigV4
import Testing

@testable import AWSTesting

struct RequestJudgeTests {
    @Test(arguments: [
        "Action=DescribeVpcs&Filter.1.Name=vpc-id&Filter.1.Value.1=a&Filter.1.Value.2=b&VpcId.1=vpc-1",
        "Action=DescribeVpcs&DryRun=false&MaxResults=1000&NextToken=",
        "Action=CreateVpc&CidrBlock=10.0.0.0%2F16&TagSpecification.1.ResourceType=vpc&TagSpecification.1.Tag.1.Key=a",
        "Action=ModifyVpcAttribute&VpcId=vpc-1&EnableDnsHostnames.Value=true",
        "Action=AuthorizeSecurityGroupEgress&GroupId=sg-1&IpPermissions.1.FromPort=-1&IpPermissions.1.IpProtocol=tcp",
        "Action=CreateSubnet&VpcId=v&CidrBlock=",
        "Action=DescribeSpotPriceHistory&StartTime=2026-01-02T03:04:05Z",
    ])
    func `accepts a request in order`(query: String) async throws {
        #expect(try await problems(in: signed(query + "&Version=2016-11-15")) == [])
    }

    @Test func `accepts STS with its own lists`() async throws {
        let query = """
            Action=AssumeRole&Version=2011-06-15&RoleArn=arn:aws:iam::123456789012:role/a&RoleSessionName=ab\
            &PolicyArns.member.1.arn=arn:aws:iam::aws:policy/ReadOnlyAccess
            """
        #expect(try await problems(in: signed(query, service: "sts")) == [])
    }

    @Test(arguments: [
        ("Action=CreateVcp", "ec2 has no action CreateVcp"),
        ("VpcId.1=a", "Action is missing"),
        ("Action=DescribeVpcs&VpcIds.1=a", "VpcIds: unknown parameter"),
        ("Action=DescribeVpcs&VpcId.member.1=a", "VpcId: numbered member, not from 1 on"),
        ("Action=DescribeVpcs&VpcId=a", "VpcId: a list is written VpcId.N, and an empty one not at all"),
        ("Action=DescribeVpcs&VpcId.1=a&VpcId.3=b", "VpcId: numbered 1, 3, not from 1 on"),
        ("Action=DescribeVpcs&VpcId.0=a", "VpcId: numbered 0, not from 1 on"),
        ("Action=DescribeVpcs&Filter.1.Values.1=a", "Filter.1.Values: unknown parameter"),
        ("Action=DescribeVpcs&Filter.1=a", "Filter.1: a value where a structure belongs"),
        ("Action=DescribeVpcs&DryRun=maybe", "DryRun: maybe is no boolean"),
        ("Action=DescribeVpcs&DryRun=True", "DryRun: True is no boolean"),
        ("Action=DescribeVpcs&DryRun.1=true", "DryRun: parameters below it, but it is a boolean"),
        ("Action=DescribeVpcs&MaxResults=ten", "MaxResults: ten is no integer"),
        ("Action=DescribeVpcs&MaxResults=010", "MaxResults: 010 is no integer"),
        ("Action=DescribeVpcs&MaxResults=4", "MaxResults: 4.0 is outside 5.0...1000.0"),
        ("Action=DescribeVpcs&DryRun=true&DryRun=true", "a parameter stands twice in the body"),
        ("Action=DescribeVpcs&&DryRun=true", "the body is no form"),
        ("Action=DescribeVpcs&NextToken=%4", "the body is no form"),
        ("Action=DescribeVpcs&NextToken=%FF", "the body is no form"),
        ("Action=CreateSubnet&CidrBlock=10.0.0.0/20", "VpcId: required, but missing"),
        ("Action=ModifyVpcAttribute&VpcId=v&EnableDnsHostnames=true", "a value where a structure belongs"),
        ("Action=CreateVpc&TagSpecification.1.ResourceType=vcp", "vcp is no value of the model"),
        ("Action=DescribeSpotPriceHistory&StartTime=2026-01-02", "StartTime: 2026-01-02 is no timestamp"),
        ("Action=DescribeSpotPriceHistory&StartTime=1767323045", "StartTime: 1767323045 is no timestamp"),
    ])
    func `finds what is wrong with the form`(query: String, problem: String) async throws {
        let found = try await problems(in: signed(query + "&Version=2016-11-15"))
        #expect(found.count == 1 && found[0].contains(problem), "\(found)")
    }

    @Test func `finds a wrong envelope`() async throws {
        let query = "Action=DescribeVpcs&Version=2016-11-15"
        #expect(try await problems(in: signed(query, method: "PUT")) == ["the method is PUT, not POST"])
        #expect(try await problems(in: signed(query, path: "/x")) == ["the path is /x, not /"])
        let json = try await problems(in: signed(query, contentType: "application/json"))
        #expect(json.count == 1 && json[0].hasPrefix("Content-Type is application/json"))
        let old = try await problems(in: signed("Action=DescribeVpcs&Version=2014-06-15"))
        #expect(old == ["Version is 2014-06-15, not 2016-11-15"])
        #expect(try await problems(in: signed("Action=DescribeVpcs")) == ["Version is missing, not 2016-11-15"])
    }

    @Test(arguments: [(-301, false), (-300, true), (0, true), (300, true), (301, false)])
    func `allows five minutes between the clocks`(seconds: Int, isAllowed: Bool) {
        let now = Date(timeIntervalSince1970: 1_767_323_045)
        let request = signed(query, at: now.addingTimeInterval(TimeInterval(seconds)))
        let judge = SignatureJudge(credential: credential, region: "us-west-2")
        let problems = judge.problems(in: request, toService: "ec2", now: now)
        #expect(problems.isEmpty == isAllowed, "\(problems)")
        #expect(problems.allSatisfy { $0.contains("more than five minutes off") })
    }

    @Test(arguments: ["Content-Type", "Host", "X-Amz-Date"])
    func `finds a header that the signature does not cover`(name: String) async throws {
        let covered = Set(["Content-Type", "Host", "X-Amz-Date", "X-Amz-Security-Token"]).subtracting([name])
        let found = try await problems(in: signed(query, headers: .only(covered)))
        #expect(found == ["\(name.lowercased()) is not signed"])
    }

    @Test func `finds a request that is not signed, or not so that it can be read`() async throws {
        var request = signed(query)
        let unsigned = RecordedRequest(method: "POST", target: "/", headers: [:], body: request.body)
        #expect(try await problems(in: unsigned) == ["the request is not signed"])
        request = request.replacing("Authorization", with: "Basic YTpi")
        #expect(try await problems(in: request) == ["Authorization is malformed"])
        request = signed(query).replacing("X-Amz-Date", with: "today")
        #expect(try await problems(in: request) == ["X-Amz-Date is missing or malformed"])
    }

    @Test func `finds a session token that the credential does not have`() async throws {
        let stranger = Credential(
            accessKeyId: credential.accessKeyId, secretAccessKey: credential.secretAccessKey, sessionToken: "token")
        let found = try await problems(in: signed(query, credential: stranger))
        #expect(found.contains("the session token is not the credential's"), "\(found)")
    }

    private let query = "Action=DescribeVpcs&Version=2016-11-15"
    private let credential = Relay.credential

    private func problems(in request: RecordedRequest) async throws -> [String] {
        let signatures = SignatureJudge(credential: credential, region: "us-west-2")
        return RequestJudge(models: try await SharedEmulator.shared.models(), signatures: signatures)
            .problems(in: request)
    }

    /// A request that is signed as it is, whatever is wrong with it.
    private func signed(
        _ query: String, service: String = "ec2", method: String = "POST", path: String = "/",
        contentType: String = "application/x-www-form-urlencoded; charset=utf-8", at date: Date = .now,
        credential: Credential = Relay.credential, headers: HeaderSelection = .all
    ) -> RecordedRequest {
        let body = Array(query.utf8)
        let request = SignableRequest(
            method: method, scheme: "http", host: "127.0.0.1:1", path: path,
            headers: [SignableRequest.Field(name: "Content-Type", value: contentType)], body: body)
        let moment = SigningTimestamp(microseconds: Int64(date.timeIntervalSince1970 * 1_000_000))
        let signed = Signer(region: "us-west-2", service: service)
            .sign(request, credential: credential, timestamp: moment, headers: headers)
        let fields = HTTPHeaders(signed.headers.map { ($0.name, $0.value) })
        return RecordedRequest(method: method, target: path, headers: fields, body: body)
    }
}

extension RecordedRequest {
    /// The same request with another value of one header.
    fileprivate func replacing(_ name: String, with value: String) -> RecordedRequest {
        var headers = headers
        headers.replaceOrAdd(name: name, value: value)
        return RecordedRequest(method: method, target: target, headers: headers, body: body)
    }
}

import AWS
import AWSTesting
import SigV4
import Testing

struct FakeEnvelopeTests {
    private var session = FakeSession()

    private func query(_ pairs: KeyValuePairs<String, String>) -> QueryParameters {
        var query = QueryParameters()
        for (name, value) in pairs { query.append(name, value) }
        return query
    }

    private let describe: KeyValuePairs = ["Action": "DescribeVpcs", "Version": "2016-11-15"]

    @Test func `an unknown action is refused`() throws {
        var session = session
        #expect(try session.code("DescribeInstances") == "InvalidAction")
    }

    @Test(arguments: ["Colour", "VpcIds.1", "Filter.2.Name", "Filter.Name", "VpcId", "VpcId.2"])
    func `an unknown parameter is refused`(name: String) throws {
        var session = session
        #expect(try session.code("DescribeVpcs", [name: "x"]) == "UnknownParameter")
    }

    @Test(
        arguments: [
            ("CreateVpc", "MissingParameter"), ("DeleteVpc", "MissingParameter"),
            ("CreateSubnet", "MissingParameter"), ("AssociateRouteTable", "MissingParameter"),
            ("CreateSecurityGroup", "MissingParameter"), ("CreateVpcEndpoint", "MissingParameter"),
            ("DeleteVpcEndpoints", "MissingParameter"), ("CreateTags", "MissingParameter"),
            ("DescribeVpcAttribute", "MissingParameter"), ("CreateRoute", "MissingParameter"),
        ])
    func `a missing parameter is refused`(action: String, code: String) throws {
        var session = session
        #expect(try session.code(action) == code)
    }

    @Test func `a Boolean is true or false`() throws {
        var session = session
        #expect(try session.code("DescribeVpcs", ["DryRun": "maybe"]) == "InvalidParameterValue")
    }

    @Test func `a parameter that stands twice is refused`() throws {
        var session = session
        let twice: KeyValuePairs = ["VpcId.1": "vpc-12345678", "VpcId.1": "vpc-12345678"]
        #expect(try session.code("DescribeVpcs", twice) == "MalformedQueryString")
    }

    @Test(arguments: ["2016-11-14", nil]) func `another version is refused`(version: String?) throws {
        var session = session
        let query = query(version.map { ["Action": "DescribeVpcs", "Version": $0] } ?? ["Action": "DescribeVpcs"])
        let response = session.ec2.answer(session.signed(query), at: session.now)
        #expect(try FakeSession.error(in: response)?.code.rawValue == "NoSuchVersion")
    }

    @Test func `a request without a signature is refused`() throws {
        var session = session
        var request = session.signed(query(describe))
        request.headers = HTTPHeaders(request.headers.fields.filter { $0.name != "Authorization" })
        let error = try FakeSession.error(in: session.ec2.answer(request, at: session.now))
        #expect(error?.code.rawValue == "MissingAuthenticationToken")
    }

    @Test func `a body other than the signed one is refused`() throws {
        var session = session
        var request = session.signed(query(describe))
        request.body += Array("&DryRun=true".utf8)
        let error = try FakeSession.error(in: session.ec2.answer(request, at: session.now))
        #expect(error?.code.rawValue == "SignatureDoesNotMatch")
        #expect(error?.httpStatus == 403)
    }

    @Test(arguments: [("eu-west-1", "ec2"), ("us-west-2", "s3")])
    func `a signature for elsewhere is refused`(region: String, service: String) throws {
        var session = session
        let request = session.signed(query(describe), service: service, region: region)
        let error = try FakeSession.error(in: session.ec2.answer(request, at: session.now))
        #expect(error?.code.rawValue == "SignatureDoesNotMatch")
    }

    @Test(
        arguments: [
            Credential(accessKeyId: "AKIDOTHER", secretAccessKey: Relay.credential.secretAccessKey),
            Credential(
                accessKeyId: Relay.credential.accessKeyId, secretAccessKey: Relay.credential.secretAccessKey,
                sessionToken: "t"),
        ])
    func `an unknown key is refused`(credential: Credential) throws {
        var session = session
        let request = session.signed(query(describe), credential: credential)
        let error = try FakeSession.error(in: session.ec2.answer(request, at: session.now))
        #expect(error?.code.rawValue == "AuthFailure")
    }

    @Test(arguments: [(-901, true), (-899, false), (0, false), (899, false), (901, true)])
    func `a request is good for fifteen minutes, and the refusal has the date`(seconds: Int64, isRefused: Bool) throws {
        var session = session
        let request = session.signed(query(describe), sentAt: session.now + seconds * 1_000_000)
        let response = session.ec2.answer(request, at: session.now)
        #expect(try FakeSession.error(in: response)?.code.rawValue == (isRefused ? "RequestExpired" : nil))
        if isRefused { #expect(response.headers["Date"] == "Fri, 02 Jan 2026 03:04:05 GMT") }
    }

    @Test func `STS says who signs, and knows nothing else`() throws {
        var session = session
        let asked = query(["Action": "GetCallerIdentity", "Version": "2011-06-15"])
        let answer = session.ec2.answer(session.signed(asked, service: "sts"), at: session.now)
        let root = try ResponseDocument.parse(
            answer.body, expecting: "GetCallerIdentityResponse", namespace: "https://sts")
        #expect(try GetCallerIdentity.decode(root).account == "123456789012")
        let other = query(["Action": "AssumeRole", "Version": "2011-06-15"])
        let refusal = session.ec2.answer(session.signed(other, service: "sts"), at: session.now)
        #expect(try FakeSession.error(in: refusal)?.code.rawValue == "InvalidAction")
    }

    @Test func `an error has a code, a message and the request's number`() throws {
        var session = session
        let response = session.ec2.answer(
            session.signed(query(["Action": "X", "Version": "2016-11-15"])), at: session.now)
        let error = try #require(try FakeSession.error(in: response))
        #expect(response.status == 400)
        #expect(!error.message.isEmpty)
        #expect(error.requestID?.count == 36)
    }
}

struct FakeDryRunTests {
    @Test func `a dry run changes nothing and says what it would have done`() throws {
        var session = FakeSession()
        let vpc = try session.vpc()
        let before = (session.ec2.inventory(at: session.now), session.ec2.executions.count)
        #expect(try session.code(CreateVpc(cidrBlock: "10.1.0.0/16", dryRun: true)) == "DryRunOperation")
        #expect(try session.code(DeleteVpc(vpcId: vpc, dryRun: true)) == "DryRunOperation")
        #expect(try session.code(DescribeVpcs(dryRun: true)) == "DryRunOperation")
        #expect(session.ec2.inventory(at: session.now) == before.0)
        #expect(session.ec2.executions.count == before.1)
    }

    @Test func `a dry run finds out that an object does not exist, but no quota and no dependency`() throws {
        var session = FakeSession { $0.quotas.vpcs = 1 }
        let vpc = try session.vpc()
        _ = try session.group(vpc)
        #expect(try session.code(DeleteVpc(vpcId: vpc, dryRun: true)) == "DryRunOperation")
        #expect(try session.code(CreateVpc(cidrBlock: "10.1.0.0/16", dryRun: true)) == "DryRunOperation")
        #expect(try session.code(DeleteVpc(vpcId: "vpc-12345678", dryRun: true)) == "InvalidVpcID.NotFound")
    }

    @Test func `an action without a dry run does not know the parameter`() throws {
        var session = FakeSession()
        let vpc = try session.vpc()
        let parameters: KeyValuePairs = ["VpcId": vpc, "EnableDnsSupport.Value": "true", "DryRun": "true"]
        #expect(try session.code("ModifyVpcAttribute", parameters) == "UnknownParameter")
    }

    @Test func `a dry run with a token leaves the token unused`() throws {
        var session = FakeSession()
        let vpc = try session.vpc()
        #expect(try session.code(CreateRouteTable(vpcId: vpc, clientToken: "t", dryRun: true)) == "DryRunOperation")
        let table = try session.send(CreateRouteTable(vpcId: vpc, clientToken: "t")).routeTable
        #expect(table?.vpcId == vpc)
    }
}

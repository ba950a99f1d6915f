import AWSTesting
import Testing

struct RelayTests {
    @Test func `passes what AWS's own client sends`() async throws {
        try await Relay.withEmulator { relay in
            let output = try await BotocoreClient(relay: relay).output(
                of: """
                    tags = [{"ResourceType": "vpc-endpoint", "Tags": [{"Key": "team", "Value": "é日本 +&=%"}]}]
                    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
                    group = ec2.create_security_group(GroupName="g", Description="d", VpcId=vpc)["GroupId"]
                    ec2.authorize_security_group_egress(GroupId=group, IpPermissions=[
                        {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "IpRanges": [
                            {"CidrIp": "10.0.0.254/32", "Description": "proxy"}, {"CidrIp": "10.0.0.253/32"}]}])
                    ec2.create_vpc_endpoint(VpcId=vpc, ServiceName="com.amazonaws.us-west-2.kms",
                        VpcEndpointType="Interface", SecurityGroupIds=[group], PrivateDnsEnabled=True,
                        ClientToken="0123-1", TagSpecifications=tags)
                    found = ec2.describe_vpcs(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["Vpcs"]
                    print(len(found), found[0]["CidrBlock"])
                    """)
            #expect(output == "1 10.0.0.0/16")
            #expect(relay.violations.isEmpty)
            let order = ["CreateVpc", "CreateSecurityGroup", "AuthorizeSecurityGroupEgress", "CreateVpcEndpoint"]
            #expect(relay.calls.map(\.action) == order + ["DescribeVpcs"])
            #expect(relay.calls.allSatisfy { $0.status == 200 })
            let endpoint = try #require(relay.calls(of: "CreateVpcEndpoint").first)
            #expect(endpoint.parameters["TagSpecification.1.Tag.1.Value"] == "é日本 +&=%")
        }
    }

    @Test func `gives every relay an account of its own`() async throws {
        try await Relay.withEmulator { first in
            try await Relay.withEmulator { second in
                let caller = #"print(sts.get_caller_identity()["Account"])"#
                let accounts = [
                    try await BotocoreClient(relay: first).output(of: caller),
                    try await BotocoreClient(relay: second).output(of: caller),
                ]
                #expect(accounts == [first.account, second.account])
                #expect(first.account != second.account)
                #expect(first.violations + second.violations == [])
            }
        }
    }

    @Test func `refuses what AWS's own client sends wrongly`() async throws {
        let mistakes = [
            (#"ec2.describe_vpcs(MaxResults=3)"#, "MaxResults: 3.0 is outside 5.0...1000.0"),
            (#"ec2.create_subnet(CidrBlock="10.0.0.0/20")"#, "VpcId: required, but missing"),
            (#"client("ec2", region="eu-west-1").describe_vpcs()"#, "the scope is "),
            (#"client("ec2", key="AKIDOTHER").describe_vpcs()"#, "the access key is not known"),
            (#"client("ec2", secret="other").describe_vpcs()"#, "the signature is not that of"),
            (#"client("sts", region="eu-west-1").get_caller_identity()"#, "the scope is "),
        ]
        try await Relay.withEmulator { relay in
            let attempts = mistakes.map { "attempt(lambda: \($0.0))" }.joined(separator: "\n")
            let output = try await BotocoreClient(relay: relay).output(of: attempts)
            #expect(output.split(separator: "\n") == mistakes.map { _ in "RelayViolation" })
            #expect(relay.calls.map(\.status) == mistakes.map { _ in 400 })
            for (call, mistake) in zip(relay.calls, mistakes) {
                #expect(call.problems.contains { $0.contains(mistake.1) }, "\(mistake.0): \(call.problems)")
            }
        }
    }

    @Test func `refuses a body that was changed after signing, and keeps it from the emulator`() async throws {
        try await Relay.withEmulator { relay in
            let output = try await BotocoreClient(relay: relay).output(
                of: """
                    def widen(request, **_):
                        request.body = request.body.replace("10.0.0.0", "10.1.0.0")
                    ec2.meta.events.register("before-send.ec2.CreateVpc", widen)
                    attempt(lambda: ec2.create_vpc(CidrBlock="10.0.0.0/16"))
                    print(*[vpc["CidrBlock"] for vpc in ec2.describe_vpcs()["Vpcs"]])
                    """)
            #expect(output == "RelayViolation\n172.31.0.0/16")
        }
    }
}

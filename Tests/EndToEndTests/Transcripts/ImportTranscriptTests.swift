import AWS
import Foundation
import Testing

/// What a user reads who moves what was made by hand under sluice.
struct ImportTranscriptTests {
    @Test func `hand-made endpoints come into the state, and none is touched`() async throws {
        try await Session.with("import") { session in
            let account = session.account
            let network = try await account.makeForeignNetwork()
            let group = try #require(
                try await account.made(
                    CreateSecurityGroup(description: "x", groupName: "by-hand", vpcId: network.vpc)
                ).groupId)
            let https = IpPermission(
                ipProtocol: "tcp", fromPort: 443, toPort: 443, ipRanges: [IpRange(cidrIp: "10.0.0.0/16")])
            _ = try await account.made(AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: [https]))
            let kms = try await account.made(
                CreateVpcEndpoint(
                    vpcId: network.vpc, vpcEndpointType: "Interface", serviceName: "com.amazonaws.us-west-2.kms",
                    subnetIds: network.subnets, securityGroupIds: [group], privateDnsEnabled: true))
            let s3 = try await account.made(
                CreateVpcEndpoint(
                    vpcId: network.vpc, serviceName: "com.amazonaws.us-west-2.s3", routeTableIds: [network.routeTable]))
            let kmsID = try #require(kms.vpcEndpoint?.vpcEndpointId)
            let s3ID = try #require(s3.vpcEndpoint?.vpcEndpointId)
            try account.write("plan.yaml", network.plan("endpoints: { services: [kms, s3] }"))
            let before = try await account.inventory()
            try await session.type("sluice import plan.yaml endpoint/kms \(kmsID)")
            try await session.type("sluice import plan.yaml endpoint/s3 \(s3ID) --json")
            try await session.type("sluice import plan.yaml endpoint/s3 \(s3ID)")
            try await session.type("sluice state list plan.yaml")
            try await session.type("sluice import plan.yaml endpoint/km \(kmsID)")
            try await session.type("sluice import plan.yaml endpoint/kms \(s3ID)")
            try await session.type("sluice import plan.yaml endpoint/kms vpce-0a1b2c3d")
            try await session.type("sluice import plan.yaml securityGroup/endpoints \(group)")
            try await session.type("sluice import plan.yaml endpoint/kms \(group)")
            #expect(try await account.inventory() == before)
            try await session.type("sluice plan plan.yaml")
            try await session.type("sluice destroy plan.yaml --auto-approve")
            #expect(try await account.inventory() == before)
        }
    }
}

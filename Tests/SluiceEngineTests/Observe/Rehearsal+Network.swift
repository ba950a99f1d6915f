import AWS
import SluiceCore
import Testing

@testable import SluiceEngine

extension Rehearsal {
    /// Looks at the account as the engine does.
    var observer: Observer { Observer(ec2: ec2, sts: engine.sts) }

    /// A VPC of somebody else's with one subnet.
    func network() async throws -> (vpc: String, subnet: String) {
        let vpc = try #require(try await made(CreateVpc(cidrBlock: "10.0.0.0/16")).vpc?.vpcId)
        let subnet = try await made(
            CreateSubnet(vpcId: vpc, availabilityZone: "us-west-2a", cidrBlock: "10.0.0.0/20")
        ).subnet
        return (vpc, try #require(subnet?.subnetId))
    }

    /// A security group of somebody else's, with the rule that it is born with.
    func group(_ vpc: String, _ name: String) async throws -> String {
        try #require(
            try await made(CreateSecurityGroup(description: "of others", groupName: name, vpcId: vpc)).groupId)
    }

    /// A VPC as sluice sees it.
    func vpc(_ id: String) async throws -> ObservedVPC? {
        try await VPCObserver(client: ec2).vpcs(Filter(name: "vpc-id", values: [id])).first
    }
}

import Testing

@testable import SluiceCore

struct ObservationIndexTests {
    @Test func `a subnet follows its own table, else the main one of its VPC`() {
        var observation = World.inhabited.observation
        observation.routeTables["rtb-other"] = ObservedRouteTable(
            id: "rtb-other", vpc: "vpc-2", associations: [.init(id: "rtbassoc-other", isMain: true)])
        let index = ObservationIndex(observation)
        #expect(index.table(ofSubnet: "subnet-1", inVPC: "vpc-1") == "rtb-1")
        #expect(index.table(ofSubnet: "subnet-9", inVPC: "vpc-1") == "rtb-main")
        #expect(index.table(ofSubnet: "subnet-9", inVPC: "vpc-2") == "rtb-other")
        #expect(index.table(ofSubnet: "subnet-9", inVPC: "vpc-3") == nil)
        #expect(index.ownTable(ofSubnet: "subnet-2")?.association == "rtbassoc-2")
        #expect(index.ownTable(ofSubnet: "subnet-9") == nil)
    }

    @Test func `rules are found by group and by tuple`() throws {
        var world = World.inhabited
        world.addRule("sgr-a", to: "sg-nodes", .ingress, tcp: 22, "10.0.0.0/16")
        world.addRule("sgr-b", to: "sg-proxy", .ingress, tcp: 22, "10.0.0.0/16")
        let index = ObservationIndex(world.observation)
        #expect(index.rules(of: "sg-nodes").map(\.direction) == [.egress, .ingress])
        #expect(index.rules(of: "sg-none").isEmpty)
        let tuple = try #require(world.observation.rules["sgr-b"]?.tuple)
        #expect(index.rules(tuple).map(\.id) == ["sgr-b"])
        #expect(index.hasDefaultEgress("sg-nodes") && !index.hasDefaultEgress("sg-none"))
    }

    @Test func `S3 comes twice, told apart by type`() {
        let observation = World.empty.observation
        #expect(observation.service("s3", .gateway)?.type == .gateway)
        #expect(observation.service("s3", .interface)?.type == .interface)
        #expect(observation.service("kms", .gateway) == nil)
        let chinese = ObservedEndpointService(name: "cn.com.amazonaws.cn-north-1.ec2", type: .interface, zones: [])
        #expect(chinese.shortName == "ec2")
    }

    @Test(arguments: [
        ("com.amazonaws.us-west-2.ecr.api", "ecr.api"), ("com.amazonaws.us-west-2.kms", "kms"),
        ("cn.com.amazonaws.cn-north-1.ecr.dkr", "ecr.dkr"),
        ("aws.sagemaker.us-west-2.notebook", "notebook"), ("gov.ic.c2s.us-iso-east-1.ec2", "ec2"),
        ("com.amazonaws.us-west-2", "com.amazonaws.us-west-2"),
    ])
    func `a service's short name is what follows the Region`(name: String, short: String) {
        #expect(ObservedEndpointService(name: name, type: .interface, zones: []).shortName == short)
    }
}

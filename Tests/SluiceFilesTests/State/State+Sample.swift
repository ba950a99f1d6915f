import SluiceCore

extension State {
    /// A small stack with something made and something adopted.
    static var sample: State {
        let zone = "us-west-2a"
        let subnet = Subnet(
            vpc: .address(.vpc), cidr: IPv4CIDR(containing: IPv4Address(bits: 10 << 24), prefixLength: 20), zone: zone)
        let vpc = VPC(cidr: IPv4CIDR(containing: IPv4Address(bits: 10 << 24), prefixLength: 16))
        return State(
            stack: "prod", lineage: "0123456789abcdef0123456789abcdef", serial: 3, account: "123456789012",
            region: "us-west-2",
            resources: [
                .vpc: StateEntry(id: "vpc-1", origin: .adopted, resource: .vpc(vpc)),
                .subnet(.private, zone): StateEntry(
                    id: "subnet-1", origin: .created, resource: .subnet(subnet), tags: ["sluice:stack": "prod"],
                    created: Timestamp(microseconds: 1_767_323_045_678_000)),
            ],
            outputs: State.Outputs(
                vpc: "vpc-1", vpcBlocks: [vpc.cidr], subnets: ["subnet-1"], endpoints: ["kms": "vpce-1"]))
    }
}

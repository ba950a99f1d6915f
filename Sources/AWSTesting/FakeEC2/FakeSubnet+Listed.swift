extension FakeSubnet: FakeListed {
    static let filters: Set = [
        "availability-zone", "availabilityZone", "availability-zone-id", "availabilityZoneId",
        "available-ip-address-count", "cidr", "cidr-block", "cidrBlock", "customer-owned-ipv4-pool", "default-for-az",
        "defaultForAz", "ipv6-native", "map-public-ip-on-launch", "outpost-arn", "owner-id", "state", "subnet-arn",
        "subnet-id", "vpc-id",
    ]

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        switch filter {
        case "subnet-id": [id]
        case "vpc-id": [vpc]
        case "state": [state(at: moment)]
        case "cidr", "cidr-block", "cidrBlock": ["\(block)"]
        case "availability-zone", "availabilityZone": [zone.name]
        case "availability-zone-id", "availabilityZoneId": [zone.id]
        case "available-ip-address-count": ["\(free(in: world))"]
        case "default-for-az", "defaultForAz", "ipv6-native", "map-public-ip-on-launch": ["false"]
        case "owner-id": [owner(in: world)]
        case "subnet-arn": [arn(in: world)]
        default: []
        }
    }

    /// How many addresses are free; AWS keeps five of each subnet.
    func free(in world: FakeWorld) -> Int {
        block.size - 5 - world.interfaces.all.count { $0.subnet == id }
    }

    private func owner(in world: FakeWorld) -> String { world.vpcs[vpc]?.sharer ?? world.account }

    private func arn(in world: FakeWorld) -> String {
        "arn:aws:ec2:\(world.region):\(world.account):subnet/\(id)"
    }

    func write(to xml: inout XMLWriter, _ world: FakeWorld, at moment: Int64) {
        xml.text("subnetId", id)
        xml.text("subnetArn", arn(in: world))
        xml.text("state", state(at: moment))
        xml.text("ownerId", owner(in: world))
        xml.text("vpcId", vpc)
        xml.text("cidrBlock", "\(block)")
        xml.list("ipv6CidrBlockAssociationSet", texts: [])
        xml.number("availableIpAddressCount", free(in: world))
        xml.text("availabilityZone", zone.name)
        xml.text("availabilityZoneId", zone.id)
        xml.flag("defaultForAz", false)
        xml.flag("mapPublicIpOnLaunch", false)
        xml.flag("mapCustomerOwnedIpOnLaunch", false)
        xml.flag("assignIpv6AddressOnCreation", false)
        xml.flag("enableDns64", false)
        xml.flag("ipv6Native", false)
        xml.element("privateDnsNameOptionsOnLaunch") { xml in
            xml.text("hostnameType", "ip-name")
            xml.flag("enableResourceNameDnsARecord", false)
            xml.flag("enableResourceNameDnsAAAARecord", false)
        }
        tags.write(to: &xml)
    }
}

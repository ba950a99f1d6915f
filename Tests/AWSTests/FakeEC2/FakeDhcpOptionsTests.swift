import AWS
import AWSTesting
import Testing

struct FakeDhcpOptionsTests {
    private var session = FakeSession()

    @Test func `every VPC hands out the set that AWS made`() throws {
        var session = session
        let vpc = try session.vpc()
        let id = try (try session.send(DescribeVpcs(vpcIds: [vpc])).vpcs?.first?.dhcpOptionsId).there()
        let set = try session.send(DescribeDhcpOptions(dhcpOptionsIds: [id])).dhcpOptions?.first
        #expect(set?.dhcpConfigurations?.map(\.key) == ["domain-name", "domain-name-servers"])
        let values = set?.dhcpConfigurations?.map { $0.values?.map(\.value) }
        #expect(values == [["us-west-2.compute.internal"], ["AmazonProvidedDNS"]])
    }

    @Test func `servers may stand in one value`() throws {
        var session = session
        let set = try session.send(
            CreateDhcpOptions([
                NewDhcpConfiguration("domain-name-servers", "10.0.0.2,10.0.0.3", "10.0.0.4"),
                NewDhcpConfiguration("domain-name", "example.com"),
            ])
        ).dhcpOptions
        let values = set.dhcpConfigurations?.map { $0.values?.map(\.value) }
        #expect(values == [["10.0.0.2", "10.0.0.3", "10.0.0.4"], ["example.com"]])
        let filter = [Filter(name: "value", values: ["10.0.0.3"])]
        #expect(try session.send(DescribeDhcpOptions(filters: filter)).dhcpOptions == [set])
    }

    @Test(
        arguments: [
            ([], "MissingParameter"), ([NewDhcpConfiguration("colour", "red")], "InvalidParameterValue"),
            ([NewDhcpConfiguration("domain-name")], "MissingParameter"),
            ([NewDhcpConfiguration("domain-name", "a", "b")], "InvalidParameterValue"),
            (
                [NewDhcpConfiguration("domain-name", "a"), NewDhcpConfiguration("domain-name", "b")],
                "InvalidParameterValue"
            ),
            (
                [NewDhcpConfiguration("domain-name-servers", "1.1.1.1,1.1.1.2,1.1.1.3", "1.1.1.4", "1.1.1.5")],
                "InvalidParameterValue"
            ),
        ] as [([NewDhcpConfiguration], String)])
    func `a set that cannot be is refused`(options: [NewDhcpConfiguration], code: String) throws {
        var session = session
        #expect(try session.code(CreateDhcpOptions(options)) == code)
    }

    @Test func `a VPC hands out the set that it is told to, or none`() throws {
        var session = session
        let vpc = try session.vpc()
        let id = try session.send(CreateDhcpOptions([NewDhcpConfiguration("domain-name", "a")])).dhcpOptionsId
        for wanted in [id, "default"] {
            try session.send(AssociateDhcpOptions(dhcpOptionsId: wanted, vpcId: vpc))
            let filter = [Filter(name: "dhcp-options-id", values: [wanted])]
            #expect(try session.send(DescribeVpcs(filters: filter)).vpcs?.map(\.dhcpOptionsId) == [wanted])
        }
        let code = try session.code(AssociateDhcpOptions(dhcpOptionsId: "dopt-12345678", vpcId: vpc))
        #expect(code == "InvalidDhcpOptionID.NotFound")
    }
}

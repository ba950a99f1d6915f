import AWS
import Testing

struct EC2PageTests {
    @Test func `puts the objects of a page behind those before and takes over its token`() throws {
        var vpcs = try page("<vpcSet><item><vpcId>vpc-1</vpcId></item></vpcSet><nextToken>t</nextToken>")
        vpcs.append(try page("<vpcSet><item><vpcId>vpc-2</vpcId></item></vpcSet>"))
        #expect(vpcs.vpcs?.map(\.vpcId) == ["vpc-1", "vpc-2"])
        #expect(vpcs.nextToken == nil)
    }

    @Test func `keeps an absent list apart from an empty one`() throws {
        var absent = try page("")
        #expect(absent.vpcs == nil)
        absent.append(try page(""))
        #expect(absent.vpcs == nil)
        absent.append(try page("<vpcSet/>"))
        #expect(absent.vpcs == [])
    }

    @Test func `joins every list of a page that has two`() throws {
        let first = "<serviceNameSet><item>a</item></serviceNameSet><serviceDetailSet/><nextToken>t</nextToken>"
        let second = """
            <serviceNameSet><item>b</item></serviceNameSet>
            <serviceDetailSet><item><serviceName>b</serviceName></item></serviceDetailSet>
            """
        var services = try DescribeVpcEndpointServices.decode(.parsed("<R>\(first)</R>"))
        services.append(try DescribeVpcEndpointServices.decode(.parsed("<R>\(second)</R>")))
        #expect(services.serviceNames == ["a", "b"])
        #expect(services.serviceDetails?.map(\.serviceName) == ["b"])
    }

    private func page(_ content: String) throws -> DescribeVpcs.Output {
        try DescribeVpcs.decode(.parsed("<DescribeVpcsResponse>\(content)</DescribeVpcsResponse>"))
    }
}

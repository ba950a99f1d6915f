extension FakeEC2 {
    /// DescribeVpcAttribute: one attribute of one VPC a call.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html>
    mutating func describeVpcAttribute(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let attribute = try call.required("Attribute")
        let id = try call.required("VpcId")
        try call.finish()
        _ = try named(FakeVpc.self, [id], call)
        guard let vpc = call.seen.vpcs[id] else { throw .notFound(FakeVpc.self, id) }
        let value: Bool
        switch attribute {
        case "enableDnsSupport": value = vpc.hasDnsSupport
        case "enableDnsHostnames": value = vpc.hasDnsHostnames
        case "enableNetworkAddressUsageMetrics": value = vpc.measuresAddressUsage
        default: throw .invalidValue(attribute, of: "attribute")
        }
        var xml = XMLWriter()
        xml.text("vpcId", id)
        xml.element(attribute) { $0.flag("value", value) }
        return xml
    }

    /// ModifyVpcAttribute: one attribute a call, and DNS host names only where there is DNS.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html>
    mutating func modifyVpcAttribute(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let id = try call.required("VpcId")
        let support = try call.flag("EnableDnsSupport.Value")
        let hostnames = try call.flag("EnableDnsHostnames.Value")
        let metrics = try call.flag("EnableNetworkAddressUsageMetrics.Value")
        try call.finish()
        let vpc = try existing(FakeVpc.self, id, call)
        guard [support, hostnames, metrics].count(where: { $0 != nil }) == 1 else {
            throw .combination("Exactly one attribute must be specified")
        }
        guard hostnames != true || vpc.hasDnsSupport else {
            throw FakeRefusal("InvalidParameterValue", "DNS hostnames can only be enabled if DNS support is enabled.")
        }
        world.vpcs.update(id) { vpc in
            vpc.hasDnsSupport = support ?? vpc.hasDnsSupport
            vpc.hasDnsHostnames = hostnames ?? vpc.hasDnsHostnames
            vpc.measuresAddressUsage = metrics ?? vpc.measuresAddressUsage
        }
        return .success
    }
}

extension FakeEC2 {
    /// DescribeVpcEndpointServices: a name that stands for two types is listed twice.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html>
    mutating func describeVpcEndpointServices(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let (names, regions) = (call.list("ServiceName"), call.list("ServiceRegion"))
        let query = try call.query(sizes: 1...Int(Int32.max))
        try call.finish()
        let all = settings.services.map { FakeEndpointService($0, settings) }
        for name in names where !all.contains(where: { $0.name == name }) { throw .unknownService(name) }
        let wanted = all.filter { service in
            (names.isEmpty || names.contains(service.name)) && (regions.isEmpty || regions.contains(service.region))
        }
        let fitting = try fitting(wanted.sorted { $0.key < $1.key }, query.filters, call)
        // "If the value is greater than 1,000, we return only 1,000 items."
        let bounded = FakeQuery(filters: [], size: query.size.map { min($0, 1000) }, token: query.token)
        let (page, token) = try page(of: fitting, bounded, call)
        var unique: [String] = []
        for service in fitting where !unique.contains(service.name) { unique.append(service.name) }
        var xml = XMLWriter()
        xml.list("serviceNameSet", texts: unique)
        xml.list("serviceDetailSet", page) { $1.write(to: &$0) }
        xml.text("nextToken", token)
        return xml
    }
}

extension FakeRefusal {
    static func unknownService(_ name: String) -> FakeRefusal {
        FakeRefusal("InvalidServiceName", "The Vpc Endpoint Service '\(name)' does not exist")
    }
}

import AWS
import AWSTesting
import SigV4

/// An account and a clock that a test moves by hand.
struct FakeSession {
    var ec2: FakeEC2
    var now: Int64 = 1_767_323_045_000_000
    /// The answers of calls that were carried out, for whoever wants to judge them.
    private(set) var answers: [Answer] = []

    /// An answer's body.
    struct Answer: Encodable {
        let action: String
        let body: String
    }

    /// An account where everything takes hold at once, unless the settings say otherwise.
    init(seed: UInt64 = 1, _ change: (inout FakeEC2.Settings) -> Void = { _ in }) {
        var settings = FakeEC2.Settings()
        settings.delays = .none
        change(&settings)
        ec2 = FakeEC2(settings: settings, seed: seed)
    }

    /// Lets time pass.
    mutating func wait(_ duration: Duration) {
        now += Int64(duration / .microseconds(1))
    }

    /// Sends an operation as the client would, and reads the answer as it does.
    @discardableResult
    mutating func send<Operation: EC2Operation>(_ operation: Operation) throws -> Operation.Output {
        var query = QueryParameters()
        query.append("Action", Operation.action)
        query.append("Version", "2016-11-15")
        operation.encode(into: &query)
        let response = ec2.answer(signed(query), at: now)
        if let error = try Self.error(in: response) { throw error }
        answers.append(Answer(action: Operation.action, body: String(decoding: response.body, as: UTF8.self)))
        return try Operation.decode(
            try ResponseDocument.parse(
                response.body, expecting: "\(Operation.action)Response",
                namespace: "http://ec2.amazonaws.com/doc/2016-11-15/"))
    }

    /// The code that an operation is refused with, `nil` where it is not.
    mutating func code(_ operation: some EC2Operation) throws -> String? {
        do {
            try send(operation)
            return nil
        } catch let error as EC2Error {
            return error.code.rawValue
        }
    }

    /// The code that parameters are refused with, whatever they are, `nil` where they are not.
    mutating func code(_ action: String, _ parameters: KeyValuePairs<String, String> = [:]) throws -> String? {
        var query = QueryParameters()
        query.append("Action", action)
        query.append("Version", "2016-11-15")
        for (name, value) in parameters { query.append(name, value) }
        return try Self.error(in: ec2.answer(signed(query), at: now))?.code.rawValue
    }

    /// The code that parameters are refused with after some of them were changed, `nil` where they are not.
    mutating func code(
        _ action: String, _ parameters: [String: String], changed: [String: String]
    ) throws -> String? {
        var query = QueryParameters()
        query.append("Action", action)
        query.append("Version", "2016-11-15")
        for (name, value) in parameters.merging(changed, uniquingKeysWith: { $1 }) { query.append(name, value) }
        return try Self.error(in: ec2.answer(signed(query), at: now))?.code.rawValue
    }

    /// A form as a request of now.
    func signed(
        _ query: QueryParameters, service: String = "ec2", region: String = "us-west-2",
        credential: Credential = Relay.credential, sentAt: Int64? = nil
    ) -> HTTPRequest {
        let body = Array(query.formBody.utf8)
        let host = "\(service).us-west-2.amazonaws.com"
        let unsigned = SignableRequest(
            method: "POST", host: host, headers: [.init(name: "Content-Type", value: QueryParameters.contentType)],
            body: body)
        let signed = Signer(region: region, service: service)
            .sign(unsigned, credential: credential, timestamp: SigningTimestamp(microseconds: sentAt ?? now))
        return HTTPRequest(
            method: "POST", endpoint: EndpointURL(host: host),
            headers: HTTPHeaders(signed.headers.map { .init(name: $0.name, value: $0.value) }), body: body)
    }

    /// The error that an answer is.
    static func error(in response: HTTPResponse) throws -> EC2Error? {
        guard let envelope = try ErrorEnvelope(try ResponseDocument.parse(response.body)) else { return nil }
        return EC2Error(
            code: .init(rawValue: envelope.code), message: envelope.message, requestID: envelope.requestID,
            httpStatus: response.status)
    }
}

/// An answer that lacks what EC2 always sends.
struct Missing: Error {}

extension Optional {
    /// The value, which has to be there.
    func there() throws -> Wrapped {
        guard let self else { throw Missing() }
        return self
    }
}

// MARK: Objects that tests begin with

extension FakeSession {
    mutating func vpc(_ block: String = "10.0.0.0/16", dns: Bool = true) throws -> String {
        let id = try send(CreateVpc(cidrBlock: block)).vpc.there().vpcId.there()
        if dns { try send(ModifyVpcAttribute(vpcId: id, enableDnsHostnames: .init(value: true))) }
        return id
    }

    mutating func subnet(_ vpc: String, _ block: String = "10.0.0.0/24", zone: String = "a") throws -> String {
        try send(CreateSubnet(vpcId: vpc, availabilityZone: "us-west-2\(zone)", cidrBlock: block))
            .subnet.there().subnetId.there()
    }

    mutating func group(_ vpc: String, _ name: String = "proxy") throws -> String {
        try send(CreateSecurityGroup(description: "a group", groupName: name, vpcId: vpc)).groupId.there()
    }

    mutating func table(_ vpc: String) throws -> String {
        try send(CreateRouteTable(vpcId: vpc)).routeTable.there().routeTableId.there()
    }

    mutating func gateway() throws -> String {
        try send(CreateInternetGateway()).internetGateway.there().internetGatewayId.there()
    }

    mutating func endpoint(
        _ vpc: String, _ service: String = "sts", subnets: [String] = [], groups: [String] = []
    ) throws -> String {
        try send(
            CreateVpcEndpoint(
                vpcId: vpc, vpcEndpointType: "Interface", serviceName: "com.amazonaws.us-west-2.\(service)",
                subnetIds: subnets, securityGroupIds: groups)
        ).vpcEndpoint.there().vpcEndpointId.there()
    }

    mutating func s3(_ vpc: String, tables: [String]) throws -> String {
        try send(CreateVpcEndpoint.s3(vpc, tables: tables)).vpcEndpoint.there().vpcEndpointId.there()
    }

    /// An interface of somebody else.
    mutating func interface(_ subnet: String, groups: [String]) throws -> String {
        var query = QueryParameters()
        query.append("Action", "CreateNetworkInterface")
        query.append("Version", "2016-11-15")
        query.append("SubnetId", subnet)
        query.append("SecurityGroupId", groups)
        let response = ec2.answer(signed(query), at: now)
        let root = try ResponseDocument.parse(response.body)
        return try root.child("networkInterface").there().required("networkInterfaceId")
    }
}

extension CreateVpcEndpoint {
    /// A gateway endpoint to S3.
    static func s3(_ vpc: String, tables: [String]) -> CreateVpcEndpoint {
        CreateVpcEndpoint(
            vpcId: vpc, vpcEndpointType: "Gateway", serviceName: "com.amazonaws.us-west-2.s3", routeTableIds: tables)
    }
}

extension IpPermission {
    /// TCP to or from a block or a group.
    static func tcp(_ port: Int, block: String? = nil, group: String? = nil) -> IpPermission {
        IpPermission(
            ipProtocol: "tcp", fromPort: port, toPort: port, userIdGroupPairs: group.map { [.init(groupId: $0)] },
            ipRanges: block.map { [.init(cidrIp: $0)] })
    }

    /// Everything to everywhere.
    static let everything = IpPermission(ipProtocol: "-1", ipRanges: [.init(cidrIp: "0.0.0.0/0")])
}

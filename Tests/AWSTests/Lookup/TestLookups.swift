import AWS

/// Makes a private hosted zone, as what other people have.
struct CreateHostedZone: XMLLookup {
    typealias Service = Route53
    typealias Output = EmptyOutput

    let name: String
    let vpcId: String

    var request: ServiceRequest {
        ServiceRequest(
            path: "/2013-04-01/hostedzone",
            body: Array(
                """
                <CreateHostedZoneRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Name>\(name)</Name>\
                <VPC><VPCRegion>us-west-2</VPCRegion><VPCId>\(vpcId)</VPCId></VPC>\
                <CallerReference>\(name)</CallerReference>\
                <HostedZoneConfig><PrivateZone>true</PrivateZone></HostedZoneConfig></CreateHostedZoneRequest>
                """.utf8))
    }
}

/// Makes a rule for a domain below `example.com`.
struct CreateResolverRule: JSONLookup {
    typealias Service = Route53Resolver

    let name: String

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode([
            "CreatorRequestId": name, "DomainName": "\(name).example.com", "Name": name, "RuleType": "SYSTEM",
        ])
    }

    struct Output: Decodable {
        let rule: ResolverRule

        private enum CodingKeys: String, CodingKey {
            case rule = "ResolverRule"
        }
    }
}

/// Has a VPC use a rule.
struct AssociateResolverRule: JSONLookup {
    typealias Service = Route53Resolver

    let ruleID: String
    let vpcID: String

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(["ResolverRuleId": ruleID, "VPCId": vpcID])
    }

    struct Output: Decodable {}
}

import AWSTesting

/// What the services that a doctor asks besides EC2 say, in place of the emulator.
enum AnsweredLookups {
    /// An account with limits of its own, and a VPC with a hosted zone and a resolver rule in the endpoints' way.
    static let answer: Relay.Interceptor = { request in
        switch action(of: request) {
        case "ListServiceQuotas": json(quotas([("L-29B6F2EB", 4), ("L-1B52E74A", 1)]))
        case "ListAWSDefaultServiceQuotas":
            json(
                quotas([
                    ("L-F678F1CE", 5), ("L-29B6F2EB", 50), ("L-1B52E74A", 20), ("L-2AFB9258", 5), ("L-0EA8095F", 60),
                ]))
        case "ListHostedZonesByVPC":
            .answer(RelayResponse(status: 200, text: zones("kms.us-west-2.amazonaws.com.", "amazonaws.com.")))
        case "ListResolverRuleAssociations":
            json(
                #"{"ResolverRuleAssociations":[{"ResolverRuleId":"rslvr-rr-1","VPCId":"\#(vpc(in: request))","#
                    + #""Status":"COMPLETE"}]}"#)
        case "ListResolverRules":
            json(#"{"ResolverRules":[{"Id":"rslvr-rr-1","DomainName":".","RuleType":"FORWARD"}]}"#)
        default: .pass
        }
    }

    /// A caller who may only look at what a plan needs.
    static let refusal: Relay.Interceptor = { request in
        let around = ["DescribeNetworkAcls", "DescribeDhcpOptions", "DescribeNatGateways", "DescribeInternetGateways"]
        if around.contains(request.action) {
            return .answer(
                .error(
                    status: 403, code: "UnauthorizedOperation",
                    message: "You are not authorized to perform this operation."))
        }
        switch request.service {
        case "servicequotas", "route53resolver":
            return json(#"{"__type":"AccessDeniedException","Message":"not authorized"}"#, status: 400)
        case "route53":
            let error = "<Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not authorized</Message></Error>"
            return .answer(
                RelayResponse(status: 403, text: "<ErrorResponse xmlns=\"\(namespace)\">\(error)</ErrorResponse>"))
        default: return .pass
        }
    }

    private static let namespace = "https://route53.amazonaws.com/doc/2013-04-01/"

    private static func action(of request: RecordedRequest) -> String {
        if request.service == "route53" { return "ListHostedZonesByVPC" }
        return request.headers["X-Amz-Target"].first?.split(separator: ".").last.map(String.init) ?? request.action
    }

    private static func json(_ text: String, status: Int = 200) -> Intervention {
        .answer(RelayResponse(status: status, contentType: "application/x-amz-json-1.1", text: text))
    }

    private static func quotas(_ values: [(code: String, value: Int)]) -> String {
        let items = values.map { #"{"QuotaCode":"\#($0.code)","Value":\#($0.value)}"# }
        return #"{"Quotas":[\#(items.joined(separator: ","))]}"#
    }

    private static func zones(_ names: String...) -> String {
        let zones = names.enumerated().map { index, name in
            "<HostedZoneSummary><HostedZoneId>Z\(index + 1)</HostedZoneId><Name>\(name)</Name>"
                + "<Owner><OwningAccount>123456789012</OwningAccount></Owner></HostedZoneSummary>"
        }
        return "<ListHostedZonesByVPCResponse xmlns=\"\(namespace)\"><HostedZoneSummaries>\(zones.joined())"
            + "</HostedZoneSummaries><MaxItems>100</MaxItems></ListHostedZonesByVPCResponse>"
    }

    /// The VPC that a request filters by.
    private static func vpc(in request: RecordedRequest) -> Substring {
        String(decoding: request.body, as: UTF8.self).firstMatch(of: /vpc-[0-9a-f]+/)?.output ?? ""
    }
}

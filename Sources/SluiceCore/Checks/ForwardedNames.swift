/// Rules by which the VPC's resolver asks somebody else for the endpoints' names.
enum ForwardedNames: Check {
    static let codes: [Diagnostic.Code] = ["endpoint.resolver-rule"]

    static func isAsked(in examination: Examination) -> Bool {
        examination.observation.surroundings?.resolverRules != nil
    }

    static func findings(in examination: Examination) -> [Diagnostic] {
        let rules = examination.observation.surroundings?.resolverRules ?? []
        return examination.endpointNames.compactMap { name in
            guard let rule = name.decider(among: rules, \.domain), rule.isForwarding else { return nil }
            return finding(name, rule)
        }
    }

    private static func finding(_ name: EndpointName, _ rule: ObservedResolverRule) -> Diagnostic {
        Diagnostic(
            "endpoint.resolver-rule", .warning,
            "the resolver rule \(rule.id) for \(rule.domain) sends the name \(name.host) elsewhere",
            cause: name.isPrivate
                ? "a rule comes before the endpoint's private name, so that the servers it names answer instead"
                : "the servers it names answer, and may not know the service's addresses in this Region",
            fix: "add a SYSTEM rule for \(name.host), or have those servers ask the VPC's resolver",
            subject: name.address.rawValue)
    }
}

extension Action {
    /// The call of an earlier run, as far as its intent tells it.
    ///
    /// Only what makes something is ever looked for or sent again; of everything else only the subjects count.
    init(recovering intent: Intent) {
        let made = intent.creations
        let tags = intent.subjects.firstTags
        let rules = made.compactMap { _, resource -> SecurityGroupRule? in
            if case .securityGroupRule(let rule) = resource { rule } else { nil }
        }
        let members = made.compactMap { _, resource -> EndpointMember? in
            if case .endpointMember(let member) = resource { member } else { nil }
        }
        let call: Call =
            if let rule = rules.first {
                .authorize(rule.group, rule.direction, rules, tags: tags)
            } else if let member = members.first {
                .modifyEndpoint(member.endpoint, EndpointChange(adding: members))
            } else if let changed = intent.changed {
                changed
            } else if let (_, resource) = made.first {
                .create(resource, tags: tags)
            } else {
                .createTags(intent.subjects.map { .address($0.address) }, tags)
            }
        self.init(intent.subjects.first?.address ?? Address(rawValue: ""), call, subjects: intent.subjects)
    }
}

extension [Intent.Subject] {
    /// One call gives all that it makes the same tags.
    fileprivate var firstTags: Call.Tags {
        if case .create(_, let tags)? = first?.effect { tags } else { [:] }
    }
}

extension Intent {
    /// The call for what it means to change in place and what is looked for.
    fileprivate var changed: Call? {
        guard let subject = subjects.first, case .update(let resource) = subject.effect else { return nil }
        switch resource {
        case .routeTableAssociation(let association):
            return .replaceAssociation(.address(subject.address), routeTable: association.routeTable)
        case .interfaceEndpoint, .gatewayEndpoint:
            return .modifyEndpoint(.address(subject.address), EndpointChange())
        default: return nil
        }
    }
}

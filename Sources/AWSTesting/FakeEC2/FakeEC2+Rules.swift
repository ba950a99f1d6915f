extension FakeEC2 {
    /// AuthorizeSecurityGroupIngress and …Egress: all rules of the call, or none where one is there already.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html>
    mutating func authorize(_ call: inout FakeCall, isEgress: Bool) throws(FakeRefusal) -> XMLWriter {
        let id = try call.groupID()
        let permissions = try call.permissions()
        let tags = try call.tagSpecification("security-group-rule", limit: settings.quotas.tags)
        try call.finish()
        guard !permissions.isEmpty else { throw .missing("ipPermissions") }
        let group = try existing(FakeSecurityGroup.self, id, call)
        var added: [FakeRule] = []
        for permission in permissions {
            try checkPeer(permission.traffic.peer, of: group, call)
            added.append(
                FakeRule(
                    id: newID("sgr"), tags: tags, group: id, isEgress: isEgress, traffic: permission.traffic,
                    description: permission.description, isImplicit: false))
        }
        try admit(added, to: id, isEgress: isEgress)
        for rule in added { world.rules.append(rule) }
        var xml = XMLWriter.success
        xml.list("securityGroupRuleSet", added) { $1.write(to: &$0, world) }
        return xml
    }

    private func checkPeer(
        _ peer: FakeRule.Peer, of group: FakeSecurityGroup, _ call: FakeCall
    ) throws(FakeRefusal) {
        switch peer {
        case .group(let id):
            let other = try existing(FakeSecurityGroup.self, id, call)
            guard other.vpc == group.vpc else {
                throw FakeRefusal(
                    "InvalidGroup.NotFound",
                    "You have specified two resources that belong to different networks: \(group.id) and \(id)")
            }
        case .prefixList(let id): try requirePrefixList(id)
        case .block, .ipv6: break
        }
    }

    /// Refuses rules that the group has, that stand twice in the call, or that are too many.
    private func admit(_ added: [FakeRule], to group: String, isEgress: Bool) throws(FakeRefusal) {
        let present = world.rules.all.filter { $0.group == group && $0.isEgress == isEgress }
        var traffic = Set(present.map(\.traffic))
        for rule in added where !traffic.insert(rule.traffic).inserted {
            throw FakeRefusal(
                "InvalidPermission.Duplicate", "the specified rule \"peer: \(rule.traffic.text)\" already exists")
        }
        guard traffic.count <= settings.quotas.rules else {
            throw FakeRefusal(
                "RulesPerSecurityGroupLimitExceeded", "The maximum number of rules per security group has been reached."
            )
        }
    }

    /// RevokeSecurityGroupIngress and …Egress, by rules or by their IDs; nothing goes where one is not there.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html>
    mutating func revoke(_ call: inout FakeCall, isEgress: Bool) throws(FakeRefusal) -> XMLWriter {
        let id = try call.groupID()
        let permissions = try call.permissions()
        let ids = call.list("SecurityGroupRuleId")
        try call.finish()
        guard permissions.isEmpty || ids.isEmpty else {
            throw .combination("Rules are given either by their IDs or by their properties")
        }
        guard !permissions.isEmpty || !ids.isEmpty else { throw .missing("ipPermissions") }
        _ = try existing(FakeSecurityGroup.self, id, call)
        let rules = world.rules.all.filter { $0.group == id && $0.isEgress == isEgress }
        let gone = ids.isEmpty ? try rules.fitting(permissions) : try self.rules(ids, among: rules, call)
        let goneIDs = Set(gone.map(\.id))
        world.rules.removeAll { goneIDs.contains($0.id) }
        var xml = XMLWriter.success
        xml.list("revokedSecurityGroupRuleSet", gone) { $1.writeRevoked(to: &$0) }
        return xml
    }

    private func rules(
        _ ids: [String], among rules: [FakeRule], _ call: FakeCall
    ) throws(FakeRefusal) -> [FakeRule] {
        var found: [FakeRule] = []
        for id in ids {
            _ = try existing(FakeRule.self, id, call)
            guard let rule = rules.first(where: { $0.id == id }) else { throw .notFound(FakeRule.self, id) }
            found.append(rule)
        }
        return found
    }

    /// DescribeSecurityGroupRules: refused without the size of pages and without IDs.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html>
    mutating func describeSecurityGroupRules(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let ids = call.list("SecurityGroupRuleId")
        let query = try call.query()
        try call.finish()
        guard query.size != nil || !ids.isEmpty else { throw .missing("MaxResults or SecurityGroupRuleId") }
        try call.refusePages(of: ids, query)
        let wanted = try named(FakeRule.self, ids, call)
        let rules = call.seen.rules.all.filter { wanted?.contains($0.id) ?? true }
        let world = call.seen
        return try list("securityGroupRuleSet", rules, query, call) { $1.write(to: &$0, world) }
    }
}

extension [FakeRule] {
    /// The rules that permissions describe; refused where one of them fits none.
    fileprivate func fitting(_ permissions: [FakePermission]) throws(FakeRefusal) -> [FakeRule] {
        var found: [FakeRule] = []
        for permission in permissions {
            guard let rule = first(where: { $0.traffic == permission.traffic }) else {
                throw FakeRefusal(
                    "InvalidPermission.NotFound", "The specified rule does not exist in this security group.")
            }
            found.append(rule)
        }
        return found
    }
}

/// How near the plan comes to AWS's limits.
enum Limits: Check {
    static let codes: [Diagnostic.Code] = ["limit.exceeded", "limit.near"]

    /// From which part of a limit on it is worth a word.
    private static let near = 0.8

    static func findings(in examination: Examination) -> [Diagnostic] {
        let quotas = examination.quotas
        var counts = groupCounts(examination) + interfaceCounts(examination)
        if let surroundings = examination.observation.surroundings {
            counts += networkCounts(examination, surroundings)
        }
        return counts.compactMap { $0.finding(areAsked: quotas.areAsked) }
    }

    /// How many there will be of something, and how many there may be.
    private struct Count {
        var what: String
        var place: String
        var count: Int
        var limit: Int
        var subject: String

        func finding(areAsked: Bool) -> Diagnostic? {
            guard Double(count) >= Limits.near * Double(limit) else { return nil }
            let isOver = count > limit
            return Diagnostic(
                isOver ? "limit.exceeded" : "limit.near", isOver && areAsked ? .error : isOver ? .warning : .note,
                "\(count) \(what) \(place), and the limit is \(limit)",
                cause: areAsked
                    ? "Service Quotas says so for this account"
                    : "this is AWS's default; the account may have another limit, which --quotas asks for",
                fix: isOver
                    ? "raise the limit in Service Quotas, or take away what is not needed" : "nothing to do yet",
                subject: subject)
        }
    }

    // MARK: Counts

    private static func networkCounts(_ examination: Examination, _ surroundings: Surroundings) -> [Count] {
        let quotas = examination.quotas
        let endpoints = examination.observation.endpoints.values.filter { !$0.state.isGone }
        let inVPC = endpoints.count { $0.vpc == examination.vpc?.id && $0.type == .interface }
        let isNew = { (address: Address) in examination.id(of: .address(address)) == nil }
        let newInterfaces = examination.interfaceEndpoints.count { isNew($0.address) }
        var counts: [Count] = []
        if newInterfaces > 0 {
            counts.append(
                Count(
                    what: "interface endpoints", place: "in the VPC", count: inVPC + newInterfaces,
                    limit: quotas.interfaceEndpointsPerVPC, subject: "endpoints"))
        }
        let newGateways = examination.desired.objects.count { address, resource in
            if case .gatewayEndpoint = resource { isNew(address) } else { false }
        }
        if newGateways > 0 {
            counts.append(
                Count(
                    what: "gateway endpoints", place: "in \(examination.observation.region)",
                    count: surroundings.gatewayEndpointCount + newGateways, limit: quotas.gatewayEndpointsPerRegion,
                    subject: Address.endpoint("s3").rawValue))
        }
        guard case .create = examination.plan.network, examination.vpc == nil else { return counts }
        counts.append(
            Count(
                what: "VPCs", place: "in \(examination.observation.region)", count: surroundings.vpcCount + 1,
                limit: quotas.vpcsPerRegion, subject: "network.create"))
        return counts
    }

    /// A rule counts once however often it is written; the prefix list of S3 counts as one.
    private static func groupCounts(_ examination: Examination) -> [Count] {
        [Address.proxyEgress, .endpoints].flatMap { address -> [Count] in
            let name = examination.firewall.name(of: examination.desired.target(address))
            let rules = Set(examination.firewall.rules(of: name).map(\.tuple))
            return [SecurityGroupRule.Direction.ingress, .egress].map { direction in
                Count(
                    what: "\(direction.rawValue) rules", place: "in \(name)",
                    count: rules.count { $0.direction == direction }, limit: examination.quotas.rulesPerGroup,
                    subject: address.rawValue)
            }
        }
    }

    private static func interfaceCounts(_ examination: Examination) -> [Count] {
        examination.callers.filter { $0.groups.count > examination.quotas.groupsPerInterface }.map { caller in
            Count(
                what: "groups", place: "on an interface of \(caller.name) (\(caller.interface ?? "to come"))",
                count: caller.groups.count, limit: examination.quotas.groupsPerInterface, subject: caller.subject)
        }
    }
}

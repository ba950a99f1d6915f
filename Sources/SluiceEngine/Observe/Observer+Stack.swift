import AWS
public import SluiceCore

extension Observer {
    /// Everything in the Region that carries a stack's tag, in whatever VPC, and the rules of its groups.
    ///
    /// - Throws: ``ObservationError`` for the first call that failed for good.
    public func observe(stack: String, in region: String) async throws(ObservationError) -> Observation {
        let tag = Filter(name: "tag:\(SluiceTag.stack)", values: [stack])
        do {
            async let identity = sts.read(GetCallerIdentity())
            async let vpcs = VPCObserver(client: ec2).vpcs(tag)
            async let subnets = SubnetObserver(client: ec2).subnets(tag)
            async let routeTables = RouteTableObserver(client: ec2).routeTables(tag)
            async let internetGateways = InternetGatewayObserver(client: ec2).internetGateways(tag)
            async let groups = SecurityGroupObserver(client: ec2).securityGroups(tag)
            async let endpoints = EndpointObserver(client: ec2).endpoints(tag)
            async let tagged = SecurityGroupRuleObserver(client: ec2).rules(tag)

            var observation = Observation(identity: Observation.Identity(try await identity), region: region)
            observation.vpcs = byID(try await vpcs, \.id)
            observation.subnets = byID(try await subnets, \.id)
            observation.routeTables = byID(try await routeTables, \.id)
            observation.internetGateways = byID(try await internetGateways, \.id)
            observation.securityGroups = byID(try await groups, \.id)
            observation.endpoints = byID(try await endpoints, \.id)
            observation.rulesKnown = Set(observation.securityGroups.keys)
            let rules = try await SecurityGroupRuleObserver(client: ec2).rules(of: observation.rulesKnown)
            observation.rules = byID(rules + (try await tagged), \.id)
            return observation
        } catch {
            throw ObservationError(error)
        }
    }
}

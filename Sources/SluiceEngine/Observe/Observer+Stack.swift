import AWS
public import SluiceCore

extension Observer {
    /// Everything in the Region that carries a stack's tag, in whatever VPC, and the rules of its groups.
    ///
    /// - Throws: ``ObservationError`` for the first call that failed for good.
    public func observe(stack: String, in region: String) async throws(ObservationError) -> Observation {
        let scope = ObservationScope(stack: stack, region: region)
        do {
            async let identity = sts.read(GetCallerIdentity())
            async let vpcs = VPCObserver(client: ec2).vpcs(scope)
            async let subnets = SubnetObserver(client: ec2).subnets(scope)
            async let routeTables = RouteTableObserver(client: ec2).routeTables(scope)
            async let internetGateways = InternetGatewayObserver(client: ec2).internetGateways(scope)
            async let groups = SecurityGroupObserver(client: ec2).securityGroups(scope)
            async let endpoints = EndpointObserver(client: ec2).endpoints(scope)
            async let tagged = SecurityGroupRuleObserver(client: ec2).rules(scope.stackFilter)

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

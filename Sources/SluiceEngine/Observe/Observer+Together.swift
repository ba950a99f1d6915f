import AWS
import OrderedCollections
public import SluiceCore

extension Observer {
    /// Looks at several stacks' parts of the account in as many calls as one stack needs, as far as filters go; only the
    /// two attributes of each VPC are a call each.
    ///
    /// - Returns: what a look of its own would show each, in the order of the scopes.
    /// - Throws: ``ObservationError`` for the first call that failed for good.
    public func observe(_ scopes: [ObservationScope]) async throws(ObservationError) -> [Observation] {
        guard !scopes.isEmpty else { return [] }
        let parts = try await firstRound(ObservationScopes(scopes))
        do {
            async let settled = secondRound(parts.filter { $0.successor == nil })
            async let followed = observe(parts.compactMap(\.successor))
            var (seen, followers) = try await (settled[...], followed[...])
            return parts.map { $0.successor == nil ? seen.removeFirst() : followers.removeFirst() }
        } catch {
            throw ObservationError(error)
        }
    }

    /// The same for each by itself: what one of them alone makes AWS refuse is not the others' failure.
    func observeEach(_ scopes: [ObservationScope]) async -> [Result<Observation, ObservationError>] {
        let failure: ObservationError
        do throws(ObservationError) { return try await observe(scopes).map { .success($0) } } catch { failure = error }
        guard scopes.count > 1, failure.isRefusal else { return scopes.map { _ in .failure(failure) } }
        return await withTaskGroup(of: (Int, Result<Observation, ObservationError>).self) { group in
            for (index, scope) in scopes.enumerated() {
                group.addTask { (index, await observeEach([scope])[0]) }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// What the first round has shown of one stack.
    private struct Part {
        let scope: ObservationScope
        var observation: Observation
        /// The IDs of all that carries the stack's tag, by type.
        let tagged: [String: [String]]

        /// The scope to look again with: the VPC is ours by its tag alone.
        var successor: ObservationScope? {
            guard scope.vpc == nil, let vpc = observation.taggedVPC(stack: scope.stack, lineage: scope.lineage) else {
                return nil
            }
            var scope = scope
            scope.vpc = vpc
            scope.groups.formUnion(observation.securityGroups.keys)
            return scope
        }

        /// The groups whose rules matter too: ours by tag, and those of endpoints that may serve us.
        var missingGroups: Set<String> {
            let ours = observation.securityGroups.values.filter { $0.tags[SluiceTag.stack] == scope.stack }.map(\.id)
            let names = Set(observation.services.map(\.name))
            let others = observation.endpoints.values
                .filter { names.contains($0.serviceName) && $0.privateDNS && !$0.state.isGone }.flatMap(\.groups)
            return Set(ours + others).subtracting(observation.rulesKnown)
        }

        /// What carries the stack's tag and stands elsewhere, by type.
        var unseen: [String: Set<String>] {
            tagged.mapValues { Set($0).filter { !observation.hasSeen($0) } }
        }
    }

    private func firstRound(_ scopes: ObservationScopes) async throws(ObservationError) -> [Part] {
        do {
            async let tagged = StackAudit(client: ec2).taggedIDs(Set(scopes.all.map(\.stack)))
            async let identity = sts.read(GetCallerIdentity())
            async let vpcs = VPCObserver(client: ec2).vpcs(scopes)
            async let subnets = scopes.objects { try await SubnetObserver(client: ec2).subnets($0) }
            async let routeTables = scopes.objects { try await RouteTableObserver(client: ec2).routeTables($0) }
            async let internetGateways = InternetGatewayObserver(client: ec2).internetGateways(scopes)
            async let groups = scopes.objects { try await SecurityGroupObserver(client: ec2).securityGroups($0) }
            async let rules = SecurityGroupRuleObserver(client: ec2)
                .rules(of: scopes.all.reduce(into: []) { $0.formUnion($1.groups) })
            async let endpoints = scopes.objects { try await EndpointObserver(client: ec2).endpoints($0) }
            async let services = EndpointServiceObserver(client: ec2).services(scopes.serviceNames)
            async let prefixLists = PrefixListObserver(client: ec2).prefixLists(scopes)
            async let zones = ZoneObserver(client: ec2).zones(scopes)

            let region = scopes.all[0].region
            var all = Observation(identity: try await Observation.Identity(identity), region: region)
            all.vpcs = byID(try await vpcs, \.id)
            all.subnets = byID(try await subnets, \.id)
            all.routeTables = byID(try await routeTables, \.id)
            all.internetGateways = byID(try await internetGateways, \.id)
            all.securityGroups = byID(try await groups, \.id)
            all.rules = byID(try await rules, \.id)
            all.endpoints = byID(try await endpoints, \.id)
            all.services = try await services
            all.prefixLists = try await prefixLists
            all.zones = try await zones
            let ids = try await tagged
            let seen = all
            return scopes.all.map { Part(scope: $0, observation: $0.part(of: seen), tagged: ids[$0.stack] ?? [:]) }
        } catch {
            throw ObservationError(error)
        }
    }

    /// What only the first round could tell to ask for: rules of more groups, and what stands outside the VPC.
    private func secondRound(_ parts: [Part]) async throws -> [Observation] {
        guard let first = parts.first else { return [] }
        let missing = parts.reduce(into: Set<String>()) { $0.formUnion($1.missingGroups) }
        let unseen = parts.reduce(into: [String: Set<String>]()) { $0.merge($1.unseen) { $0.union($1) } }
        let nothing = Observation(identity: first.observation.identity, region: first.observation.region)
        async let rules = SecurityGroupRuleObserver(client: ec2).rules(of: missing)
        async let strays = StackAudit(client: ec2).objects(unseen.mapValues { $0.sorted() }, unseenIn: nothing)
        let (found, seen) = try await (rules, strays)
        return parts.map { part in
            var observation = part.observation
            let groups = part.missingGroups
            if !groups.isEmpty { observation.take(found.filter { groups.contains($0.group) }, of: groups) }
            observation.merge(seen, of: part.unseen.values.reduce(into: []) { $0.formUnion($1) })
            return observation
        }
    }
}

extension Observation {
    /// Takes in what another look showed besides, of these IDs.
    fileprivate mutating func merge(_ other: Observation, of ids: Set<String>) {
        vpcs.merge(other.vpcs.filter { ids.contains($0.key) }) { first, _ in first }
        subnets.merge(other.subnets.filter { ids.contains($0.key) }) { first, _ in first }
        routeTables.merge(other.routeTables.filter { ids.contains($0.key) }) { first, _ in first }
        internetGateways.merge(other.internetGateways.filter { ids.contains($0.key) }) { first, _ in first }
        securityGroups.merge(other.securityGroups.filter { ids.contains($0.key) }) { first, _ in first }
        endpoints.merge(other.endpoints.filter { ids.contains($0.key) }) { first, _ in first }
    }
}

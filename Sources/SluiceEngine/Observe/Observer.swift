public import AWS
import OrderedCollections
public import SluiceCore

/// Asks AWS about one stack's part of an account: a fixed number of calls, all at once.
///
/// A second round is needed only when the first shows something that nobody could know before: a VPC that is ours by
/// its tag alone, or a group of somebody else's endpoint.
public struct Observer: Sendable {
    let ec2: EC2Client
    let sts: STSClient

    /// Asks through these two clients, which share credentials and region.
    public init(ec2: EC2Client, sts: STSClient) {
        self.ec2 = ec2
        self.sts = sts
    }

    /// Looks at the account.
    ///
    /// - Throws: ``ObservationError`` for the first call that failed for good.
    public func observe(_ scope: ObservationScope) async throws(ObservationError) -> Observation {
        let (observation, tagged) = try await firstRound(scope)
        if scope.vpc == nil, let vpc = observation.taggedVPC(stack: scope.stack, lineage: scope.lineage) {
            var scope = scope
            scope.vpc = vpc
            scope.groups.formUnion(observation.securityGroups.keys)
            return try await observe(scope)
        }
        async let audited = audit(tagged, unseenIn: observation)
        var seen = try await secondRound(observation, scope)
        do { seen.merge(try await audited) } catch { throw ObservationError(error) }
        return seen
    }

    private func audit(_ tagged: [String: [String]], unseenIn observation: Observation) async throws -> Observation {
        try await StackAudit(client: ec2).objects(tagged, unseenIn: observation)
    }

    private func firstRound(
        _ scope: ObservationScope
    ) async throws(ObservationError) -> (Observation, tagged: [String: [String]]) {
        do {
            async let tagged = StackAudit(client: ec2).taggedIDs(scope)
            async let identity = sts.read(GetCallerIdentity())
            async let vpcs = VPCObserver(client: ec2).vpcs(scope)
            async let subnets = SubnetObserver(client: ec2).subnets(scope)
            async let routeTables = RouteTableObserver(client: ec2).routeTables(scope)
            async let internetGateways = InternetGatewayObserver(client: ec2).internetGateways(scope)
            async let groups = SecurityGroupObserver(client: ec2).securityGroups(scope)
            async let rules = SecurityGroupRuleObserver(client: ec2).rules(of: scope.groups)
            async let endpoints = EndpointObserver(client: ec2).endpoints(scope)
            async let services = EndpointServiceObserver(client: ec2).services(scope)
            async let prefixLists = PrefixListObserver(client: ec2).prefixLists(scope)
            async let zones = ZoneObserver(client: ec2).zones(scope)

            var observation = Observation(identity: try await Observation.Identity(identity), region: scope.region)
            observation.vpcs = byID(try await vpcs, \.id)
            observation.subnets = byID(try await subnets, \.id)
            observation.routeTables = byID(try await routeTables, \.id)
            observation.internetGateways = byID(try await internetGateways, \.id)
            observation.securityGroups = byID(try await groups, \.id)
            observation.rules = byID(try await rules, \.id)
            observation.rulesKnown = scope.groups
            observation.endpoints = byID(try await endpoints, \.id)
            observation.services = try await services
            observation.prefixLists = try await prefixLists
            observation.zones = try await zones
            return (observation, try await tagged)
        } catch {
            throw ObservationError(error)
        }
    }

    /// The rules of groups that only the first round showed: ours by tag, and those of endpoints that may serve us.
    private func secondRound(
        _ first: Observation, _ scope: ObservationScope
    ) async throws(ObservationError) -> Observation {
        let ours = first.securityGroups.values.filter { $0.tags[SluiceTag.stack] == scope.stack }.map(\.id)
        let names = Set(first.services.map(\.name))
        let others = first.endpoints.values.filter { names.contains($0.serviceName) && $0.privateDNS }.flatMap(\.groups)
        let missing = Set(ours + others).subtracting(first.rulesKnown)
        guard !missing.isEmpty else { return first }
        var observation = first
        do {
            observation.take(try await SecurityGroupRuleObserver(client: ec2).rules(of: missing), of: missing)
        } catch {
            throw ObservationError(error)
        }
        return observation
    }

    func byID<Value>(_ values: [Value], _ id: (Value) -> String) -> OrderedDictionary<String, Value> {
        OrderedDictionary(values.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// AWS could not be asked, or its answer could not be read.
public enum ObservationError: Error, Sendable {
    case client(EC2ClientError)
    /// EC2 answered with something that its own model does not allow.
    case malformed(String)
    case cancelled

    init(_ error: any Error) {
        self =
            switch error {
            case let error as EC2ClientError: .client(error)
            case let error as ObservationError: error
            default: .cancelled
            }
    }
}

extension Observation {
    /// Takes in what another look showed besides.
    fileprivate mutating func merge(_ other: Observation) {
        vpcs.merge(other.vpcs) { first, _ in first }
        subnets.merge(other.subnets) { first, _ in first }
        routeTables.merge(other.routeTables) { first, _ in first }
        internetGateways.merge(other.internetGateways) { first, _ in first }
        securityGroups.merge(other.securityGroups) { first, _ in first }
        endpoints.merge(other.endpoints) { first, _ in first }
    }
}

extension Observation.Identity {
    init(_ identity: CallerIdentity) { self.init(account: identity.account, arn: identity.arn) }
}

/// Takes a member that EC2 always sends.
func required<Value>(_ value: Value?, _ path: String) throws(ObservationError) -> Value {
    guard let value else { throw .malformed("\(path) is missing") }
    return value
}

func requiredCIDR(_ text: String?, _ path: String) throws(ObservationError) -> IPv4CIDR {
    guard let cidr = IPv4CIDR(try required(text, path)) else { throw .malformed("\(path) is no IPv4 block") }
    return cidr
}

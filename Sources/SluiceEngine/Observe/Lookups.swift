public import AWS
import SluiceCore

/// The services besides EC2 that an examination asks, each nil where nobody wants it to.
///
/// None of them is needed: what one does not tell, for whatever reason, is a ``BlindSpot``.
public struct Lookups: Sendable {
    /// Knows the account's own limits.
    public var quotas: LookupClient<ServiceQuotas>?
    /// Knows the private hosted zones of a VPC.
    public var hostedZones: LookupClient<Route53>?
    /// Knows the rules of a VPC's resolver.
    public var resolverRules: LookupClient<Route53Resolver>?

    /// Asks nobody yet.
    public init() {}
}

extension Lookups {
    /// The account's own limits.
    func quotas() async -> Result<Quotas, BlindSpot>? {
        guard let quotas else { return nil }
        return await seen(.quotas) { try await QuotaObserver(client: quotas).quotas() }
    }

    /// The zones of a VPC; nobody is asked without one.
    func hostedZones(of vpc: String?, in region: String) async -> Result<[ObservedHostedZone], BlindSpot>? {
        guard let hostedZones, let vpc else { return nil }
        return await seen(.hostedZones) {
            try await HostedZoneObserver(client: hostedZones).hostedZones(of: vpc, in: region)
        }
    }

    /// The rules of a VPC; nobody is asked without one.
    func resolverRules(of vpc: String?) async -> Result<[ObservedResolverRule], BlindSpot>? {
        guard let resolverRules, let vpc else { return nil }
        return await seen(.resolverRules) { try await ResolverRuleObserver(client: resolverRules).rules(of: vpc) }
    }

    private func seen<Value>(
        _ place: BlindSpot.Place, _ look: () async throws -> Value
    ) async -> Result<Value, BlindSpot> {
        do {
            return .success(try await look())
        } catch {
            return .failure(BlindSpot(place, reason: ObservationError(error).text))
        }
    }
}

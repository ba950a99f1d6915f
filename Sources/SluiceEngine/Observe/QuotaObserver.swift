import AWS
import SluiceCore

/// ListServiceQuotas, and ListAWSDefaultServiceQuotas for what the account has no value of its own for.
struct QuotaObserver {
    let client: LookupClient<ServiceQuotas>

    func quotas() async throws -> Quotas {
        async let defaults = client.readAll(ListAWSDefaultServiceQuotas(serviceCode: "vpc"))
        async let own = client.readAll(ListServiceQuotas(serviceCode: "vpc"))
        let known = try await (defaults.quotas ?? []) + (own.quotas ?? [])
        let values = Dictionary(known.map { ($0.quotaCode, $0.value) }) { $1 ?? $0 }
        return try Quotas { (quota) throws(ObservationError) in
            try required(
                values[quota.rawValue].flatMap { $0 }.flatMap { Int(exactly: $0.rounded(.down)) },
                "Quotas/\(quota.rawValue)")
        }
    }
}

extension Quotas {
    /// The limits that are the account's own.
    fileprivate init(_ value: (VPCQuota) throws(ObservationError) -> Int) throws(ObservationError) {
        self.init()
        vpcsPerRegion = try value(.vpcs)
        interfaceEndpointsPerVPC = try value(.interfaceEndpoints)
        gatewayEndpointsPerRegion = try value(.gatewayEndpoints)
        rulesPerGroup = try value(.rulesPerGroup)
        groupsPerInterface = try value(.groupsPerInterface)
        areAsked = true
    }
}

extension CostEstimate {
    /// What one service, or one zone, has of the whole.
    public struct Share: Hashable, Sendable {
        /// The service's short name, or the zone's name.
        public var name: String
        /// What comes without what goes.
        public var net: HourlyRate
    }

    /// The share of every service, in alphabetical order; together they are ``net``.
    public var byService: [Share] { shares(\.service) }

    /// The share of every zone, in alphabetical order; together they are ``net``.
    public var byZone: [Share] { shares(\.zone) }

    /// One endpoint in one zone: there from now on, or not any more.
    private struct Part {
        var service: String
        var zone: String
        var count: Int
    }

    private var parts: [Part] {
        endpoints.flatMap { endpoint in
            endpoint.added.map { Part(service: endpoint.service, zone: $0, count: 1) }
                + endpoint.removed.map { Part(service: endpoint.service, zone: $0, count: -1) }
        }
    }

    private func shares(_ name: (Part) -> String) -> [Share] {
        var counts: [String: Int] = [:]
        for part in parts { counts[name(part), default: 0] += part.count }
        return counts.sorted { $0.key < $1.key }.map { Share(name: $0.key, net: rate($0.value)) }
    }
}

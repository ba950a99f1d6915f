/// What a change set costs from then on and what it saves, before what goes through the endpoints.
///
/// An endpoint is paid for by the hour in every zone that it is in, whether it is used or not.
///
/// Source: aws.amazon.com/privatelink/pricing
public struct CostEstimate: Hashable, Sendable {
    /// What becomes of one interface endpoint.
    public struct Endpoint: Hashable, Sendable {
        /// Where it stands in the stack.
        public var address: Address
        /// Its short name, e.g. `kms`.
        public var service: String
        /// The zones that it comes to, in order.
        public var added: [String]
        /// The zones that it leaves, in order.
        public var removed: [String]
        /// In how many zones an hour begins for it: in all of them where it is made anew.
        public var begun: Int
    }

    /// Where the endpoints are.
    public var region: String
    /// What AWS asks for.
    public var prices: PriceTable
    /// Those whose hours change, or begin anew.
    public var endpoints: [Endpoint]

    /// What an hour in a zone costs; see ``PriceTable/zoneHour(in:)``.
    public var zoneHour: PriceTable.ZoneHour { prices.zoneHour(in: region) }

    /// Whether the prices are those of the Region itself.
    public var isListed: Bool { zoneHour.region == region }

    /// What comes.
    public var added: HourlyRate { rate(endpoints.reduce(0) { $0 + $1.added.count }) }

    /// What goes.
    public var saved: HourlyRate { rate(endpoints.reduce(0) { $0 + $1.removed.count }) }

    /// What comes without what goes: negative where it saves more than it adds.
    public var net: HourlyRate { HourlyRate(perHour: added.perHour - saved.perHour) }

    /// What it costs at the least to carry it out and to take it back at once: an hour that is begun is paid for whole.
    public var leastForATest: Money { zoneHour.price * endpoints.reduce(0) { $0 + $1.begun } }

    func rate(_ zones: Int) -> HourlyRate { HourlyRate(perHour: zoneHour.price * zones) }
}

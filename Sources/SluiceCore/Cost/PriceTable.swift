/// What AWS asks for interface endpoints: list prices of one day, in US dollars, without taxes and discounts.
///
/// Gateway endpoints, VPCs, subnets, route tables, internet gateways and security groups cost nothing.
///
/// Sources: aws.amazon.com/privatelink/pricing (interface endpoints), aws.amazon.com/vpc/pricing (everything else).
public struct PriceTable: Hashable, Sendable {
    /// What an hour of an endpoint costs in each zone that it is in; an hour that is begun is paid for whole.
    public struct ZoneHour: Hashable, Sendable {
        /// Whose price it is.
        public var region: String
        /// The price.
        public var price: Money

        /// The price of a Region.
        public init(region: String, price: Money) {
            self.region = region
            self.price = price
        }
    }

    /// What a gigabyte through an endpoint costs, once so many have gone through all endpoints of a Region in a month.
    public struct DataTier: Hashable, Sendable {
        /// The gigabytes that went through before.
        public var above: Int
        /// For each gigabyte, whichever way it goes.
        public var perGB: Money

        /// A price that holds above an amount.
        public init(above: Int, perGB: Money) {
            self.above = above
            self.perGB = perGB
        }
    }

    /// The day of the prices, e.g. `2026-09-21`.
    public var date: String
    /// The page that has the present ones.
    public var source: String
    /// What an hour in a zone costs, by Region.
    public var zoneHours: [String: Money]
    /// Stands for the Regions that are not among ``zoneHours``.
    public var standIn: ZoneHour
    /// The same in all Regions; the first begins at nothing.
    public var dataTiers: [DataTier]

    /// The prices of a day.
    public init(date: String, source: String, zoneHours: [String: Money], standIn: ZoneHour, dataTiers: [DataTier]) {
        self.date = date
        self.source = source
        self.zoneHours = zoneHours
        self.standIn = standIn
        self.dataTiers = dataTiers
    }

    /// What an hour in a zone of a Region costs; where the table has no price for it, another Region's.
    public func zoneHour(in region: String) -> ZoneHour {
        zoneHours[region].map { ZoneHour(region: region, price: $0) } ?? standIn
    }
}

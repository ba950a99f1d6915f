/// Lists the zones of the Region.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html>.
///
/// ```
/// DescribeAvailabilityZonesResponse
///   availabilityZoneInfo/item  AvailabilityZone
/// ```
public struct DescribeAvailabilityZones: EC2ReadOperation, Hashable {
    /// Only the zones of these names.
    public var zoneNames: [String]?
    /// Only the zones with these IDs.
    public var zoneIds: [String]?
    /// Also the zones that the account has not opted in to.
    public var allAvailabilityZones: Bool?
    /// What the objects must match, all filters together.
    public var filters: [Filter]?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(
        zoneNames: [String]? = nil, zoneIds: [String]? = nil, allAvailabilityZones: Bool? = nil,
        filters: [Filter]? = nil, dryRun: Bool? = nil
    ) {
        self.zoneNames = zoneNames
        self.zoneIds = zoneIds
        self.allAvailabilityZones = allAvailabilityZones
        self.filters = filters
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("ZoneName", zoneNames)
        query.append("ZoneId", zoneIds)
        query.append("AllAvailabilityZones", allAvailabilityZones)
        query.append("Filter", filters)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// The zones.
        public var availabilityZones: [AvailabilityZone]?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            availabilityZones = try response.list("availabilityZoneInfo")
        }
    }
}

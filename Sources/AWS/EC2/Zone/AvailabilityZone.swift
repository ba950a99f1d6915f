/// A zone of a Region.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AvailabilityZone.html>.
public struct AvailabilityZone: ResponseDecodable, Hashable {
    /// The name, `us-west-2a`, which means another place in each account.
    public var zoneName: String?
    /// `available`, `constrained`, `information`, `impaired` or `unavailable`.
    public var state: String?
    /// `opt-in-not-required`, `opted-in` or `not-opted-in`.
    public var optInStatus: String?
    /// What AWS has to say about the zone.
    public var messages: [AvailabilityZoneMessage]?
    /// The Region, `us-west-2`.
    public var regionName: String?
    /// The ID, `usw2-az1`, the same place in every account.
    public var zoneId: String?
    /// The group of zones it belongs to, which is the Region for ordinary zones.
    public var groupName: String?
    /// The group of zones from which addresses are announced.
    public var networkBorderGroup: String?
    /// `availability-zone`, `local-zone` or `wavelength-zone`.
    public var zoneType: String?
    /// The name of the zone that runs a local zone's control plane.
    public var parentZoneName: String?
    /// The ID of the zone that runs a local zone's control plane.
    public var parentZoneId: String?
    /// The group's name for people, `US West (Oregon) 1`.
    public var groupLongName: String?
    /// The countries or regions the zone lies in.
    public var geography: [AvailabilityZoneGeography]?
    /// The parts of countries the zone lies in.
    public var subGeography: [AvailabilityZoneSubGeography]?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        zoneName = try element.optional("zoneName")
        state = try element.optional("zoneState")
        optInStatus = try element.optional("optInStatus")
        messages = try element.list("messageSet")
        regionName = try element.optional("regionName")
        zoneId = try element.optional("zoneId")
        groupName = try element.optional("groupName")
        networkBorderGroup = try element.optional("networkBorderGroup")
        zoneType = try element.optional("zoneType")
        parentZoneName = try element.optional("parentZoneName")
        parentZoneId = try element.optional("parentZoneId")
        groupLongName = try element.optional("groupLongName")
        geography = try element.list("geographySet")
        subGeography = try element.list("subGeographySet")
    }
}

/// A part of AWS with accounts, Regions and host names of its own.
public struct Partition: Hashable, Sendable {
    /// The identifier that ARNs carry, for example `aws-cn`.
    public let id: String
    /// What the hosts of its services end with, for example `amazonaws.com`.
    public let dnsSuffix: String
    /// What the hosts of its services end with where they have IPv6 addresses too, for example `api.aws`.
    public let dualStackDNSSuffix: String
    /// The Region that requests are signed for to what the partition has but once.
    public let globalRegion: Region

    /// What the names of its Regions begin with.
    private let regionPrefix: String
    /// The pseudo-Region of the partition itself, where it has one.
    private let global: String?

    /// The partition of a Region, by its name; `aws` for a Region that fits none.
    ///
    /// The rules are those of AWS's `partitions.json`: a prefix, a word and a number, or the pseudo-Region of the
    /// partition itself, `aws-cn-global`.
    public init(region: String) {
        self = Self.special.first { $0.has(region) } ?? Self.commercial
    }

    private init(
        _ id: String, _ dnsSuffix: String, _ dualStackDNSSuffix: String, regionPrefix: String, globalRegion: String,
        hasGlobal: Bool = true
    ) {
        self.id = id
        self.dnsSuffix = dnsSuffix
        self.dualStackDNSSuffix = dualStackDNSSuffix
        self.regionPrefix = regionPrefix
        self.globalRegion = Region(checked: globalRegion)
        global = hasGlobal ? "\(id)-global" : nil
    }

    private func has(_ region: String) -> Bool {
        if region == global { return true }
        guard region.hasPrefix(regionPrefix) else { return false }
        let parts = region.dropFirst(regionPrefix.count).split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty && parts[1].allSatisfy(\.isNumber)
    }

    private static let commercial = Partition(
        "aws", "amazonaws.com", "api.aws", regionPrefix: "", globalRegion: "us-east-1")

    private static let special = [
        Partition(
            "aws-cn", "amazonaws.com.cn", "api.amazonwebservices.com.cn", regionPrefix: "cn-",
            globalRegion: "cn-northwest-1"),
        Partition("aws-us-gov", "amazonaws.com", "api.aws", regionPrefix: "us-gov-", globalRegion: "us-gov-west-1"),
        Partition(
            "aws-eusc", "amazonaws.eu", "api.amazonwebservices.eu", regionPrefix: "eusc-de-",
            globalRegion: "eusc-de-east-1", hasGlobal: false),
        Partition("aws-iso", "c2s.ic.gov", "api.aws.ic.gov", regionPrefix: "us-iso-", globalRegion: "us-iso-east-1"),
        Partition(
            "aws-iso-b", "sc2s.sgov.gov", "api.aws.scloud", regionPrefix: "us-isob-", globalRegion: "us-isob-east-1"),
        Partition(
            "aws-iso-e", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk", regionPrefix: "eu-isoe-",
            globalRegion: "eu-isoe-west-1"),
        Partition(
            "aws-iso-f", "csp.hci.ic.gov", "api.aws.hci.ic.gov", regionPrefix: "us-isof-",
            globalRegion: "us-isof-south-1"),
    ]
}

/// A part of AWS with accounts, Regions and host names of its own.
public struct Partition: Hashable, Sendable {
    /// The identifier that ARNs carry, for example `aws-cn`.
    public let id: String
    /// What the hosts of its services end with, for example `amazonaws.com`.
    public let dnsSuffix: String

    /// What the names of its Regions begin with.
    private let regionPrefix: String

    /// The partition of a Region, by the beginning of its name; `aws` for a Region that fits none.
    public init(region: String) {
        self = Self.special.first { region.hasPrefix($0.regionPrefix) } ?? Self.commercial
    }

    private init(_ id: String, _ dnsSuffix: String, regionPrefix: String) {
        self.id = id
        self.dnsSuffix = dnsSuffix
        self.regionPrefix = regionPrefix
    }

    private static let commercial = Partition("aws", "amazonaws.com", regionPrefix: "")

    private static let special = [
        Partition("aws-cn", "amazonaws.com.cn", regionPrefix: "cn-"),
        Partition("aws-us-gov", "amazonaws.com", regionPrefix: "us-gov-"),
        Partition("aws-eusc", "amazonaws.eu", regionPrefix: "eusc-"),
        Partition("aws-iso", "c2s.ic.gov", regionPrefix: "us-iso-"),
        Partition("aws-iso-b", "sc2s.sgov.gov", regionPrefix: "us-isob-"),
        Partition("aws-iso-e", "cloud.adc-e.uk", regionPrefix: "eu-isoe-"),
        Partition("aws-iso-f", "csp.hci.ic.gov", regionPrefix: "us-isof-"),
    ]
}

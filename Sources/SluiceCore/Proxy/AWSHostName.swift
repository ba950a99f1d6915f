/// The host under which AWS's SDKs call a service in a Region, and which private DNS leads to the service's endpoint.
public struct AWSHostName: Hashable, Sendable {
    /// The service as a platform names it, the last part of its endpoint's name: `kms`, `ecr.api`.
    public var service: String
    /// `kms.us-west-2.amazonaws.com`
    public var host: String
    /// Whether the SDKs also call names beneath it: a bucket's (`BUCKET.s3.…`), an account's registry (`ID.dkr.ecr.…`).
    public var hasSubdomains: Bool

    /// The regional host of a service.
    public init(service: String, region: String) {
        self.service = service
        let name = Self.unusualNames[service] ?? service
        host = "\(name).\(region).\(Self.domain(ofRegion: region))"
        hasSubdomains = Self.servicesWithSubdomains.contains(service)
    }

    /// The token service's global name, which SDKs call that are not told to call the regional one. No endpoint has it.
    public static let globalSTS = "sts.amazonaws.com"

    /// What the hosts of a Region's services end with: `amazonaws.com`, in China `amazonaws.com.cn`.
    public static func domain(ofRegion region: String) -> String {
        domains.first { region.hasPrefix($0.prefix) }?.domain ?? "amazonaws.com"
    }

    /// The endpoints of the container registry turn their names round.
    private static let unusualNames = ["ecr.api": "api.ecr", "ecr.dkr": "dkr.ecr"]

    private static let servicesWithSubdomains: Set = ["s3", "ecr.dkr"]

    private static let domains = [
        (prefix: "cn-", domain: "amazonaws.com.cn"), (prefix: "eusc-", domain: "amazonaws.eu"),
        (prefix: "us-iso-", domain: "c2s.ic.gov"), (prefix: "us-isob-", domain: "sc2s.sgov.gov"),
        (prefix: "eu-isoe-", domain: "cloud.adc-e.uk"), (prefix: "us-isof-", domain: "csp.hci.ic.gov"),
    ]
}

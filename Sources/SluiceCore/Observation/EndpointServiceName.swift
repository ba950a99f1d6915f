/// The name under which a Region offers endpoints for a service: `com.amazonaws.us-west-2.kms`.
///
/// It begins with `com.amazonaws`, but for some services in partitions with a domain of their own: there it begins with
/// that domain turned round. S3's gateway is none of them.
///
/// Source: the table of AWS CDK (`InterfaceVpcEndpointAwsService`), of which this has what a platform calls, and
/// docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html.
public struct EndpointServiceName: Hashable, Sendable {
    /// The whole name.
    public let text: String

    /// The name that is looked for first; a Region may spell it otherwise, see ``isOffered(as:)``.
    public init(of short: String, in region: String) {
        let partition = Self.partitions.first { region.hasPrefix($0.regions) && $0.services.contains(short) }
        text = "\(partition?.prefix ?? "com.amazonaws").\(region).\(short)"
        suffix = ".\(region).\(short)"
    }

    /// Whether a name is this service's in this Region, whatever it begins with.
    public func isOffered(as name: String) -> Bool { name.hasSuffix(suffix) }

    /// What follows the Region in a name; all of it where there is no Region in it.
    static func short(in name: String) -> String {
        let labels = name.split(separator: ".")
        guard let region = labels.firstIndex(where: isRegion), region + 1 < labels.count else { return name }
        return labels[(region + 1)...].joined(separator: ".")
    }

    private let suffix: String

    /// Words and a number, parted by hyphens: `us-gov-west-1`.
    private static func isRegion(_ label: Substring) -> Bool {
        let parts = label.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 3, let number = parts.last, !number.isEmpty else { return false }
        return number.utf8.allSatisfy { (0x30...0x39).contains($0) }
            && parts.dropLast().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
    }

    private static let registry: Set = ["ecr.api", "ecr.dkr"]
    private static let isolated: Set = ["autoscaling", "ec2", "ecr.api", "ecr.dkr", "elasticfilesystem"]

    /// What the Regions begin with, what the services' names begin with there, and whose.
    private static let partitions: [(regions: String, prefix: String, services: Set<String>)] = [
        ("cn-", "cn.com.amazonaws", isolated.union(["sts"])),
        ("eusc-", "eu.amazonaws", registry),
        ("us-iso-", "gov.ic.c2s", isolated),
        ("us-isob-east-", "gov.sgov.sc2s", isolated),
        ("us-isob-west-", "gov.sgov.sc2s", registry),
        ("us-isof-", "gov.ic.hci.csp", registry),
        ("eu-isoe-", "uk.adc-e.cloud", registry),
    ]
}

/// Subnets that another account shares: EC2 makes no endpoint in them.
///
/// Source: docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html
enum SharedSubnets: Check {
    static let codes: [Diagnostic.Code] = ["vpc.shared"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        let account = examination.observation.identity.account
        // One finding is enough where the VPC itself is somebody else's.
        guard examination.vpc?.owner ?? account == account else { return [] }
        return examination.subnets.filter { $0.owner ?? account != account }.map { subnet in
            Diagnostic(
                "vpc.shared", "\(subnet.id) belongs to account \(subnet.owner ?? "")",
                cause: "it is shared with \(account), and only its owner can make endpoints in it",
                fix: "name subnets of account \(account), or run sluice as \(subnet.owner ?? "its owner")",
                subject: examination.keyPath(ofSubnet: subnet.id))
        }
    }
}

/// What a signature is good for: one day, one Region, one service.
public struct CredentialScope: Hashable, Sendable, CustomStringConvertible {
    /// The day, for example `20260102`.
    public let date: String
    /// The Region, for example `us-west-2`.
    public let region: String
    /// The service's signing name, for example `ec2`.
    public let service: String

    /// The scope of that day, Region and service.
    public init(date: String, region: String, service: String) {
        self.date = date
        self.region = region
        self.service = service
    }

    /// The scope as it is signed: `20260102/us-west-2/ec2/aws4_request`.
    public var description: String {
        "\(date)/\(region)/\(service)/\(Self.end)"
    }

    /// The last part of every scope, and the last step of every key.
    static let end = "aws4_request"
}

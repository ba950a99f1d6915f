/// How long interface endpoints take until they serve, and until their interfaces are gone.
public struct SettlingTimes: Hashable, Sendable {
    /// From the answer to CreateVpcEndpoint until it is available.
    public var creation: Duration
    /// From the answer to DeleteVpcEndpoints until EC2 lists them no more.
    public var deletion: Duration

    /// What EC2 takes as a rule.
    public static let usual = SettlingTimes(creation: .seconds(60), deletion: .seconds(20))
}

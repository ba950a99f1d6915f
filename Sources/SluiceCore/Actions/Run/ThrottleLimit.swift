/// How many calls of one action EC2 takes: at once, and in the long run.
///
/// EC2 has one token bucket for each action, account and Region.
/// Source: docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
struct ThrottleLimit: Hashable, Sendable {
    /// Calls that may come at once, when there were none for a while.
    var burst: Int
    /// Calls a second in the long run.
    var perSecond: Double

    /// What is documented for a call, by EC2's name of it.
    init(ofCall name: String) { self = Self.special[name] ?? Self.mutating }

    private init(_ burst: Int, perSecond: Double) {
        self.burst = burst
        self.perSecond = perSecond
    }

    /// Every mutating action that has no limit of its own.
    private static let mutating = ThrottleLimit(50, perSecond: 5)

    private static let special: [String: ThrottleLimit] = [
        "CreateNatGateway": ThrottleLimit(10, perSecond: 1),
        "CreateTags": ThrottleLimit(100, perSecond: 10),
        "CreateVpcEndpoint": ThrottleLimit(4, perSecond: 0.3),
        "DeleteNatGateway": ThrottleLimit(10, perSecond: 1),
        "DeleteTags": ThrottleLimit(100, perSecond: 10),
        "DeleteVpcEndpoints": ThrottleLimit(4, perSecond: 0.3),
        "ModifyVpcEndpoint": ThrottleLimit(4, perSecond: 0.3),
    ]
}

/// What a client token stands for; one of the objects, as it was when it was made.
///
/// Source: <https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html>. A token outlives its object: the
/// repetition is answered with the ID of what is gone.
struct FakeToken: Sendable {
    /// The parameters that it came with, but for itself.
    let parameters: [String: String]
    /// When it is forgotten.
    let forgottenAt: Int64
    let routeTable: FakeRouteTable?
    let endpoint: FakeVpcEndpoint?
    let interface: FakeNetworkInterface?

    /// A day, in microseconds.
    static let life: Int64 = 86_400 * 1_000_000
}

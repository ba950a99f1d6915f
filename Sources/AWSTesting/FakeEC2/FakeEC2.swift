import AWS
import SeededRandom
import SigV4

/// EC2 as it is documented to behave, as a value: no clock, network or randomness but what is handed in.
///
/// Strict where EC2 is strict. Sources: the API reference, the list of error codes
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>), the guide to idempotency and the one
/// to eventual consistency in the developer guide, and published error texts where the documentation is silent.
///
/// A copy is another account that goes its own way from there, so a test can ask what would have happened.
public struct FakeEC2: Sendable {
    /// What the account and its Region are like.
    public let settings: Settings
    /// Every mutating call that was carried out, in order.
    public internal(set) var executions: [FakeExecution] = []
    /// How many requests of each action were refused for their number.
    public internal(set) var throttles: [String: Int] = [:]

    var world: FakeWorld
    var history: FakeHistory
    var random: SplitMix64
    var buckets: [String: FakeBucket] = [:]
    var tokens: [String: FakeToken] = [:]
    var pages: [String: FakePage] = [:]
    var signingKeys: [CredentialScope: SigningKey] = [:]
    private var underway: [Late] = []
    private var clock = Int64.min

    /// A request that will be carried out later than it was sent.
    private struct Late: Sendable {
        let request: HTTPRequest
        let moment: Int64
    }

    /// An account without any object but what AWS puts there.
    ///
    /// - Parameter seed: what IDs are made of and what lags are drawn by.
    public init(settings: Settings = Settings(), seed: UInt64 = 1) {
        self.settings = settings
        random = SplitMix64(seed: seed)
        world = FakeWorld(settings: settings)
        history = FakeHistory(world)
    }

    /// Answers one request at a moment, in microseconds since 1970.
    ///
    /// Time does not run backwards: a moment before that of an earlier request counts as that one.
    public mutating func answer(_ request: HTTPRequest, at now: Int64) -> HTTPResponse {
        advance(to: now)
        return carryOut(request, at: clock)
    }

    /// Takes a request that will be carried out only at a later moment, its answer lost.
    ///
    /// It happens before whatever is answered at or after that moment, and not at all where it has expired by then.
    public mutating func accept(_ request: HTTPRequest, executingAt moment: Int64) {
        underway.append(Late(request: request, moment: moment))
    }

    /// Everything that exists at that moment, without lag, in the order of its creation; what AWS itself put there is
    /// marked.
    public func inventory(at now: Int64) -> [FakeObject] {
        var future = self
        future.advance(to: now)
        return future.world.objects(at: future.clock)
    }

    /// Lets everything happen that is due by that moment.
    private mutating func advance(to now: Int64) {
        while !underway.isEmpty, let next = underway.indices.filter({ underway[$0].moment <= now }).min(by: isEarlier) {
            let late = underway.remove(at: next)
            clock = max(clock, late.moment)
            world.settle(at: clock)
            _ = carryOut(late.request, at: clock)
        }
        clock = max(clock, now)
        world.settle(at: clock)
    }

    private func isEarlier(_ left: Int, _ right: Int) -> Bool {
        (underway[left].moment, left) < (underway[right].moment, right)
    }
}

/// How patient a run is, and how much it does at a time.
public struct RunSettings: Hashable, Sendable {
    /// Calls in flight at once.
    public var parallelism = 16
    /// How long something that we made may stay invisible to other calls: EC2 is eventually consistent.
    public var visibility: Duration = .seconds(300)
    /// How long to look again for what was made a short while ago and is not shown, before it is taken for gone.
    public var doubt: Duration = .seconds(3)
    /// Between two tries to delete what is still in use: a fifth of the time that it has been, within these bounds, so
    /// that a short wait ends soon after its cause and a long one costs few calls.
    public var inUseInterval: ClosedRange<Duration> = .seconds(2) ... .seconds(15)
    /// How long something may stay in use: endpoints' interfaces outlive them by minutes.
    public var inUseDeadline: Duration = .seconds(1200)
    /// How long something may stay in use by what nobody is taking away.
    public var foreignUseDeadline: Duration = .seconds(300)
    /// How long something has to be in use before anybody looks by what: most of it goes by itself.
    public var culpritsAfter: Duration = .seconds(30)
    /// How long EC2 may refuse every call of an action because there are too many.
    public var throttleDeadline: Duration = .seconds(1800)
    /// The longest pause between two tries of a throttled call.
    public var longestPause: Duration = .seconds(20)
    /// Between two looks at endpoints that are on their way; the first looks come sooner.
    public var pollInterval: Duration = .seconds(5)
    /// Whether to wait until a call whose answer was lost can not be carried out any more, instead of sending it again.
    public var waitsForFence = false
    /// Whether to wait for what was made a short while ago to be shown, wherever believing that it is gone would make it
    /// twice.
    public var waitsForVisibility = false
    /// How long to go on trying to take away a twin that something uses.
    public var twinDeadline: Duration = .seconds(30)
    /// How long to look for what a call made that nothing tells from a twin, before it is sent again.
    public var lookDeadline: Duration = .seconds(60)
    /// How long answers may be lost, or nobody be asked, before the run gives up.
    public var lossDeadline: Duration = .seconds(900)
    /// How long an endpoint may be on its way.
    public var settleDeadline: Duration = .seconds(1200)

    /// The settings that suit EC2.
    public init() {}
}

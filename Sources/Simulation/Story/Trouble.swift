import Synchronization

/// Says what goes wrong, and where; remembers what did.
final class Trouble: Sendable {
    /// What is asked for at every point; nil where all goes well.
    typealias Source = @Sendable (MishapPoint, CloudCall?) -> Mishap?

    private let source: Source
    private let happened = Mutex<[TroublePoint]>([])
    private let storm = Mutex(true)

    /// Whether what goes wrong is named point by point.
    private let isNamed: Bool

    private init(isNamed: Bool, _ source: @escaping Source) {
        self.isNamed = isNamed
        self.source = source
    }

    /// What a story says: its weather, or exactly what it names.
    convenience init(_ story: Story) {
        if let weather = story.weather { self.init(isNamed: false, weather.mishap) } else { self.init(story.troubles) }
    }

    /// Exactly these.
    convenience init(_ mishaps: [TroublePoint]) {
        let mishaps = Dictionary(mishaps.map { ($0.point, $0.mishap) }, uniquingKeysWith: { first, _ in first })
        self.init(isNamed: true) { point, _ in mishaps[point] }
    }

    func mishap(of call: CloudCall) -> Mishap? { mishap(at: MishapPoint(call.process, .call, call.number), call) }

    func mishap(at point: MishapPoint, _ call: CloudCall? = nil) -> Mishap? {
        guard isStorm || isNamed, let mishap = source(point, call) else { return nil }
        happened.withLock { $0.append(TroublePoint(point, mishap)) }
        return mishap
    }

    /// Whether anything goes wrong now that is not named.
    var isStorm: Bool {
        get { storm.withLock { $0 } }
        set { storm.withLock { $0 = newValue } }
    }

    /// Everything that went wrong, in order.
    var all: [TroublePoint] { happened.withLock { $0 } }
}

/// What goes wrong at one point.
public struct TroublePoint: Hashable, Sendable, CustomStringConvertible {
    /// Where.
    public var point: MishapPoint
    /// What.
    public var mishap: Mishap

    /// Something that goes wrong somewhere.
    public init(_ point: MishapPoint, _ mishap: Mishap) {
        self.point = point
        self.mishap = mishap
    }

    /// As a trace tells it.
    public var description: String { "\(point): \(mishap)" }
}

import AWSTesting
import SeededRandom

/// How often what goes wrong, drawn for every point from the seed alone, so that no draw depends on another.
struct Weather: Hashable, Sendable {
    let seed: UInt64
    /// How often a call is disturbed on its way.
    var disturbed = 0.0
    /// How often EC2 refuses a call that changes something for the number of calls.
    var throttled = 0.0
    /// How often a process ends around a call that changes something.
    var killed = 0.0
    /// How often it ends around a call on a file.
    var killedAtFile = 0.0
    /// Of those ends, how many are a loss of power.
    var powerless = 0.0
    /// How often the disk refuses a call, or is full from then on.
    var broken = 0.0
    /// The longest that a request may lie about before it is carried out.
    var latest: Duration = .zero

    /// What goes wrong at a point.
    func mishap(at point: MishapPoint, _ call: CloudCall?) -> Mishap? {
        var random = SplitMix64(seed: seed, place: point.process, point.kind == .call ? 1 : 2, point.number)
        guard let call else { return fileMishap(&random) }
        if !call.isRead, random.draws(killed) {
            let moment = Mishap.CallMoment.allCases.randomElement(using: &random) ?? .unanswered
            return .call(moment, death(&random))
        }
        if !call.isRead, random.draws(throttled) { return .wire(.throttled) }
        return random.draws(disturbed) ? .wire(disturbance(isRead: call.isRead, &random)) : nil
    }

    private func fileMishap(_ random: inout SplitMix64) -> Mishap? {
        if random.draws(killedAtFile) {
            let moment = Mishap.FileMoment.allCases.randomElement(using: &random) ?? .before
            return .file(moment, death(&random))
        }
        guard random.draws(broken) else { return nil }
        return random.draws(0.5) ? .diskFails : .diskFull
    }

    private func death(_ random: inout SplitMix64) -> Mishap.Death { random.draws(powerless) ? .powerLoss : .kill }

    private func disturbance(isRead: Bool, _ random: inout SplitMix64) -> Disturbance {
        switch Int.random(in: 0..<(isRead || latest == .zero ? 11 : 14), using: &random) {
        case 0: .notSent
        case 1: .lostBefore
        case 2: .lostAfter
        case 3: .cut(bytes: Int.random(in: 0..<400, using: &random))
        case 4: .html(status: 200)
        case 5: .html(status: 502)
        case 6: .errorAfter(status: random.draws(0.5) ? 500 : 503)
        case 7, 8: .throttled
        case 9: .stalled
        case 10: .stalledAfter
        default: .late(random.duration(.seconds(1)...latest))
        }
    }
}

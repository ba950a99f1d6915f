import SluiceCore

/// Where moments of a run lie on an axis that is as wide as there is room.
struct TimeScale {
    private let start: Timestamp
    let length: Duration

    /// An axis of no length has no place for anything: the least is a millisecond.
    init(from start: Timestamp, until end: Timestamp) {
        self.start = start
        length = max(end.since(start), .milliseconds(1))
    }

    /// Since the beginning.
    func offset(of moment: Timestamp) -> Duration { moment.since(start) }

    /// `12.34%` of the axis.
    func percent(_ duration: Duration) -> String {
        let hundredths = Int((duration / length * 10_000).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
    }

    /// A mark of the axis.
    struct Tick {
        let offset: Duration
        let label: String
    }

    /// Round numbers, seven of them at the most, the beginning first.
    var ticks: [Tick] {
        let step = Self.steps.first { length / $0 <= 6 } ?? .seconds(3600) * (length / .seconds(6 * 3600)).rounded(.up)
        let inMinutes = step >= .seconds(60)
        return (0...Int((length / step).rounded(.down))).map { number in
            Tick(offset: step * number, label: (step * number).axisText(inMinutes: inMinutes))
        }
    }

    private static let steps: [Duration] =
        [1, 2, 5, 10, 20, 50, 100, 200, 500].map { .milliseconds($0) } + [1, 2, 5, 10, 20, 30].map { .seconds($0) }
        + [1, 2, 5, 10, 20, 30, 60].map { .seconds($0 * 60) }
}

extension Duration {
    private var wholeMilliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }

    /// `0`, `0.2 s`, `90 s`, `2 min`.
    fileprivate func axisText(inMinutes: Bool) -> String {
        let milliseconds = wholeMilliseconds
        if milliseconds == 0 { return "0" }
        if inMinutes { return "\(milliseconds / 60_000) min" }
        let rest = milliseconds % 1000
        return rest == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds / 1000).\(digits(rest)) s"
    }

    /// Three digits without the noughts at the end.
    private func digits(_ milliseconds: Int64) -> String {
        var text = String(milliseconds + 1000).dropFirst()
        while text.last == "0" { text.removeLast() }
        return String(text)
    }

    /// To a hundredth of a second below a minute: `0.14 s`, `61.2 s`, `12 min 5 s`.
    var spokenText: String {
        let milliseconds = wholeMilliseconds
        let (seconds, rest) = (milliseconds / 1000, milliseconds % 1000)
        if seconds < 10 { return "\(seconds).\(String(rest / 10 + 100).dropFirst()) s" }
        if seconds < 120 { return "\(seconds).\(rest / 100) s" }
        return "\(seconds / 60) min \(seconds % 60) s"
    }
}

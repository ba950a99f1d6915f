/// `1 change`, `14 changes`.
func amount(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

extension Duration {
    /// As a watcher wants it: `0.4 s`, `63 s`, `12 min 5 s`.
    var elapsedText: String {
        let tenths = (components.seconds * 10) + components.attoseconds / 100_000_000_000_000_000
        let seconds = tenths / 10
        if tenths < 100 { return "\(seconds).\(tenths % 10) s" }
        return seconds < 120 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
    }

    /// As a promise ought to be: `about 2 seconds`, `about 1 minute`.
    var roughText: String {
        let seconds = max(1, components.seconds + (components.attoseconds > 0 ? 1 : 0))
        return seconds < 50
            ? "about \(amount(Int(seconds), "second"))" : "about \(amount(Int(seconds + 29) / 60, "minute"))"
    }
}

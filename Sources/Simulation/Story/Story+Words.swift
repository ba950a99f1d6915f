extension Story {
    /// What the story is about, and every mishap in it, a line each.
    public var words: [String] {
        var account: [String] = []
        if settings.lag.upperBound > .zero { account.append("lag \(settings.lag)") }
        if settings.throttles { account.append("buckets") }
        if let size = settings.pageSize { account.append("pages of \(size)") }
        let head =
            "\(scenario.name): \(steps.map { "\($0)" }.joined(separator: ", ")); "
            + "\(run.parallelism) side by side\(account.isEmpty ? "" : "; " + account.joined(separator: ", "))"
        return [head] + troubles.map { "  \($0)" }
    }
}

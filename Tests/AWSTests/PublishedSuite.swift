import Testing

/// A published suite: how many cases it has, how many run, and which are left out, by name with the reason.
struct PublishedSuite: CustomTestStringConvertible {
    /// Where it lies in the folder of the vectors.
    let path: String
    /// How many cases it has.
    let all: Int
    /// How many of them run.
    let run: Int
    /// Why the others do not, by name; the second case of a name is called `NAME (2)`.
    var leftOut: [String: String] = [:]

    var testDescription: String { path }

    /// The cases that run. A count that is wrong is an issue, and so is a name that no case has.
    func running<Case>(_ cases: [Case], name: (Case) -> String) -> [(name: String, case: Case)] {
        var seen: [String: Int] = [:]
        let named = cases.map { entry in
            let name = name(entry)
            seen[name, default: 0] += 1
            return (name: seen[name] == 1 ? name : "\(name) (\(seen[name] ?? 0))", case: entry)
        }
        let running = named.filter { leftOut[$0.name] == nil }
        #expect(Set(leftOut.keys).subtracting(named.map(\.name)) == [], "\(path) has no such cases")
        #expect(named.count == all, "\(path)")
        #expect(running.count == run, "\(path)")
        #expect(run + leftOut.count == all, "\(path)")
        return running
    }
}

extension [String: String] {
    /// Names that share a reason, under their reasons.
    init(byReason reasons: [String: [String]]) {
        self.init(uniqueKeysWithValues: reasons.flatMap { reason, names in names.map { ($0, reason) } })
    }
}

import SluiceCore
import SluiceFiles

/// The plans that a command line names: files, patterns such as `'plans/**/plan.yaml'`, and stacks in files.
struct PlanArguments: Sendable {
    /// As they are given, patterns looked up.
    let paths: [String]
    /// Whether it is more than one path, or might be: a pattern that one file matches today may match two tomorrow.
    let areSeveral: Bool

    init(_ given: [String]) throws(Failure) {
        var paths: [String] = []
        for text in given { paths += try Self.paths(of: text) }
        self.paths = paths
        areSeveral = given.count > 1 || given.contains { Self.pattern(in: $0) != nil }
    }

    private static func paths(of text: String) throws(Failure) -> [String] {
        guard let pattern = pattern(in: text) else { return [text] }
        let place = PlanPlace(text)
        let found = pattern.paths { folder in POSIX.entries(ofFolder: folder) }
        guard !found.isEmpty else { throw Failure(nothingMatches: text) }
        return found.map { file in place.stack.map { "\(file)#\($0)" } ?? file }
    }

    /// nil for a path, also where a file has such a name.
    private static func pattern(in text: String) -> PathPattern? {
        POSIX.isThere(text) ? nil : PathPattern(PlanPlace(text).file)
    }
}

extension PlanArguments {
    /// The plans, all of which have to be valid.
    func plans(for purpose: PlanFile.Purpose = .make) throws -> [RunInput] {
        try all { path in
            let place = PlanPlace(path)
            return try LoadedPlan.all(in: LoadedPlan.bytes(of: place.file), at: place, for: purpose).map {
                RunInput($0)
            }
        }
    }

    /// The plans and change sets, all of which have to be valid.
    func inputs() throws -> [RunInput] { try all { try RunInput.all(reading: $0) } }

    /// Reads all of them; what is wrong with any is said at once, before anything is looked at.
    private func all(_ read: (String) throws -> [RunInput]) throws -> [RunInput] {
        var inputs: [RunInput] = []
        var failures: [Failure] = []
        for path in paths {
            do { inputs += try read(path) } catch { failures.append(Failure(error)) }
        }
        guard !failures.isEmpty else { return inputs }
        var findings = Findings()
        for failure in failures { findings.add(failure.findings) }
        throw Failure(.worst(of: failures.map(\.status)), findings)
    }
}

import SluiceCore

/// The nodes of a plan file and what is wrong with its form, whatever it says.
struct PlanTree {
    /// In bytes.
    static let sizeLimit = 4 << 20

    let file: String
    /// nil where the form is too broken to go on.
    var root: PlanNode?
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// The entries without those whose key stands before already.
    mutating func withoutDuplicates(_ entries: [PlanNode.Entry]) -> [PlanNode.Entry] {
        var first: [String: SourceLocation] = [:]
        return entries.filter { entry in
            guard let earlier = first.updateValue(entry.keyLocation, forKey: entry.key) else { return true }
            first[entry.key] = earlier
            reportDuplicate(entry.key, path: entry.value.path, earlier: earlier.line, at: entry.keyLocation)
            return false
        }
    }

    mutating func reportDuplicate(_ key: String, path: DataPath?, earlier: Int?, at location: SourceLocation) {
        let place = earlier.map { "line \($0)" } ?? "an earlier line"
        report(
            Diagnostic(
                "plan.duplicate-key", "the key \(key.quoted) stands twice",
                cause: "\(place) sets it already, and only one of the two could count",
                fix: "remove one of them, or merge what is under them", subject: path?.description, at: location))
    }

    /// The file says nothing at all.
    mutating func reportEmpty() {
        report(
            Diagnostic(
                "plan.empty", "the plan file is empty",
                cause: "a plan has at least a name, a network and a proxy",
                fix: "write one with `sluice init`, or begin with a file of plans/",
                at: SourceLocation(file: file, line: 1, column: 1)))
    }
}

extension Diagnostic {
    /// A plan of such a size was hardly written by anybody.
    static func planTooLarge(_ what: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "plan.too-large", "the plan file \(what)", cause: "plans are short; a file of this size is hardly one",
            fix: "check that this is the right file", at: location)
    }
}

import SluiceCore
import SluiceFiles

/// What a command found out or did: the same facts, for people and for scripts.
protocol Answer: Sendable {
    var status: ExitStatus { get }
    var findings: Findings { get }
    /// Whether the findings are what was asked for, and not what is said beside it.
    var isMadeOfFindings: Bool { get }
    /// The one object that scripts get; has the member `format`.
    var json: JSONValue { get }
    /// The answers that it is made of, each shown under a heading before its own lines.
    var parts: [FleetAnswer.Part] { get }
    /// The lines that people read before the findings.
    func opening(_ style: Style) -> [String]
    /// The lines that people read after the findings.
    func closing(_ style: Style) -> [String]
}

extension Answer {
    var status: ExitStatus { .done }
    var findings: Findings { Findings() }
    var isMadeOfFindings: Bool { false }
    var parts: [FleetAnswer.Part] { [] }
    func opening(_ style: Style) -> [String] { [] }
    func closing(_ style: Style) -> [String] { [] }
}

/// An answer about one stack's changes, planned or made.
protocol ChangeSetAnswer: Answer {
    var changeSet: ChangeSet { get }
}

/// Diagnostics, each with the text of the plan that it may point into.
struct Findings: Sendable {
    /// One finding.
    struct Item: Sendable {
        let diagnostic: Diagnostic
        let source: PlanSource?
    }

    var items: [Item]

    init(_ diagnostics: [Diagnostic] = [], source: PlanSource? = nil) {
        items = diagnostics.map { Item(diagnostic: $0, source: source) }
    }

    /// The most serious first; apart from that in the order in which they were found.
    var sorted: [Item] {
        items.enumerated()
            .sorted { ($0.element.diagnostic.severity, $0.offset) < ($1.element.diagnostic.severity, $1.offset) }
            .map(\.element)
    }

    /// Adds those that are not among them yet: stacks that share a part of their plan share what is wrong with it.
    mutating func add(_ others: Findings) {
        items += others.items.filter { other in !items.contains { $0.diagnostic == other.diagnostic } }
    }

    /// For scripts, in the same order.
    var json: JSONValue { .array(sorted.map(\.diagnostic.json)) }
}

/// An error that has been turned into words: an answer like any other, which a command throws.
struct Failure: Error, Answer {
    var status: ExitStatus
    var findings: Findings

    init(_ status: ExitStatus, _ diagnostics: [Diagnostic], source: PlanSource? = nil) {
        self.status = status
        findings = Findings(diagnostics, source: source)
    }

    init(_ status: ExitStatus, _ findings: Findings) {
        self.status = status
        self.findings = findings
    }

    init(_ status: ExitStatus, _ diagnostic: Diagnostic) {
        self.init(status, [diagnostic])
    }

    var json: JSONValue {
        ["format": 1, "kind": "error", "diagnostics": findings.json]
    }
}

import SluiceCore
import SluiceFiles

/// A rehearsal as people read it: an action a line, with what EC2 says of it.
struct RehearsalText {
    let rehearsal: Rehearsal
    let policy: StackPolicy

    /// The table, and the policy that is missing.
    func lines(_ style: Style) -> [String] {
        guard !rehearsal.parts.isEmpty else { return ["Nothing to rehearse: no call would be sent."] }
        return ["Permissions, as EC2 tells them of calls that it does not carry out:"]
            + TextTable(rows).lines(style) + [""] + missing
    }

    /// For scripts.
    var json: JSONValue {
        var json: JSONValue = ["calls": .array(rehearsal.parts.map(\.json))]
        if let missingPolicy { json["missingPolicy"] = missingPolicy.json }
        return json
    }

    private var rows: [[TextTable.Cell]] {
        var order: [String] = []
        let actions = Dictionary(grouping: rehearsal.parts, by: \.action)
        for part in rehearsal.parts where !order.contains(part.action) { order.append(part.action) }
        return order.flatMap { action in verdicts(of: action, actions[action] ?? []) }
    }

    /// One line for each thing that is known of an action.
    private func verdicts(of action: String, _ parts: [Rehearsal.Part]) -> [[TextTable.Cell]] {
        var order: [String] = []
        for part in parts where !order.contains(part.verdict.words) { order.append(part.verdict.words) }
        return order.map { words in
            let alike = parts.filter { $0.verdict.words == words }
            let color = alike.first?.verdict.color
            return [
                .init(words, color), .init("ec2:\(action)"),
                .init(
                    [amount(alike.count, "call"), alike.first?.verdict.reason].compactMap(\.self).joined(
                        separator: ", "), .faint),
            ]
        }
    }

    private var missing: [String] {
        guard let missingPolicy else { return [] }
        return ["What is missing:", missingPolicy.json.text(.pretty), ""]
    }

    /// The statements that the plan needs and the credentials lack; nil where they lack nothing.
    private var missingPolicy: IAMPolicy? {
        let actions = rehearsal.missingActions
        guard !actions.isEmpty else { return nil }
        let statements = StackPolicy.Part.allCases.flatMap { policy.policy(for: $0).statements }
        return IAMPolicy(statements).limited(to: actions)
    }
}

extension Rehearsal.Part {
    fileprivate var json: JSONValue {
        var json: JSONValue = ["id": .string(id.rawValue), "action": .string("ec2:\(action)")]
        json["verdict"] = .string(verdict.words)
        json["reason"] = verdict.reason.map { .string($0) }
        return json
    }
}

extension Rehearsal.Verdict {
    fileprivate var words: String {
        switch self {
        case .allowed: "allowed"
        case .missing: "missing"
        case .unprovable: "not provable"
        case .unclear: "unclear"
        }
    }

    fileprivate var reason: String? {
        switch self {
        case .allowed, .missing: nil
        case .unprovable(let reason), .unclear(let reason): reason
        }
    }

    fileprivate var color: Style.Color {
        switch self {
        case .allowed: .green
        case .missing: .red
        case .unprovable: .faint
        case .unclear: .yellow
        }
    }
}

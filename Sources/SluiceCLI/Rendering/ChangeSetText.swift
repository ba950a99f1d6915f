import OrderedCollections
import SluiceCore

/// A change set as people read it: what it is about, a change a line with its reason, and if asked for the calls.
struct ChangeSetText {
    let changeSet: ChangeSet
    /// The VPC as the header names it.
    let vpc: String

    /// The header and the changes.
    func changes(_ style: Style) -> [String] {
        let sections = Section.allCases.map { section in inOrder.filter { Section($0.address) == section } }
        let lines = table(sections.flatMap(\.self), style)
        var rest = lines[...]
        return [header(style), ""]
            + sections.filter { !$0.isEmpty }.flatMap { section in
                let block = rest.prefix(section.count)
                rest = rest.dropFirst(section.count)
                return block.flatMap(\.self) + [""]
            }
    }

    /// Every call in an order in which it could be sent, and the numbers of those that come before it.
    func calls(_ style: Style) -> [String] {
        let numbers = Dictionary(
            uniqueKeysWithValues: changeSet.calls.actions.keys.enumerated().map { ($1, $0 + 1) })
        let rows = changeSet.calls.actions.values.enumerated().map { index, action -> [TextTable.Cell] in
            let label = [action.label, action.call.remark].filter { !$0.isEmpty }.joined(separator: ": ")
            return [
                .init("\(index + 1)".leftPadded(to: "\(numbers.count)".count), .faint), .init(action.call.name),
                .init(label), .init(waiting(action, numbers), .faint),
            ]
        }
        return rows.isEmpty
            ? [] : ["Calls, in the order in which they may be sent:"] + TextTable(rows).lines(style) + [""]
    }

    private func header(_ style: Style) -> String {
        let title = style.paint(changeSet.stack.visible, .bold)
        let what = changeSet.isDestroy ? "destroy \(title)" : title
        return "\(what) in \(changeSet.region), account \(changeSet.account.visible), \(vpc.visible)"
    }

    /// Rules stand below their group.
    private var inOrder: [Change] {
        changeSet.changes.enumerated().sorted { left, right in
            let (first, second) = (left.element.address, right.element.address)
            guard let a = first.group, let b = second.group else { return left.offset < right.offset }
            return (a, first == a ? 0 : 1, left.offset) < (b, second == b ? 0 : 1, right.offset)
        }.map(\.element)
    }

    // MARK: A change

    /// The line of each change with those of its fields beneath.
    private func table(_ changes: [Change], _ style: Style) -> [[String]] {
        let rows = changes.map { change -> [TextTable.Cell] in
            let color = change.decision.color
            return [
                .init("\(change.decision.symbol) \(change.decision.rawValue)", color), .init(change.address.rawValue),
                .init(change.explanation, .faint),
            ]
        }
        return zip(changes, TextTable(rows).lines(style)).map { change, line in
            [line] + change.details.map { "      \($0.visible)" }
        }
    }

    // MARK: A call

    private func waiting(_ action: Action, _ numbers: [Action.ID: Int]) -> String {
        func list(_ condition: Action.Dependency.Condition) -> String? {
            let before = Set(action.after.filter { $0.until == condition }.compactMap { numbers[$0.action] }).sorted()
            return before.isEmpty ? nil : before.map(String.init).joined(separator: ", ")
        }
        let parts = [list(.answered).map { "after \($0)" }, list(.settled).map { "once \($0) has taken hold" }]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}

/// What belongs together in a list of changes.
private enum Section: CaseIterable {
    case network
    case groups
    case endpoints

    init(_ address: Address) {
        self =
            switch address.kind {
            case .securityGroup, .securityGroupRule: .groups
            case .endpoint: .endpoints
            default: .network
            }
    }
}

extension Address {
    /// The group that this is, or whose rule it is.
    fileprivate var group: Address? { kind == .securityGroup ? self : groupOfRule }
}

extension Change {
    fileprivate var explanation: String {
        guard let id, id != address.rawValue, !reason.contains(id) else { return reason }
        return "\(reason) (\(id))"
    }

    /// A line for every field that is to change.
    fileprivate var details: [String] {
        let properties = fields.map { "\($0.name): \($0.from?.text ?? "none") → \($0.to?.text ?? "none")" }
        let tags = tagsToSet.map { "tag \($0.key) = \($0.value)" } + tagsToRemove.map { "tag \($0): removed" }
        return decision == .update || decision == .replace || decision == .extend ? properties + tags : []
    }
}

extension Change.Decision {
    var symbol: String {
        switch self {
        case .create: "+"
        case .adopt: ">"
        case .extend, .update: "~"
        case .replace: "±"
        case .delete: "-"
        case .refuse: "!"
        case .record, .forget: "="
        }
    }

    var color: Style.Color {
        switch self {
        case .create: .green
        case .adopt, .record, .forget: .cyan
        case .extend, .update, .replace: .yellow
        case .delete, .refuse: .red
        }
    }
}

extension String {
    fileprivate func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}

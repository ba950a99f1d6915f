@testable import SluiceCore

extension ChangeSet {
    /// The one change of an address.
    subscript(_ address: Address) -> Change? { changes.first { $0.address == address } }

    /// Every change as `decision address`, in order.
    var decisions: [String] { changes.map { "\($0.decision) \($0.address)" } }

    /// Every call's ID, in order.
    var callIDs: [String] { calls.actions.keys.map(\.rawValue) }

    /// Every diagnostic as `severity code subject`.
    var findings: [String] { diagnostics.map { "\($0.severity) \($0.code) \($0.subject ?? "-")" } }

    /// Whether one call waits for another, directly or through others.
    func call(_ id: String, comesAfter earlier: String) -> Bool {
        var reached: Set<String> = []
        var open = [id]
        while let next = open.popLast() {
            for dependency in calls.actions[Action.ID(rawValue: next)]?.after ?? []
            where reached.insert(dependency.action.rawValue).inserted { open.append(dependency.action.rawValue) }
        }
        return reached.contains(earlier)
    }
}

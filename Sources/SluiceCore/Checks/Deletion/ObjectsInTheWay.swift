extension DeletionCheck {
    /// What somebody else made in a VPC of ours that goes, or tied to a table or a gateway of ours that goes.
    var objectsInTheWay: [Diagnostic] {
        let found = foreign { thing -> (kind: ResourceKind, id: String)? in
            if case .object(let kind, let id) = thing { (kind, id) } else { nil }
        }
        return found.filter { !isToldByItsInterfaces($0.thing.id) }.map {
            finding($0.change, $0.thing.kind, $0.thing.id)
        }
    }

    /// An endpoint with interfaces is named with these.
    private func isToldByItsInterfaces(_ id: String) -> Bool {
        guard let endpoint = observation.endpoints[id], let interfaces = observation.interfaces else { return false }
        return interfaces.values.contains { $0.endpoint == id || endpoint.interfaces.contains($0.id) }
    }

    private func finding(_ change: Change, _ kind: ResourceKind, _ id: String) -> Diagnostic {
        let hindrance = Hindrance(thing: .object(kind, id: id), isPassing: false)
        return Diagnostic(
            "network.foreign-object",
            "\(hindrance.text) depends on \(change.address) (\(change.id ?? "")), which is to go",
            cause: "sluice did not make it, and EC2 deletes nothing that something else depends on",
            fix: hindrance.release(in: observation.region), subject: id)
    }
}

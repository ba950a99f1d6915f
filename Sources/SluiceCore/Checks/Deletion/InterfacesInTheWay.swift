import OrderedCollections

extension DeletionCheck {
    /// Interfaces that carry a group of ours that goes, or live in a subnet or a VPC of ours that goes: one finding for
    /// each thing that they belong to.
    var interfacesInTheWay: [Diagnostic] {
        var uses: OrderedDictionary<Holding, OrderedDictionary<ObservedNetworkInterface, [Address]>> = [:]
        let found = foreign { thing -> (ObservedNetworkInterface, String?)? in
            if case .interface(let interface, let endpoint) = thing { (interface, endpoint) } else { nil }
        }
        for (change, (interface, endpoint)) in found {
            uses[Holding(interface, endpoint), default: [:]][interface, default: []].append(change.address)
        }
        return uses.map { finding($0, $1) }
    }

    /// What several interfaces may belong to; those that belong to nothing stand for themselves.
    private struct Holding: Hashable {
        var name: String
        var endpoint: String?
        var interface: String?

        init(_ interface: ObservedNetworkInterface, _ endpoint: String?) {
            name = endpoint.map { "VPC endpoint \($0)" } ?? interface.holder.name
            self.endpoint = endpoint
            self.interface = endpoint != nil || interface.holder.isNamed ? nil : interface.id
        }
    }

    private func finding(
        _ holding: Holding, _ uses: OrderedDictionary<ObservedNetworkInterface, [Address]>
    ) -> Diagnostic {
        let interfaces = uses.map { interface, addresses in
            "\(interface.id) in \(interface.subnet) \(use(of: addresses, by: interface))"
        }
        let first = uses.keys[0]
        let release = Hindrance(thing: .interface(first, endpoint: holding.endpoint), isPassing: false)
            .release(in: observation.region)
        return Diagnostic(
            "network.foreign-interface", "\(holding.name) uses what is to go: \(interfaces.joined(separator: "; "))",
            cause: "sluice did not make it, and EC2 deletes no group, subnet or VPC that an interface uses",
            fix: release, subject: first.id)
    }

    /// `carries securityGroup/endpoints and lives in vpc`.
    private func use(of addresses: [Address], by interface: ObservedNetworkInterface) -> String {
        let groups = addresses.filter { $0.kind == .securityGroup }
        let places = addresses.filter { $0.kind == .subnet || $0.kind == .vpc }
        let parts = [("carries", groups), ("lives in", places)].filter { !$1.isEmpty }
            .map { "\($0) \($1.map(\.rawValue).joined(separator: ", "))" }
        return parts.isEmpty ? "has a public address" : parts.joined(separator: " and ")
    }
}

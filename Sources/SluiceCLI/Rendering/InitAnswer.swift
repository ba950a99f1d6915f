import SluiceCore
import SluiceFiles

/// The plan that was written, and what it rests on.
struct InitAnswer: Answer {
    let written: WrittenDraft
    /// nil where the plan is the answer itself.
    let file: String?
    let findings: Findings
    /// The command to run next.
    let next: String

    private var draft: PlanDraft { written.draft }
    private var plan: Plan { draft.plan }

    var json: JSONValue {
        var json: JSONValue = [
            "format": 1, "kind": "draft", "stack": .string(plan.name), "region": .string(plan.region ?? ""),
            "platform": .string(plan.platform.name),
        ]
        if let file { json["file"] = .string(file) } else { json["plan"] = .string(written.text) }
        json["found"] = draft.survey.map { $0.json(draft.endpoints) } ?? .null
        json["diagnostics"] = findings.json
        return json
    }

    func opening(_ style: Style) -> [String] {
        guard let file else { return [String(written.text.dropLast())] }
        return ["Written to \(file.visible): \(plan.name) in \(plan.region ?? ""), \(network)."]
    }

    private var network: String {
        switch plan.network {
        case .create(let network): "a fresh VPC with \(network.cidr) in \(amount(network.privateSubnets.count, "zone"))"
        case .existing(let network):
            "\(network.vpc) with \(amount(network.subnets.count, "subnet")); "
                + "\(amount(draft.endpoints.count, "endpoint")) and \(amount(draft.survey?.groups.count ?? 0, "group")) found"
        }
    }

    func closing(_ style: Style) -> [String] {
        guard let file else { return [] }
        let command = style.paint(next.visible, .bold)
        guard !draft.examples.isEmpty else { return ["Next: \(command)"] }
        return ["Next: put in what is yours where \(file.visible) says FILL IN, then \(command)"]
    }
}

extension VPCSurvey {
    fileprivate func json(_ endpoints: [EndpointHint]) -> JSONValue {
        [
            "vpc": .string(vpc.id), "subnets": .array(places.map(\.json)),
            "endpoints": .array(endpoints.map(\.json)), "securityGroups": .array(groups.map(\.json)),
        ]
    }
}

extension VPCSurvey.Place {
    fileprivate var json: JSONValue {
        [
            "id": .string(subnet.id), "zone": .string(subnet.zone), "cidr": .string(subnet.cidr.description),
            "availableAddresses": .int(subnet.availableAddresses),
            "name": subnet.tags[SluiceTag.name].map { .string($0) } ?? .null, "public": .bool(isPublic),
            "routeTable": routeTable.map { .string($0) } ?? .null,
        ]
    }
}

extension EndpointHint {
    fileprivate var json: JSONValue {
        [
            "service": .string(service), "id": .string(endpoint.id),
            "privateDNS": endpoint.type == .interface ? .bool(endpoint.privateDNS) : .null,
            "decision": decision.map { .string($0.rawValue) } ?? .null, "reason": .string(reason),
        ]
    }
}

extension ComponentHint {
    fileprivate var json: JSONValue {
        [
            "id": .string(group.id), "name": .string(group.name),
            "component": component.map { .string($0.rawValue) } ?? .null, "certain": .bool(isCertain),
        ]
    }
}

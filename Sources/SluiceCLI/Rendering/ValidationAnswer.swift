import SluiceCore
import SluiceFiles

/// What `validate` found in plan files.
struct ValidationAnswer: Answer {
    /// One plan file and what was found in it.
    struct Entry: Sendable {
        let path: String
        /// nil where the plan is invalid.
        let plan: Plan?
        /// What an entry of `stacks` calls itself; nil for a file of one plan.
        var stack: String?
        let findings: Findings
    }

    let entries: [Entry]

    var status: ExitStatus { entries.allSatisfy { $0.plan != nil } ? .done : .invalid }

    var findings: Findings {
        var findings = Findings()
        for entry in entries { findings.add(entry.findings) }
        return findings
    }

    func opening(_ style: Style) -> [String] { entries.compactMap(\.line) }

    var json: JSONValue {
        [
            "format": 1, "kind": "validation", "valid": .bool(status == .done),
            "plans": .array(entries.map(\.json)),
            "diagnostics": findings.json,
        ]
    }
}

extension ValidationAnswer.Entry {
    fileprivate var json: JSONValue {
        var json: JSONValue = ["file": .string(path), "valid": .bool(plan != nil)]
        json["stack"] = (plan?.name ?? stack).map { .string($0) }
        return json
    }

    /// `prod: valid: vpc-0a1b2c3d, 6 endpoints, proxy 10.0.0.254:3128`
    var line: String? {
        guard let plan else { return nil }
        let network =
            switch plan.network {
            case .existing(let network): network.vpc
            case .create(let network): "a fresh VPC with \(network.cidr)"
            }
        let services = plan.selectedServices.count
        let proxy = "\(plan.proxy.httpProxy.host):\(plan.proxy.httpProxy.port)"
        return "\(plan.name): valid: \(network), \(amount(services, "endpoint")), proxy \(proxy)".visible
    }
}

import SluiceCore
import SluiceFiles

/// Which hosts are reached the way they should be, and why the others are not.
struct ProveAnswer: Answer {
    let plan: LoadedPlan
    let region: String
    let proof: Proof

    var status: ExitStatus { proof.isProven ? .done : .unproven }

    var findings: Findings {
        let noProxy = plan.plan.proxy.noProxy.map(proof.noProxyFindings) ?? []
        return Findings(
            plan.warnings + (proof.findings + noProxy).map(plan.source.locating), source: plan.source)
    }

    func opening(_ style: Style) -> [String] {
        TextTable(proof.entries.map(\.row)).lines(indent: 0, style) + [""]
    }

    func closing(_ style: Style) -> [String] {
        let proven = proof.entries.count { $0.verdict == .proven }
        let text = "\(proven) of \(amount(proof.entries.count, "host")) proven."
        return [style.paint(text, proof.isProven ? .green : .red)]
    }

    var json: JSONValue {
        [
            "format": 1, "kind": "proof", "stack": .string(plan.plan.name), "region": .string(region),
            "proven": .bool(proof.isProven), "probes": .array(proof.entries.map(\.json)), "diagnostics": findings.json,
        ]
    }
}

extension Proof.Entry {
    /// `gcr.io  tunnel  proven  200, CN=WR2, O=Google Trust Services`
    fileprivate var row: [TextTable.Cell] {
        [.init(target.url.host), .init(way, .faint), .init(verdict.name, color), .init(detail)]
    }

    private var way: String {
        switch target.way {
        case .endpoint(_, .gateway): "gateway"
        case .endpoint: "endpoint"
        case .tunnel: "proxy"
        case .plain: "proxy, plain"
        }
    }

    private var color: Style.Color {
        switch verdict {
        case .proven: .green
        case .failed: .red
        case .unknown: .yellow
        }
    }

    /// What was seen, in short; the findings below have the words.
    private var detail: String {
        let last = outcome.attempts.last
        let reason = verdict.reason.map { String($0.code.rawValue.drop { $0 != "." }.dropFirst()) }
        let way = (outcome.redirects.map(\.host) + outcome.addresses).prefix(3).joined(separator: ", ")
        let parts = [
            reason, last?.answeredStatus.map { String($0) }, way.isEmpty ? nil : way, last?.certificate?.issuer,
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    fileprivate var json: JSONValue {
        let last = outcome.attempts.last
        var json: JSONValue = [
            "target": .string(target.url.host), "port": .number(JSONNumber(target.url.port)),
            "kind": .string(target.kind),
            "tier": .string(target.tier.rawValue), "verdict": .string(verdict.name),
            "addresses": .strings(outcome.addresses),
            "redirects": .strings(outcome.redirects.map(\.description)),
        ]
        json["code"] = verdict.reason.map { .string($0.code.rawValue) }
        json["status"] = last?.answeredStatus.map { .number(JSONNumber($0)) }
        json["issuer"] = last?.certificate.map { .string($0.issuer) }
        json["stage"] = last?.failure.map { .string($0.stage.rawValue) }
        return json
    }
}

extension ProbeOutcome.Attempt {
    /// The status of whoever answered: the host, or the proxy in its place.
    fileprivate var answeredStatus: Int? {
        if case .status(let status)? = failure?.problem { status } else { status }
    }
}

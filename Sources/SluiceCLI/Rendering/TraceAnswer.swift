import SluiceCore
import SluiceFiles

/// Which way hosts go.
struct TraceAnswer: Answer {
    let trace: Trace
    let plan: LoadedPlan
    let region: String

    var findings: Findings { Findings(trace.diagnostics.map(plan.source.locating), source: plan.source) }

    var json: JSONValue {
        ["format": 1, "routes": .array(trace.routes.map(\.json)), "diagnostics": findings.json]
    }

    func opening(_ style: Style) -> [String] {
        [heading, ""] + TraceTable(trace.routes).lines(style) + (trace.diagnostics.isEmpty ? [] : [""])
    }

    private var heading: String {
        let proxy = plan.plan.proxy
        let proxies = [proxy.httpProxy, proxy.httpsProxy].compactMap { $0.map { "\($0.host):\($0.port)" } }
        return "\(plan.plan.name) in \(region), proxy \(proxies.joined(separator: ", for https "))".visible
    }
}

extension TraceRoute {
    fileprivate var json: JSONValue {
        [
            "host": .string(target.spelling), "client": .string(client.rawValue),
            "component": .string(component.description), "way": .string(way.rawValue), "rule": .string(rule),
        ]
    }
}

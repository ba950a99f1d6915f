import SluiceCore

/// The clients that go one way to a host: a line of ``TraceTable``.
struct TraceRow {
    let host: String
    /// The cluster's file, or `others`; nil where all components agree.
    var origin: String?
    /// `all`, or their names.
    let clients: String
    let way: TraceRoute.Way
    let reasons: [String]
    /// Whether others go another way.
    var isDisputed: Bool
    /// Whether no line of the same host stands above it.
    var isFirst = true

    /// The lines of every host, in the order of the routes.
    static func rows(of routes: [TraceRoute]) -> [TraceRow] {
        var hosts: [ProxyTarget: [TraceRoute]] = [:]
        for route in routes { hosts[route.target, default: []].append(route) }
        return routes.map(\.target).distinct.flatMap { rows(ofHost: hosts[$0] ?? []) }
    }

    /// One line where all agree, one for every way where clients do not, and both for every origin where they differ.
    private static func rows(ofHost routes: [TraceRoute]) -> [TraceRow] {
        let origins = routes.map(\.component.cluster).distinct.map { cluster in
            routes.filter { $0.component.cluster == cluster }
        }
        let ways = Set(origins.map { routes in Dictionary(routes.map { ($0.client, $0.way) }) { first, _ in first } })
        var lines =
            ways.count == 1
            ? rows(ofAgreeing: routes)
            : origins.flatMap { routes in
                rows(ofAgreeing: routes).map { $0.from(routes[0].component.cluster ?? "others") }
            }
        for index in lines.indices.dropFirst() { lines[index].isFirst = false }
        return lines
    }

    /// The lines of components that go the same ways.
    private static func rows(ofAgreeing routes: [TraceRoute]) -> [TraceRow] {
        let ways = routes.map(\.way).distinct
        return ways.map { way in
            let routes = routes.filter { $0.way == way }
            let names = routes.map(\.client.rawValue).distinct
            return TraceRow(
                host: routes[0].target.spelling, clients: ways.count == 1 ? "all" : names.joined(separator: ", "),
                way: way, reasons: reasons(of: routes), isDisputed: ways.count > 1)
        }
    }

    /// Each rule once; whose it is, where it is not that of all.
    private static func reasons(of routes: [TraceRoute]) -> [String] {
        let all = Set(routes.map(\.client))
        return routes.map(\.rule).distinct.map { rule in
            let clients = routes.filter { $0.rule == rule }.map(\.client).distinct
            return clients.count == all.count
                ? rule : "\(clients.map(\.rawValue).joined(separator: ", ")): \(rule)"
        }
    }

    private func from(_ origin: String) -> TraceRow {
        var row = self
        row.origin = origin
        row.isDisputed = true
        return row
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, where it comes first.
    var distinct: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

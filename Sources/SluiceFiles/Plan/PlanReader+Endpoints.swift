import OrderedCollections
import SluiceCore

/// `endpoints`: which services, who may call them, what differs.
extension PlanReader {
    /// The longest endpoint policy that EC2 takes, in characters.
    private static let longestPolicy = 20_480

    mutating func readEndpoints(_ node: PlanNode, platform: Platform) -> EndpointSettings? {
        guard let fields = fields(of: node, ["services", "securityGroup", "callers", "overrides"]) else { return nil }
        let services = fields["services"].flatMap { readServices($0, platform) }
        return EndpointSettings(
            services: services,
            securityGroup: fields["securityGroup"].flatMap { readGroupChoice($0) } ?? .create,
            callers: fields["callers"].flatMap { word($0, as: EndpointSettings.Callers.self) },
            overrides: fields["overrides"].flatMap {
                readOverrides($0, platform, selected: services ?? platform.defaultServices)
            } ?? [:])
    }

    private mutating func readServices(_ node: PlanNode, _ platform: Platform) -> [String]? {
        let why = "the clusters need the endpoints; leave `services` out for those of the platform"
        guard let items = filledList(node, why: why) else { return nil }
        return distinct(
            items.compactMap { item in
                guard let name = text(item) else { return nil }
                guard platform.services.contains(where: { $0.name == name }) else {
                    reportUnknownService(name, platform, path: item.path, at: item.location)
                    return nil
                }
                return (item, name)
            })
    }

    private mutating func reportUnknownService(
        _ name: String, _ platform: Platform, path: DataPath, at location: SourceLocation
    ) {
        let names = platform.services.map(\.name)
        let list = names.joined(separator: ", ")
        report(
            "plan.unknown-service", "\(name.quoted) is no service of \(platform.name)",
            cause: "its services are \(list)",
            fix: Self.service(meantBy: name, names).map { "did you mean `\($0)`?" }
                ?? "choose one of them, or remove it",
            path: path, at: location)
    }

    /// AWS has several names for one thing.
    private static func service(meantBy name: String, _ names: [String]) -> String? {
        let aliases = [
            "elb": "elasticloadbalancing", "asg": "autoscaling", "efs": "elasticfilesystem", "ecr": "ecr.api",
            "cloudwatch": "logs",
        ]
        let last = name.split(separator: ".").last.map(String.init) ?? name
        return aliases[last].flatMap { names.contains($0) ? $0 : nil } ?? names.nearest(to: last)
    }

    // MARK: Overrides

    private mutating func readOverrides(
        _ node: PlanNode, _ platform: Platform, selected: [String]
    ) -> OrderedDictionary<String, EndpointSettings.Override> {
        var overrides: OrderedDictionary<String, EndpointSettings.Override> = [:]
        for entry in map(node) ?? [] {
            guard let service = platform.services.first(where: { $0.name == entry.key }) else {
                reportUnknownService(entry.key, platform, path: entry.value.path, at: entry.keyLocation)
                continue
            }
            if !selected.contains(service.name) { reportUnselected(entry) }
            overrides[service.name] = readOverride(entry.value, service)
        }
        return overrides
    }

    private mutating func reportUnselected(_ entry: PlanNode.Entry) {
        report(
            "plan.override-unselected",
            "there is an override for \(entry.key.quoted), which is not in endpoints.services",
            cause: "no endpoint is made for it, so the override would do nothing",
            fix: "add `\(entry.key)` to endpoints.services, or remove the override", path: entry.value.path,
            at: entry.keyLocation)
    }

    private mutating func readOverride(_ node: PlanNode, _ service: Platform.Service) -> EndpointSettings.Override? {
        guard let fields = fields(of: node, ["policy", "routeTables", "subnets", "privateDNS", "extend"]) else {
            return nil
        }
        checkKind(fields, service)
        return EndpointSettings.Override(
            policy: fields["policy"].flatMap { readPolicy($0) },
            routeTables: fields["routeTables"].flatMap {
                ids($0, .routeTable, why: "a gateway endpoint works through them")
            },
            subnets: fields["subnets"].flatMap { ids($0, .subnet, why: "an interface endpoint stands in them") },
            privateDNS: fields["privateDNS"].flatMap { bool($0) },
            extend: fields["extend"].flatMap { bool($0) } ?? false)
    }

    /// Gateway endpoints have route tables, interface endpoints have subnets and private DNS.
    private mutating func checkKind(_ fields: PlanFields, _ service: Platform.Service) {
        let (foreign, has) =
            switch service.kind {
            case .gateway:
                (["subnets", "privateDNS"], "a gateway endpoint, which stands in route tables and has no DNS name")
            case .interface: (["routeTables"], "an interface endpoint, which stands in subnets")
            }
        for key in foreign {
            guard let node = fields[key] else { continue }
            report(
                "plan.override-kind", "\(key.quoted) does not apply to \(service.name)",
                cause: "\(service.name) has \(has)",
                fix: "remove it", at: node)
        }
    }

    private mutating func readPolicy(_ node: PlanNode) -> String? {
        guard let path = readRelativePath(node) else { return nil }
        switch readFile(path) {
        case .failure(let failure):
            report(
                "plan.file-unreadable", "cannot read the policy \(path.quoted)", cause: failure.reason,
                fix: "put the file there; the path is relative to the plan file", at: node)
            return nil
        case .success(let bytes): return checkedPolicy(bytes, path, node)
        }
    }

    private mutating func checkedPolicy(_ bytes: [UInt8], _ path: String, _ node: PlanNode) -> String? {
        do {
            let value = try JSONValue(parsing: bytes)
            let count = String(decoding: bytes, as: UTF8.self).unicodeScalars.count
            guard value.object != nil, count <= Self.longestPolicy else {
                report(
                    "endpoint.policy-invalid",
                    value.object == nil
                        ? "\(path.quoted) is no policy" : "the policy \(path.quoted) has \(count) characters",
                    cause: value.object == nil
                        ? "an endpoint policy is a JSON object with a Statement"
                        : "EC2 takes \(Self.longestPolicy) at most",
                    fix: value.object == nil
                        ? "write one; EC2's documentation has examples" : "shorten it; blanks count too",
                    at: node)
                return nil
            }
            return EndpointPolicy(value)?.canonical
        } catch {
            report(
                "endpoint.policy-invalid", "the policy \(path.quoted) is not valid JSON",
                cause: "line \(error.location.line), column \(error.location.column): \(error)", fix: "mend the file",
                at: node)
            return nil
        }
    }
}

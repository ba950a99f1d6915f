/// What is useless or dangerous in a list of what goes past the proxy, by Go's rules.
struct NoProxyReview {
    /// As written.
    let entries: [String]
    /// Where the list stands in the plan: `proxy.noProxy`.
    let subject: String
    /// The regional names that lead to endpoints.
    let endpointNames: [String]
    /// The VPC's own blocks, as far as they are known.
    let vpcBlocks: [IPv4CIDR]

    /// Everything, what is dangerous first.
    var findings: [Diagnostic] { metadata + bypassed + vpc + star + pointless }

    private var read: [NoProxyEntry] { entries.map { NoProxyEntry($0) } }

    private func isExempt(_ host: String) -> Bool {
        ProxyClient.go.choice(
            for: ProxyTarget(host: host), httpProxy: nil, httpsProxy: "http://proxy", noProxy: entries
        ).way == .direct
    }

    // MARK: Dangerous

    private var metadata: [Diagnostic] {
        let address = ProxySettings.metadataService
        guard !isExempt(address.description) else { return [] }
        return [
            Diagnostic(
                "proxy.no-metadata-exemption", .warning, "\(subject) does not exempt \(address)",
                cause: "nodes fetch their AWS credentials there, and a proxy would be asked for them instead",
                fix: "add \(address) to \(subject), or leave noProxy out: the default list has it", subject: subject)
        ]
    }

    /// The trap: a block that was meant to cover the names that resolve into it.
    private var bypassed: [Diagnostic] {
        let names = endpointNames.filter { !isExempt($0) }
        guard !names.isEmpty else { return [] }
        let block = read.first { if case .block = $0.target { true } else { false } }
        let what = names.count == 1 ? names[0] : "\(names.count) names that have an endpoint"
        return [
            Diagnostic(
                "proxy.endpoint-bypassed", .warning, "\(subject) sends \(what) to the proxy",
                cause: block.map { "a block such as \($0.text) exempts addresses, never a name that resolves into it" }
                    ?? "no entry exempts the name, and the proxy was never told to let it pass",
                fix: "add \(names.joined(separator: ", ")), or leave noProxy out: the default list has them",
                subject: subject)
        ]
    }

    /// What is called by its address inside the VPC must not go to the proxy.
    var vpc: [Diagnostic] {
        let missing = vpcBlocks.filter { block in !read.contains { $0.covers(IPBlock(block)) } }
        guard !missing.isEmpty else { return [] }
        let blocks = missing.map(\.description).joined(separator: ", ")
        return [
            Diagnostic(
                "proxy.vpc-not-exempt", .warning, "\(subject) does not exempt \(blocks), the VPC's own addresses",
                cause: "whatever in the VPC is called by its address would be asked of the proxy",
                fix: "add \(blocks) to \(subject)", subject: subject)
        ]
    }

    private var star: [Diagnostic] {
        guard let index = entries.firstIndex(of: "*") else { return [] }
        guard entries.count > 1 else { return [Self.everything("\(subject)[0]")] }
        return [
            Diagnostic(
                "proxy.star-beside-others", .warning, "`*` stands beside other entries",
                cause: "Go exempts every host then, and curl takes the star for a name that no host has",
                fix: "remove the star, or everything but the star", subject: "\(subject)[\(index)]")
        ]
    }

    private static func everything(_ subject: String) -> Diagnostic {
        Diagnostic(
            "plan.no-proxy-everything", .warning, "`*` in noProxy means that nothing goes through the proxy",
            cause: "a lone star switches the proxy off, in every client",
            fix: "name the hosts that need no proxy, or leave noProxy out", subject: subject)
    }

    // MARK: Useless

    private var pointless: [Diagnostic] {
        let read = read
        guard !entries.contains("*") else { return [] }
        return read.indices.compactMap { index in
            if !read[index].canMatch { return Self.matchesNothing(read[index], "\(subject)[\(index)]") }
            let other = read.indices.first { $0 != index && read[$0].covers(read[index]) }
            return other.map { Self.covered(read[index], by: read[$0], "\(subject)[\(index)]") }
        }
    }

    private static func covered(_ entry: NoProxyEntry, by other: NoProxyEntry, _ subject: String) -> Diagnostic {
        Diagnostic(
            "proxy.entry-covered", .note, "\(entry.text) is covered by \(other.text)",
            cause: "for Go the second exempts whatever the first does",
            fix: "remove \(entry.text), unless other clients need it (see `sluice trace`)", subject: subject)
    }

    private static func matchesNothing(_ entry: NoProxyEntry, _ subject: String) -> Diagnostic {
        Diagnostic(
            "proxy.entry-matches-nothing", .warning, "\(entry.text.quoted) exempts no host",
            cause: "a star means something alone, or before the first dot (*.example.com)",
            fix: "write the domain: it exempts everything beneath it too", subject: subject)
    }
}

extension NoProxyEntry {
    /// Whether there can be a host that it exempts.
    fileprivate var canMatch: Bool {
        switch target {
        case nil: false
        case .domain(let name, _): !name.contains("*")
        case .everything, .address, .block: true
        }
    }

    fileprivate func covers(_ block: IPBlock) -> Bool {
        if case .block(let own) = target { own.contains(block) } else { target == .everything }
    }

    /// Whether everything that the other exempts is exempt by this one too; false for the same entry twice.
    fileprivate func covers(_ other: NoProxyEntry) -> Bool {
        guard port == nil, self != other, target != other.target || other.port != nil else { return false }
        switch (target, other.target) {
        case (.block(let own), .block(let block)): return own.contains(block)
        case (.block(let own), .address(let address)): return own.contains(address)
        case (.address(let own), .address(let address)): return own == address
        case (.domain(let own, let subdomainsOnly), .domain(let name, let otherSubdomainsOnly)):
            if name == own { return !subdomainsOnly || otherSubdomainsOnly }
            return name.hasSuffix(".\(own)")
        default: return false
        }
    }
}

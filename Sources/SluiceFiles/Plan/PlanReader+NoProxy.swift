import SluiceCore

/// `noProxy`: what goes past the proxy, as a list or as the comma string that proxy.json has.
extension PlanReader {
    mutating func readNoProxy(_ node: PlanNode) -> [String]? {
        guard case .text = node.content else { return readNoProxyList(node) }
        guard let text = text(node) else { return nil }
        let entries = text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
        return readNoProxyEntries(entries.map { (node, $0) })
    }

    private mutating func readNoProxyList(_ node: PlanNode) -> [String]? {
        guard let items = list(node) else { return nil }
        return readNoProxyEntries(items.compactMap { item in text(item).map { (item, $0) } })
    }

    private mutating func readNoProxyEntries(_ entries: [(PlanNode, String)]) -> [String] {
        distinct(entries.filter { isUsable($0.1, $0.0) })
    }

    private mutating func isUsable(_ entry: String, _ node: PlanNode) -> Bool {
        if let problem = Self.problem(of: entry) {
            report(
                "plan.no-proxy-entry",
                entry.isEmpty ? "noProxy has an empty entry" : "\(entry.quoted) is no entry of noProxy",
                cause: problem.cause, fix: problem.fix,
                at: node)
            return false
        }
        if let canonical = Self.canonicalBlock(meantBy: entry) {
            warn(
                "plan.no-proxy-host-bits", "\(entry) has bits set behind its prefix",
                cause: "most clients read it as \(canonical), some not at all", fix: "write \(canonical)", at: node)
        }
        return true
    }

    /// The block of an entry that has bits set behind its prefix.
    private static func canonicalBlock(meantBy entry: String) -> IPv4CIDR? {
        do {
            _ = try IPv4CIDR(parsing: entry)
            return nil
        } catch {
            if case .hostBits(let canonical) = error { return canonical }
            return nil
        }
    }

    private static func problem(of entry: String) -> (cause: String, fix: String)? {
        if entry.isEmpty { return ("there is nothing between two commas", "remove one of the commas") }
        if entry.contains(",") {
            return ("an item of the list is one entry", "write the entries as items of their own")
        }
        if entry.contains(where: \.isWhitespace) { return ("an entry holds no blank", "separate entries by commas") }
        if entry.contains("://") {
            return ("an entry is a host, a domain or a block, not a URL", "write the host alone")
        }
        let parts = entry.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 1, !entry.contains(":") else { return nil }
        let isBlock =
            parts.count == 2 && IPv4Address(String(parts[0])) != nil && Int(parts[1]).map((0...32).contains) == true
        return isBlock
            ? nil
            : (
                "with a slash it would be a block, ADDRESS/PREFIX",
                "write a block such as 10.0.0.0/16, or the host alone"
            )
    }

    private func trimmed(_ text: Substring) -> String {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension ObservedNetworkACL {
    /// The number of the entry that every list ends with, and that refuses everything.
    static let last = 32_767

    /// The entry that refuses TCP packets, some of them at least, to these ports and this block; nil where all pass.
    ///
    /// Entries are taken by number, and the first that matches a packet decides.
    /// Source: docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
    func refusal(
        _ direction: SecurityGroupRule.Direction, tcp ports: ClosedRange<Int>, _ block: IPv4CIDR
    ) -> Int? {
        refusal(by: matches(direction)[...], ports, block)
    }

    /// The entry that refuses every TCP packet of these ports to or from public addresses; nil where some pass.
    func refusalOfPublic(_ direction: SecurityGroupRule.Direction, tcp ports: ClosedRange<Int>) -> Int? {
        for match in matches(direction) where match.overlaps(ports, .everywhere) {
            if match.isAllowed, AddressScope(of: "\(match.block.first)", blocks: []) == .public { return nil }
            if !match.isAllowed, match.covers(ports, .everywhere) { return match.number }
        }
        return Self.last
    }

    /// An entry that TCP packets over IPv4 may match.
    private struct Match {
        var number: Int
        var ports: ClosedRange<Int>
        var block: IPv4CIDR
        var isAllowed: Bool

        func overlaps(_ ports: ClosedRange<Int>, _ block: IPv4CIDR) -> Bool {
            self.ports.overlaps(ports) && self.block.overlaps(block)
        }

        func covers(_ ports: ClosedRange<Int>, _ block: IPv4CIDR) -> Bool {
            self.ports.contains(ports) && self.block.contains(block)
        }
    }

    private func matches(_ direction: SecurityGroupRule.Direction) -> [Match] {
        entries.compactMap { entry in
            guard entry.direction == direction, entry.ipProtocol == "-1" || entry.ipProtocol == "6",
                let block = IPv4CIDR(entry.block)
            else { return nil }
            return Match(
                number: entry.number, ports: entry.ports ?? 0...65_535, block: block, isAllowed: entry.isAllowed)
        }
    }

    /// What an entry matches in part is looked at in halves, until each is matched whole or not at all.
    private func refusal(by matches: ArraySlice<Match>, _ ports: ClosedRange<Int>, _ block: IPv4CIDR) -> Int? {
        guard let index = matches.firstIndex(where: { $0.overlaps(ports, block) }) else { return Self.last }
        let (match, rest) = (matches[index], matches[index...])
        if match.covers(ports, block) { return match.isAllowed ? nil : match.number }
        let parts: [(ClosedRange<Int>, IPv4CIDR)] =
            match.ports.contains(ports)
            ? [0, 1].compactMap { block.block($0, prefixLength: block.prefixLength + 1) }.map { (ports, $0) }
            : ports.split(at: match.ports).map { ($0, block) }
        for (ports, block) in parts {
            if let number = refusal(by: rest, ports, block) { return number }
        }
        return nil
    }
}

extension ClosedRange<Int> {
    /// The parts inside and outside of another range that overlaps this one.
    fileprivate func split(at other: ClosedRange<Int>) -> [ClosedRange<Int>] {
        var parts = [clamped(to: other)]
        if lowerBound < other.lowerBound { parts.append(lowerBound...(other.lowerBound - 1)) }
        if upperBound > other.upperBound { parts.append((other.upperBound + 1)...upperBound) }
        return parts
    }
}

import SluiceCore

/// Blocks of addresses.
extension PlanReader {
    /// A block in canonical form.
    mutating func block(_ node: PlanNode) -> IPv4CIDR? {
        guard let text = text(node) else { return nil }
        do {
            return try IPv4CIDR(parsing: text)
        } catch {
            reportBlock(text, error, node)
            return nil
        }
    }

    private mutating func reportBlock(_ text: String, _ error: IPv4CIDR.ParseError, _ node: PlanNode) {
        switch error {
        case .hostBits(let canonical):
            let address = text.prefix { $0 != "/" }
            report(
                "plan.cidr-host-bits", "\(text) has bits set behind its prefix",
                cause: "a /\(canonical.prefixLength) begins at a multiple of its size; \(address) lies within one",
                fix: "write \(canonical) for the whole block, or \(address)/32 for the one address", at: node)
        case .malformed:
            report(
                "plan.cidr-malformed", "\(text.quoted) is not a block of IPv4 addresses",
                cause: "a block is an address, a slash and a prefix from 0 to 32",
                fix: Self.advice(onBlock: text), at: node)
        }
    }

    private static func advice(onBlock text: String) -> String {
        if IPv4Address(text) != nil { return "write \(text)/32 for this one address" }
        if text.contains(":") { return "IPv6 is not supported here: write an IPv4 block" }
        return "write a block such as 10.0.0.0/16"
    }

    /// A block of a size that EC2 allows for a VPC or a subnet.
    mutating func networkBlock(_ node: PlanNode, of what: String) -> IPv4CIDR? {
        guard let block = block(node) else { return nil }
        let sizes = FreshNetwork.prefixLengths
        guard !sizes.contains(block.prefixLength) else { return block }
        let isLarge = block.prefixLength < sizes.lowerBound
        let nearest = IPv4CIDR(
            containing: block.first, prefixLength: isLarge ? sizes.lowerBound : sizes.upperBound)
        report(
            "plan.cidr-size", "\(block) is too \(isLarge ? "large" : "small") for \(what)",
            cause:
                "EC2 takes blocks from /\(sizes.lowerBound) (65,536 addresses) to /\(sizes.upperBound) (16 addresses)",
            fix: "write \(nearest), for example", at: node)
        return nil
    }

    /// A list of subnets' blocks.
    mutating func networkBlocks(_ items: [PlanNode]) -> [IPv4CIDR]? {
        let blocks = items.map { networkBlock($0, of: "a subnet") }
        return blocks.contains(nil) ? nil : blocks.compactMap(\.self)
    }
}

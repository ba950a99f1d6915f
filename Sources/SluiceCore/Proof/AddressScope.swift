/// Where an address lies, as far as the address itself tells.
public enum AddressScope: Hashable, Sendable {
    /// In one of the VPC's blocks.
    case insideVPC
    /// In a block that is routed on no internet (RFC 1918, RFC 6598, RFC 4193, loopback, link-local).
    case elsewherePrivate
    /// Everywhere else.
    case `public`

    /// Where an address lies; `blocks` are the VPC's, empty where they are not known.
    public init(of address: String, blocks: [IPv4CIDR]) {
        guard let address = IPv4Address(address) else {
            self = Self.isPrivateIPv6(address) ? .elsewherePrivate : .public
            return
        }
        if blocks.contains(where: { $0.contains(address) }) {
            self = .insideVPC
        } else {
            self = Self.privateBlocks.contains { $0.contains(address) } ? .elsewherePrivate : .public
        }
    }

    private static let privateBlocks = [
        "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
    ].compactMap(IPv4CIDR.init)

    /// Unique local (fc00::/7), link-local (fe80::/10) and loopback.
    private static func isPrivateIPv6(_ address: String) -> Bool {
        let address = address.lowercased()
        return address == "::1" || ["fc", "fd", "fe8", "fe9", "fea", "feb"].contains { address.hasPrefix($0) }
    }
}

extension ProxySettings {
    /// Where EC2 instances fetch their credentials; it must never go through a proxy.
    static let metadataService = IPv4Address(bits: 0xA9FE_A9FE)

    /// What is wrong with the proxy's settings, by the plan alone. Subjects are key paths of the plan.
    public func findings() -> [Diagnostic] {
        var findings = reachFindings(of: httpProxy, "proxy.httpProxy")
        if let httpsProxy { findings += reachFindings(of: httpsProxy, "proxy.httpsProxy") }
        if case .cidr(let cidr)? = destination, cidr.prefixLength == 0 { findings.append(Self.openDestination) }
        return findings
    }

    private func reachFindings(of url: ProxyURL, _ subject: String) -> [Diagnostic] {
        switch (destination, url.address) {
        case (nil, nil):
            [
                Diagnostic(
                    "plan.proxy-destination-missing", "\(url.host.quoted) is a name, and nothing says where it is",
                    cause: "a security group rule needs an address, a block or a group; a name can move at any time",
                    fix: "add proxy.destination: the proxy's security group (sg-…) or its block, such as 10.0.0.254/32",
                    subject: subject)
            ]
        case (.cidr(let cidr)?, let address?) where !cidr.contains(address):
            [
                Diagnostic(
                    "plan.proxy-outside-destination", "\(address) does not lie in proxy.destination \(cidr)",
                    cause: "the group will let traffic out to \(cidr) only, so the proxy could not be reached",
                    fix: "widen proxy.destination, or leave it out: the address itself is used then", subject: subject)
            ]
        default: []
        }
    }

    private static let openDestination = Diagnostic(
        "plan.proxy-destination-open", .warning, "proxy.destination is every address there is",
        cause: "the proxy-egress group would let the proxy's ports out to the whole internet",
        fix: "name the proxy's own block or its security group", subject: "proxy.destination")
}

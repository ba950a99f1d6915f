extension Plan {
    /// Every proxy port with where it is, each pair once: the plan's proxies, then those of clusters with their own.
    var proxyPeers: [(port: Int, peer: SecurityGroupRule.Peer)] {
        let own = (anthos?.clusters ?? []).compactMap(\.proxy)
        let peers =
            [proxy.httpProxy, proxy.httpsProxy].compactMap(\.self).map { ($0.port, proxy.peer(of: $0)) }
            + own.flatMap { [$0.httpProxy, $0.httpsProxy] }.compactMap(\.self).map { ($0.port, proxy.peer(ofOwn: $0)) }
        var seen: Set<SecurityGroupRule> = []
        return peers.compactMap { port, peer in
            guard let peer else { return nil }
            let rule = SecurityGroupRule(group: .address(.proxyEgress), .egress, tcp: port, peer)
            return seen.insert(rule).inserted ? (port, peer) : nil
        }
    }
}

extension ProxySettings {
    /// The plan's destination, else the address that the URL names; a host name alone is no peer.
    fileprivate func peer(of url: ProxyURL) -> SecurityGroupRule.Peer? {
        switch destination {
        case .cidr(let cidr): .cidr(cidr)
        case .group(let id), .extended(let id): .group(.id(id))
        case nil: url.address.map { .cidr(IPv4CIDR(containing: $0, prefixLength: 32)) }
        }
    }

    /// A cluster's own proxy is somewhere else, so what its URL says comes first.
    fileprivate func peer(ofOwn url: ProxyURL) -> SecurityGroupRule.Peer? {
        url.address.map { .cidr(IPv4CIDR(containing: $0, prefixLength: 32)) } ?? peer(of: url)
    }
}

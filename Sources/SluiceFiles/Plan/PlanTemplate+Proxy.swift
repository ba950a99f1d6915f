import SluiceCore

/// `proxy`: where it is, and what goes past it.
extension PlanTemplate {
    /// Lists that are longer are broken.
    private static let longestLine = 115

    var proxy: [String] {
        let url = plan.proxy.httpProxy
        let isExample = draft.examples.contains(.proxy)
        let text = "\(url.scheme)://\(url.host):\(url.port)"
        return [
            """

            # The only way out.
            proxy:
              # \(isExample ? "FILL IN: http://HOST:PORT of your proxy" : "http://HOST:PORT"), without user name and password.
              httpProxy: \(text)
              #httpsProxy: \(text)   # for https, where that is another one
              # Where it is: a block, or its security group (sg-…). Needed where the URL names a host.
              \(destination)
              # Where user name and password are read from, each { env: NAME } or { file: PATH }. An example.
              #credentials: { user: { env: PROXY_USER }, password: { env: PROXY_PASSWORD } }
              # What goes past it.
            """,
            noProxy,
            """
              #securityGroup: create   # the group that lets the clusters out, or one that is there (sg-…)
              #egress: { endpoints: true, s3: true }   # whether it lets them out to the endpoints and to S3 too
            """,
        ]
    }

    private var destination: String {
        switch plan.proxy.destination {
        case .cidr(let block): "destination: \(block)"
        case .group(let id): "destination: \(id)"
        case .extended(let id): "destination: { id: \(id), extend: true }"
        case nil: "#destination: \(plan.proxy.httpProxy.host)/32"
        }
    }

    /// The default list, on as many lines as it takes.
    private var noProxy: String {
        let blocks = draft.survey?.vpc.cidrs ?? plan.plannedBlocks
        let entries = plan.defaultNoProxy(region: region, blocks: blocks)
        var lines = ["  #noProxy: ["]
        for (index, entry) in entries.enumerated() {
            let item = index == entries.count - 1 ? "\(entry)]" : "\(entry),"
            let isLong = lines[lines.count - 1].count + item.count >= Self.longestLine
            if isLong { lines.append("  #  \(item)") } else { lines[lines.count - 1] += (index == 0 ? "" : " ") + item }
        }
        return lines.joined(separator: "\n")
    }
}

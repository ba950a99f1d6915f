import SluiceCore

extension Allowlist {
    /// The comment that every format begins with which has comments.
    ///
    /// - Parameter usage: how to use the file, lines.
    func opening(_ program: String, usage: [String]) -> [String] {
        let title =
            "What the clusters of the stack \(stack) (\(platform), \(region)) reach through the proxy, for \(program)."
        let nothing = domains.isEmpty ? ["", "That is nothing: the platform asks for no host."] : []
        return ([title, "Written by `sluice allowlist`.", ""] + usage + nothing).map { $0.isEmpty ? "#" : "# \($0)" }
    }
}

extension Platform.Domain.Tier {
    /// What stands above the domains of this tier in a file.
    var title: String {
        switch self {
        case .required: "Asked for by the platform."
        case .serviceMesh: "Asked for with Anthos Service Mesh."
        case .observed: "Seen as targets of redirects; no documentation promises them."
        }
    }
}

extension [Platform.Domain] {
    /// Lines for the domains, tier by tier, each tier beneath a comment.
    func linesByTier(_ line: (Platform.Domain) -> String) -> [String] {
        Platform.Domain.Tier.allCases.flatMap { tier -> [String] in
            let lines = filter { $0.tier == tier }.map(line)
            return lines.isEmpty ? [] : ["# \(tier.title)"] + lines
        }
    }
}

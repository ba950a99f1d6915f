/// Blocks of addresses that must not have any in common: the VPC's, the pods' and services', and the proxy's.
enum BlockOverlaps: Check {
    static let codes: [Diagnostic.Code] = ["network.cidr-overlap"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        let clusters = examination.plan.anthos?.clusterNetworks ?? []
        return overlapsWithVPC(clusters, examination) + overlapsWithProxy(clusters, examination)
            + overlaps(among: clusters)
    }

    private static func overlapsWithVPC(_ clusters: [IPv4CIDR], _ examination: Examination) -> [Diagnostic] {
        clusters.flatMap { block in
            examination.desired.vpcBlocks.filter(block.overlaps).map { other in
                finding(
                    "\(block), for pods or services, overlaps the VPC's \(other)",
                    "a node could not tell an address of the VPC, such as an endpoint's, from one of its own pods",
                    "give pods and services a block outside \(other)")
            }
        }
    }

    private static func overlapsWithProxy(_ clusters: [IPv4CIDR], _ examination: Examination) -> [Diagnostic] {
        examination.proxyAddresses.flatMap { proxy in
            clusters.filter { $0.contains(proxy.address) }.map { block in
                finding(
                    "the proxy's \(proxy.address) lies in \(block), which is for pods or services",
                    "nodes would look for it among their own pods", "give pods and services another block")
            }
        }
    }

    private static func overlaps(among clusters: [IPv4CIDR]) -> [Diagnostic] {
        clusters.enumerated().flatMap { index, block in
            clusters[..<index].filter(block.overlaps).map { other in
                finding(
                    "\(block) overlaps \(other), both for pods or services",
                    "an address of one could be taken for one of the other",
                    "give each a block of its own, unless they belong to different clusters that never meet", .warning)
            }
        }
    }

    private static func finding(
        _ summary: String, _ cause: String, _ fix: String, _ severity: Diagnostic.Severity = .error
    ) -> Diagnostic {
        Diagnostic("network.cidr-overlap", severity, summary, cause: cause, fix: fix, subject: "anthos.clusters")
    }
}

import SluiceCore

/// `anthos`: the files of the Anthos step, all inside the workspace.
extension PlanReader {
    mutating func readAnthos(_ node: PlanNode) -> AnthosFiles? {
        guard let fields = fields(of: node, ["workspace", "managementService", "proxyFile", "clusters"]) else {
            return nil
        }
        let workspace = required("workspace", in: fields, example: "workspace: anthos-aws").flatMap {
            readRelativePath($0)
        }
        let managementService = fields["managementService"].flatMap { readRelativePath($0) }
        let proxyFile = fields["proxyFile"].flatMap { readRelativePath($0) }
        let clusters = fields["clusters"].map { readClusters($0) } ?? []
        guard let workspace else { return nil }
        return AnthosFiles(
            workspace: workspace, managementService: managementService, proxyFile: proxyFile, clusters: clusters)
    }

    private mutating func readClusters(_ node: PlanNode) -> [AnthosFiles.Cluster] {
        let clusters = (list(node) ?? []).compactMap { item in readCluster(item).map { (item, $0) } }
        let files = Set(distinct(clusters.map { ($0, $1.file) }))
        return clusters.map(\.1).filter { files.contains($0.file) }
    }

    /// A file's path, or a map with a proxy of its own.
    private mutating func readCluster(_ node: PlanNode) -> AnthosFiles.Cluster? {
        guard case .map = node.content else { return readRelativePath(node).map { AnthosFiles.Cluster(file: $0) } }
        guard let fields = fields(of: node, ["file", "proxy"]) else { return nil }
        let proxy = fields["proxy"].flatMap { readClusterProxy($0) }
        return required("file", in: fields, example: "file: cluster-0.yaml").flatMap { readRelativePath($0) }
            .map { AnthosFiles.Cluster(file: $0, proxy: proxy) }
    }

    private mutating func readClusterProxy(_ node: PlanNode) -> AnthosFiles.ClusterProxy? {
        guard let fields = fields(of: node, ["httpProxy", "httpsProxy", "noProxy"]) else { return nil }
        let httpProxy = required("httpProxy", in: fields, example: "httpProxy: http://10.0.0.254:80")
            .flatMap { readProxyURL($0) }
        let httpsProxy = fields["httpsProxy"].flatMap { readProxyURL($0) }
        let noProxy = fields["noProxy"].flatMap { readNoProxy($0) }
        return httpProxy.map { AnthosFiles.ClusterProxy(httpProxy: $0, httpsProxy: httpsProxy, noProxy: noProxy) }
    }
}

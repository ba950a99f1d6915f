import SluiceCore
import YAML

/// The Kubernetes Secret with the proxy of one cluster, as a file to apply to the management service.
///
/// That AWSCluster names such a Secret is documented; the name of the key inside it is not.
struct ProxySecretManifest {
    /// The Secret's own name: `cluster-1-proxy`.
    let name: String
    private let proxy: ProxyFile

    /// The Secret of the cluster that a file describes.
    init(cluster: WorkspacePath, proxy: ProxyFile) {
        name = Self.name(of: cluster)
        self.proxy = proxy
    }

    /// Beside the cluster's file.
    static func path(of cluster: WorkspacePath) -> WorkspacePath {
        cluster.sibling("\(cluster.stem).proxy-secret.yaml")
    }

    /// The file's path as Kubernetes allows it: small letters, digits and hyphens.
    static func name(of cluster: WorkspacePath) -> String {
        let path = cluster.sibling(cluster.stem).description.lowercased()
        let name = path.map { $0.isLetter || $0.isNumber ? $0 : "-" }.drop { $0 == "-" }
        return name.isEmpty ? "cluster-proxy" : "\(String(name))-proxy"
    }

    /// The file as it is to be; one that says the same already is left byte for byte.
    ///
    /// A key that somebody has found to be the right one stays. nil where the existing file is something else.
    func bytes(replacing existing: [UInt8]?) -> [UInt8]? {
        guard let existing else { return bytes(key: "proxy.json") }
        guard let secret = Existing(existing) else { return nil }
        let isSame = secret.name == name && proxy.isSaid(by: secret.json)
        return isSame ? existing : bytes(key: secret.key)
    }

    private func bytes(key: String) -> [UInt8] {
        let json = String(decoding: proxy.bytes(replacing: nil), as: UTF8.self)
        let lines = json.split(separator: "\n").map { "    \($0)\n" }.joined()
        return Array(
            """
            # The proxy of one cluster: its spec.controlPlane.proxySecretName names this Secret.
            # Unverified is the key `\(key)`. Compare it with a Secret that works (kubectl get secret NAME -o yaml)
            # before you apply this file; sluice keeps the key that stands here.
            apiVersion: v1
            kind: Secret
            metadata:
              name: \(name)
            type: Opaque
            stringData:
              \(key): |
            \(lines)
            """.utf8)
    }

    /// A Secret with one text in it.
    private struct Existing {
        let name: String?
        let key: String
        let json: [UInt8]

        init?(_ bytes: [UInt8]) {
            guard let documents = try? YAMLFile(bytes).documents, documents.count == 1,
                documents[0]["kind"]?.text == "Secret", let data = documents[0]["stringData"]?.entries, data.count == 1,
                let key = data[0].key.text, NameRules.isFileName(key), let json = data[0].value.text
            else { return nil }
            name = documents[0]["metadata"]?["name"]?.text
            self.key = key
            self.json = Array(json.utf8)
        }
    }
}

import SluiceCore
import SluiceFiles
import Testing

/// Clusters with a proxy of their own.
struct ClusterProxyTests {
    private static let path = "cluster-0.proxy-secret.yaml"

    private func workspace() throws -> AnthosWorkspace {
        var workspace = try AnthosWorkspace.documented()
        workspace.anthos = """
            clusters:
              - file: cluster-0.yaml
                proxy: { httpProxy: "http://10.0.0.9:3128", noProxy: "localhost,.lab" }
            """
        workspace.anthos = workspace.anthos.split(separator: "\n").joined(separator: "\n  ")
        workspace.facts.login = ProxyLogin(user: Secret("user"), password: Secret("p@ss"))
        return workspace
    }

    @Test func `the proxy goes into a Secret beside the cluster's file, and the cluster names it`() throws {
        let edits = try workspace().edits()
        #expect(edits.diagnostics.map(\.code) == ["anthos.secret-unverified"])
        #expect(edits.diagnostics.allSatisfy { $0.severity == .warning })
        let secret = try #require(edits.files.first { $0.path == Self.path })
        #expect(secret.isSecret)
        #expect(
            String(decoding: secret.after, as: UTF8.self).hasSuffix(
                """

                apiVersion: v1
                kind: Secret
                metadata:
                  name: cluster-0-proxy
                type: Opaque
                stringData:
                  proxy.json: |
                    {
                      "httpProxy": "http://user:p%40ss@10.0.0.9:3128",
                      "httpsProxy": "http://user:p%40ss@10.0.0.9:3128",
                      "noProxy": "localhost,.lab"
                    }

                """))
        let cluster = try #require(edits.files.first { $0.path == "cluster-0.yaml" })
        let text = String(decoding: cluster.after, as: UTF8.self)
        #expect(text.contains("\n    proxySecretName: cluster-0-proxy\n"))
        #expect(text.split(separator: "proxySecretName").count == 2)
    }

    @Test func `doing it twice changes nothing`() throws {
        #expect(try workspace().configured().edits().files.allSatisfy { !$0.isChange })
    }

    @Test func `the key that somebody has put right stays, also when the proxy changes`() throws {
        var workspace = try workspace().configured()
        try workspace.replace("  proxy.json: |", by: "  config: |", in: Self.path)
        #expect(try workspace.edits().files.allSatisfy { !$0.isChange })
        workspace.facts.login = nil
        let secret = try #require(try workspace.edits().files.first { $0.path == Self.path })
        #expect(
            String(decoding: secret.after, as: UTF8.self).contains(
                "\n  config: |\n    {\n      \"httpProxy\": \"http://10.0.0.9:3128\""))
    }

    @Test func `a Secret's text is masked like proxy_json`() throws {
        let secret = try #require(try workspace().edits().files.first { $0.path == Self.path })
        let masked = ProxyFile.masked(String(decoding: secret.after, as: UTF8.self))
        #expect(masked.contains("      \"httpProxy\": \"http://***:***@10.0.0.9:3128\",\n"))
        #expect(!masked.contains("p%40ss"))
    }

    @Test(arguments: ["notes: here\n", "kind: Secret\nstringData: { a: b, c: d }\n", "{"])
    func `a file that is something else is not overwritten`(text: String) throws {
        var workspace = try workspace()
        workspace.files[Self.path] = text
        let edits = try workspace.edits()
        #expect(edits.diagnostics.map(\.code) == ["anthos.foreign-file"])
        #expect(!edits.files.contains { $0.path == Self.path })
    }

    @Test func `without a proxy of its own a cluster keeps the Secret that it names`() throws {
        var workspace = try AnthosWorkspace.documented()
        try workspace.replace("    hub:", by: "    proxySecretName: by-hand\n    hub:", in: "cluster-0.yaml")
        #expect(try workspace.changes()["cluster-0.yaml"]?.contains("    proxySecretName: by-hand\n    hub:") == true)
    }

    @Test func `a Secret's name is one that Kubernetes allows`() throws {
        var workspace = try workspace()
        workspace.files["Lab/Cluster_A.yml"] = workspace.files["cluster-0.yaml"]
        workspace.anthos = "clusters: [{ file: Lab/Cluster_A.yml, proxy: { httpProxy: \"http://10.0.0.9\" } }]"
        let edits = try workspace.edits()
        let secret = try #require(edits.files.first { $0.path == "Lab/Cluster_A.proxy-secret.yaml" })
        #expect(String(decoding: secret.after, as: UTF8.self).contains("\n  name: lab-cluster-a-proxy\n"))
    }
}

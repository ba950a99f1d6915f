import Foundation
import SluiceCore
import SluiceFiles
import Testing

/// A workspace in memory, with a plan beside it.
struct AnthosWorkspace {
    /// By their paths inside the workspace.
    var files: [String: String]
    /// What stands under `anthos:` besides the workspace.
    var anthos = "clusters: [cluster-0.yaml]"
    /// What stands under `proxy:` besides the URL.
    var proxy = ""
    var facts = AnthosFacts(
        proxyEgressGroup: "sg-0123456789abcdef0", vpc: "vpc-0a1b2c3d4e5f67890", noProxy: ["localhost", "10.0.0.0/16"])

    /// The files as Google's documentation shapes them.
    static func documented() throws -> AnthosWorkspace {
        AnthosWorkspace(files: [
            "anthos-gke.yaml": try fixture("anthos-gke.yaml"), "cluster-0.yaml": try fixture("cluster-0.yaml"),
        ])
    }

    private static func fixture(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Fixtures/anthos/anthos-aws").standardizedFileURL
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// Replaces a text that has to be there.
    mutating func replace(_ old: String, by new: String, in file: String = "anthos-gke.yaml") throws {
        let text = try #require(files[file])
        try #require(text.contains(old), "\(file) has no \(old)")
        files[file] = text.replacingOccurrences(of: old, with: new)
    }

    func plan() throws -> Plan {
        let text = """
            name: prod
            region: us-west-2
            network: { vpc: vpc-0a1b2c3d4e5f67890, subnets: [subnet-0a1b2c3d4e5f67890] }
            proxy: { httpProxy: "http://10.0.0.254:80"\(proxy.isEmpty ? "" : ", \(proxy)") }
            anthos:
              workspace: anthos-aws
              \(anthos)
            """
        let reading = PlanFile.read(Array(text.utf8), file: "plan.yaml") { _ in .failure(.init("none")) }
        return try #require(reading.plan, "\(reading.diagnostics)")
    }

    func edits() throws -> AnthosEdits {
        AnthosEdits(plan: try plan(), facts: facts) { files[$0].map { Array($0.utf8) } }
    }

    /// What each file that is to change becomes.
    func changes() throws -> [String: String] {
        let edits = try edits()
        #expect(edits.diagnostics == [])
        return Dictionary(
            uniqueKeysWithValues: edits.files.filter(\.isChange).map {
                ($0.path, String(decoding: $0.after, as: UTF8.self))
            })
    }

    /// The workspace with every edit made.
    func configured() throws -> AnthosWorkspace {
        var workspace = self
        for file in try edits().files { workspace.files[file.path] = String(decoding: file.after, as: UTF8.self) }
        return workspace
    }

    /// What is found, as `code file:line:column`.
    func findings() throws -> [String] {
        try edits().diagnostics.map { finding in
            let place = finding.location.map { " \($0.file ?? ""):\($0.line):\($0.column)" } ?? ""
            let mark = finding.severity == .warning ? "?" : ""
            return "\(finding.code)\(mark)\(place)"
        }
    }
}

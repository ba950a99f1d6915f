import SluiceCore
import SluiceFiles
import Testing

/// What becomes of the files of a workspace.
struct AnthosEditsTests {
    private static let group = "sg-0123456789abcdef0"

    @Test func `the documented workspace changes in these lines and no others`() throws {
        let workspace = try AnthosWorkspace.documented()
        let changes = try workspace.changes()
        #expect(Set(changes.keys) == ["proxy.json", "anthos-gke.yaml", "cluster-0.yaml"])
        #expect(
            try added(to: "anthos-gke.yaml", in: workspace) == [
                "  proxy: proxy.json", "  securityGroupIDs:", "  - \(Self.group)",
            ])
        #expect(
            try added(to: "cluster-0.yaml", in: workspace) == [
                "    - \(Self.group)", "  securityGroupIDs: [sg-0cccccccccccccccc, \(Self.group)]",
                "  securityGroupIDs:", "  - \(Self.group)",
            ])
    }

    @Test func `only proxy_json is secret`() throws {
        let edits = try AnthosWorkspace.documented().edits()
        #expect(edits.files.map(\.path) == ["proxy.json", "anthos-gke.yaml", "cluster-0.yaml"])
        #expect(edits.files.map(\.isSecret) == [true, false, false])
        #expect(edits.files[0].before == nil)
    }

    @Test func `doing it twice changes nothing`() throws {
        let once = try AnthosWorkspace.documented().configured()
        #expect(try once.changes() == [:])
    }

    @Test func `CR LF stays, and new lines have it too`() throws {
        var workspace = try AnthosWorkspace.documented()
        workspace.files = workspace.files.mapValues {
            $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        }
        let text = try #require(try workspace.changes()["cluster-0.yaml"])
        #expect(text.unicodeScalars.count { $0 == "\n" } == text.unicodeScalars.count { $0 == "\r" })
        #expect(text.contains("\r\n    - \(Self.group)\r\n"))
    }

    @Test(arguments: ["securityGroupIDs: []", "securityGroupIDs:", "securityGroupIDs: ~", "securityGroupIDs: null"])
    func `an empty list is filled`(list: String) throws {
        var workspace = try AnthosWorkspace.documented()
        try workspace.replace("  rootVolume:", by: "  \(list)\n  rootVolume:")
        let text = try #require(try workspace.changes()["anthos-gke.yaml"])
        #expect(text.contains("securityGroupIDs:"))
        #expect(text.contains(Self.group))
        #expect(try workspace.configured().changes() == [:])
    }

    @Test func `a list that has the group is left as it is, and its order too`() throws {
        var workspace = try AnthosWorkspace.documented()
        let list = "[sg-0ddddddddddddddd, '\(Self.group)', sg-0eeeeeeeeeeeeeee]"
        try workspace.replace(
            "  rootVolume:", by: "  proxy: \"./proxy.json\"\n  securityGroupIDs: \(list)\n  rootVolume:")
        #expect(try workspace.changes()["anthos-gke.yaml"] == nil)
    }

    @Test func `a file that is indented as a whole stays so`() throws {
        var workspace = try AnthosWorkspace.documented()
        workspace.files = workspace.files.mapValues { text in
            text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty || $0 == "---" ? "\($0)" : " \($0)" }.joined(separator: "\n")
        }
        #expect(
            try added(to: "anthos-gke.yaml", in: workspace) == [
                "   proxy: proxy.json", "   securityGroupIDs:", "   - \(Self.group)",
            ])
    }

    @Test func `a file with the management service in a folder of its own names the proxy file from there`() throws {
        var workspace = try AnthosWorkspace.documented()
        workspace.files["management/anthos-gke.yaml"] = workspace.files.removeValue(forKey: "anthos-gke.yaml")
        workspace.anthos = "managementService: management/anthos-gke.yaml\n  proxyFile: ./settings/proxy.json"
        let changes = try workspace.changes()
        #expect(Set(changes.keys) == ["management/anthos-gke.yaml", "settings/proxy.json"])
        #expect(changes["management/anthos-gke.yaml"]?.contains("\n  proxy: ../settings/proxy.json\n") == true)
    }

    @Test func `everything may stand in one file`() throws {
        var workspace = try AnthosWorkspace.documented()
        let all = [workspace.files["anthos-gke.yaml"], workspace.files["cluster-0.yaml"]].compactMap(\.self)
        workspace.files = ["anthos-gke.yaml": all.joined(separator: "---\n")]
        workspace.anthos = "clusters: [anthos-gke.yaml]"
        let edits = try workspace.edits()
        #expect(edits.diagnostics == [])
        #expect(edits.files.map(\.path) == ["proxy.json", "anthos-gke.yaml"])
        #expect(String(decoding: edits.files[1].after, as: UTF8.self).split(separator: Self.group).count == 5)
    }

    @Test func `objects of other makers are left alone, whatever their kind`() throws {
        var workspace = try AnthosWorkspace.documented()
        let foreign = "---\napiVersion: infrastructure.cluster.x-k8s.io/v1beta1\nkind: AWSCluster\nspec: []\n"
        workspace.files["cluster-0.yaml", default: ""] += foreign
        #expect(try workspace.changes()["cluster-0.yaml"]?.hasSuffix(foreign) == true)
    }

    @Test func `aliases and anchors elsewhere are no obstacle`() throws {
        var workspace = try AnthosWorkspace.documented()
        try workspace.replace("team\n  kmsKeyARN: arn", by: "team\n  kmsKeyARN: &key arn")
        try workspace.replace(
            "databaseEncryption:\n    kmsKeyARN: arn", by: "databaseEncryption:\n    kmsKeyARN: *key # arn")
        #expect(try workspace.changes()["anthos-gke.yaml"]?.contains("kmsKeyARN: *key # arn") == true)
    }

    @Test func `the proxy file has the login, percent-encoded, and the list that it is given`() throws {
        var workspace = try AnthosWorkspace.documented()
        workspace.proxy = "httpsProxy: \"http://10.0.0.254:443\""
        workspace.facts.login = ProxyLogin(user: Secret("user"), password: Secret("p@ss"))
        let json = try JSONValue(parsing: try #require(try workspace.changes()["proxy.json"]))
        #expect(json["httpProxy"] == "http://user:p%40ss@10.0.0.254:80")
        #expect(json["httpsProxy"] == "http://user:p%40ss@10.0.0.254:443")
        #expect(json["noProxy"] == "localhost,10.0.0.0/16")
        #expect(json.object?.keys == ["httpProxy", "httpsProxy", "noProxy"])
    }

    @Test func `a subnet is named for a management service that goes into the plan's VPC`() throws {
        var workspace = try AnthosWorkspace.documented()
        workspace.facts.subnetForExistingVPC = "subnet-0f1b2c3d4e5f67890"
        let text = try #require(try workspace.changes()["anthos-gke.yaml"])
        #expect(text.contains("    subnetID: subnet-0f1b2c3d4e5f67890\n    allowedSSHSecurityGroupIDs: [sg-0aaa"))
        let block =
            "  existingVPC:\n    subnetID: subnet-0a1b2c3d4e5f67890\n    allowedSSHSecurityGroupIDs: [sg-0aaaaaaaaaaaaaaaa]\n"
        try workspace.replace(block, by: "")
        #expect(
            try workspace.changes()["anthos-gke.yaml"]?.contains(
                "  existingVPC:\n    subnetID: subnet-0f1b2c3d4e5f67890\n") == true)
    }

    @Test func `a plan without anthos files has none`() throws {
        var plan = try AnthosWorkspace.documented().plan()
        plan.anthos = nil
        let edits = AnthosEdits(plan: plan, facts: try AnthosWorkspace.documented().facts) { _ in nil }
        #expect(edits.files == [])
        #expect(edits.diagnostics == [])
    }

    @Test(arguments: 0..<200)
    func `however a file is laid out, only the intended lines change`(seed: UInt64) throws {
        var (service, cluster) = (RandomManifest(seed: seed), RandomManifest(seed: seed ^ 0xFFFF))
        service.writeManagementService()
        cluster.writeCluster()
        let workspace = AnthosWorkspace(files: ["anthos-gke.yaml": service.text, "cluster-0.yaml": cluster.text])
        let changes = try workspace.changes()
        for (file, old) in [("anthos-gke.yaml", service), ("cluster-0.yaml", cluster)] {
            let new = try #require(changes[file])
            let lineEnd: Character = old.text.contains("\r\n") ? "\r\n" : "\n"
            let lines = new.split(separator: lineEnd, omittingEmptySubsequences: false).map(String.init)
            let difference = lines.difference(from: old.lines + (old.text.last == lineEnd ? [""] : []))
            #expect(difference.removals.allSatisfy(isIntended), "seed \(seed): \(difference.removals)")
            #expect(difference.insertions.allSatisfy(isIntended), "seed \(seed): \(difference.insertions)")
            #expect(difference.removals.count <= 1 && difference.insertions.count <= 5, "seed \(seed)")
        }
        #expect(try workspace.configured().changes() == [:], "seed \(seed)")
    }

    /// Only what the step sets may come or go; a filled list in brackets is one line that becomes another.
    private func isIntended(_ change: CollectionDifference<String>.Change) -> Bool {
        switch change {
        case .insert(_, let line, _):
            line.contains(Self.group) || line.contains("proxy:") && line.contains("proxy.json")
                || line.drop { $0 == " " } == "securityGroupIDs:"
        case .remove(_, let line, _): line.contains("securityGroupIDs: [")
        }
    }

    /// The lines that stand in the edited file and not in the file as it was; every other line is where it was.
    private func added(to file: String, in workspace: AnthosWorkspace) throws -> [String] {
        let old = try #require(workspace.files[file]).split(separator: "\n", omittingEmptySubsequences: false)
        let new = try #require(try workspace.changes()[file]).split(separator: "\n", omittingEmptySubsequences: false)
        let difference = new.difference(from: old)
        #expect(difference.removals.allSatisfy { $0.text.contains("securityGroupIDs: [") })
        return difference.insertions.map(\.text)
    }
}

extension CollectionDifference<Substring>.Change {
    fileprivate var text: String {
        switch self {
        case .insert(_, let element, _), .remove(_, let element, _): String(element)
        }
    }
}

import SluiceCore
import SluiceFiles
import Testing

/// What is said about the files of a workspace, each with its place.
struct AnthosChecksTests {
    /// A change to the documented workspace, and what is found then. A question mark stands for a warning.
    struct Case: CustomTestStringConvertible {
        var name: String
        var file: String
        var old: String
        var new: String
        var findings: [String]

        init(_ name: String, _ file: String, _ old: String, _ new: String, _ findings: String...) {
            (self.name, self.file, self.old, self.new, self.findings) = (name, file, old, new, findings)
        }

        var testDescription: String { name }
    }

    private static let service = "anthos-gke.yaml"
    private static let cluster = "cluster-0.yaml"

    private static let cases = [
        Case(
            "no management service", service, "kind: AWS", "kind: Aws",
            "anthos.no-such-kind anthos-aws/anthos-gke.yaml:1:1"),
        Case("another API", cluster, "multicloud.", "other.", "anthos.no-such-kind anthos-aws/cluster-0.yaml:1:1"),
        Case(
            "a list for spec", service, "spec:\n", "spec: []\nold:\n",
            "anthos.wrong-shape anthos-aws/anthos-gke.yaml:6:7"),
        Case(
            "a map for a list", cluster, "    - sg-0bbbbbbbbbbbbbbbb", "      first: sg-0bbbbbbbbbbbbbbbb",
            "anthos.wrong-shape anthos-aws/cluster-0.yaml:22:7"),
        Case(
            "a text for a list", cluster, "[sg-0cccccccccccccccc]", "sg-0cccccccccccccccc",
            "anthos.wrong-shape anthos-aws/cluster-0.yaml:53:21"),
        Case(
            "an alias for a list", service, "  rootVolume:",
            "  tags2: &t [sg-1]\n  securityGroupIDs: *t\n  rootVolume:",
            "anthos.shared-value anthos-aws/anthos-gke.yaml:27:21"),
        Case(
            "a merge key on the way", service, "  rootVolume:", "  <<: { a: b }\n  rootVolume:",
            "anthos.shared-value anthos-aws/anthos-gke.yaml:26:3"),
        Case(
            "a key twice", service, "  rootVolume:", "  proxy: a\n  proxy: b\n  rootVolume:",
            "anthos.duplicate-key anthos-aws/anthos-gke.yaml:27:3"),
        Case(
            "both VPCs", service, "  rootVolume:", "  dedicatedVPC: {}\n  rootVolume:",
            "anthos.vpc-choice? anthos-aws/anthos-gke.yaml:24:5"),
        Case(
            "no VPC", service, "  existingVPC:", "  noVPC:", "anthos.vpc-choice? anthos-aws/anthos-gke.yaml:7:3"),
        Case(
            "another region", service, "us-west-2\n  auth", "us-east-1\n  auth",
            "anthos.region anthos-aws/anthos-gke.yaml:8:11"),
        Case(
            "another region of everything", cluster, "region: us-west-2", "region: us-east-1",
            "anthos.region anthos-aws/cluster-0.yaml:6:11", "anthos.region anthos-aws/cluster-0.yaml:45:11",
            "anthos.region anthos-aws/cluster-0.yaml:64:11"),
        Case("another VPC", cluster, "vpc-0a", "vpc-0b", "anthos.vpc anthos-aws/cluster-0.yaml:8:12"),
        Case(
            "a placeholder", cluster, "sg-0bbbbbbbbbbbbbbbb", "SECURITY_GROUP",
            "anthos.placeholder? anthos-aws/cluster-0.yaml:22:7"),
        Case(
            "an unknown cluster", cluster,
            "clusterName: cluster-0\n  version: 1.25.5-gke.2100\n  region: us-west-2\n  subnetID: subnet-0b",
            "clusterName: cluster-1\n  version: 1.25.5-gke.2100\n  region: us-west-2\n  subnetID: subnet-0b",
            "anthos.unknown-cluster? anthos-aws/cluster-0.yaml:62:16"),
        Case(
            "a pool twice", cluster, "cluster-0-pool-1", "cluster-0-pool-0",
            "anthos.duplicate-document anthos-aws/cluster-0.yaml:57:1"),
        Case(
            "an old service", service, "aws-1.14.1-gke.0", "aws-1.7.2-gke.3",
            "anthos.version? anthos-aws/anthos-gke.yaml:7:12"),
        Case(
            "a service of no release", service, "aws-1.14.1-gke.0", "[]",
            "anthos.version-unreadable? anthos-aws/anthos-gke.yaml:7:12"),
        Case(
            "a placeholder of a release", service, "aws-1.14.1-gke.0", "ANTHOS_VERSION",
            "anthos.version-unreadable? anthos-aws/anthos-gke.yaml:7:12"),
        Case(
            "an old cluster", cluster, "version: 1.25.5-gke.2100 # the latest", "version: 1.16.15-gke.700",
            "anthos.kubernetes-version anthos-aws/cluster-0.yaml:14:14"),
        Case(
            "an old pool", cluster, "version: 1.25.5-gke.2100\n  region: us-west-2\n  subnetID: subnet-0a",
            "version: 'v1.9'\n  region: us-west-2\n  subnetID: subnet-0a",
            "anthos.kubernetes-version anthos-aws/cluster-0.yaml:44:12"),
        Case(
            "no YAML", service, "region: us-west-2", "region: [us-west-2",
            "anthos.not-yaml anthos-aws/anthos-gke.yaml:9:17"),
        Case(
            "a tab", cluster, "    instanceType: t3.medium\n    keyName", "\tinstanceType: t3.medium\n    keyName",
            "anthos.not-yaml anthos-aws/cluster-0.yaml:15:1"),
    ]

    @Test(arguments: cases)
    func `what is wrong is said at its place`(test: Case) throws {
        var workspace = try AnthosWorkspace.documented()
        try workspace.replace(test.old, by: test.new, in: test.file)
        let found = try workspace.findings()
        #expect(found == test.findings)
    }

    @Test func `the documented workspace is without a flaw`() throws {
        #expect(try AnthosWorkspace.documented().findings() == [])
    }

    @Test(arguments: ["1.17", "v1.17", "1.17.9-gke.2800", "\"1.17\"", "1.100.0", "2.0"])
    func `these releases of Kubernetes will do`(version: String) throws {
        var workspace = try AnthosWorkspace.documented()
        try workspace.replace("1.25.5-gke.2100", by: version, in: Self.cluster)
        #expect(try workspace.findings() == [])
    }

    @Test func `a second management service is refused`() throws {
        var workspace = try AnthosWorkspace.documented()
        let service = try #require(workspace.files[Self.service])
        workspace.files[Self.service] = service + "---\n" + service
        let found = try workspace.findings()
        #expect(found == ["anthos.duplicate-document anthos-aws/anthos-gke.yaml:34:1"])
    }

    @Test func `a document that stands twice and says the same is no contradiction`() throws {
        var workspace = try AnthosWorkspace.documented()
        let cluster = try #require(workspace.files[Self.cluster])
        workspace.files["copy.yaml"] = "# a copy\n" + cluster
        workspace.anthos = "clusters: [cluster-0.yaml, copy.yaml]"
        #expect(try workspace.findings() == [])
    }

    @Test func `a login needs the key that encrypts it`() throws {
        var workspace = try AnthosWorkspace.documented()
        workspace.proxy = "credentials: { user: { env: U }, password: { env: P } }"
        #expect(try workspace.findings() == [])
        try workspace.replace(
            "  kmsKeyARN: arn:aws:kms:us-west-2:123456789012:key/11111111-2222-3333-4444-555555555555\n  data",
            by: "  data")
        #expect(try workspace.findings() == ["anthos.kms-key-missing anthos-aws/anthos-gke.yaml:7:3"])
    }

    @Test func `a proxy of a cluster's own needs Anthos 1_8, and a cluster in the file`() throws {
        var workspace = try AnthosWorkspace.documented()
        workspace.anthos = "clusters: [{ file: cluster-0.yaml, proxy: { httpProxy: \"http://10.0.0.9\" } }]"
        try workspace.replace("aws-1.14.1-gke.0", by: "aws-1.7.2-gke.3")
        #expect(
            try workspace.findings() == ["anthos.version anthos-aws/anthos-gke.yaml:7:12", "anthos.secret-unverified?"])
        try workspace.replace("aws-1.7.2-gke.3", by: "aws-1.8.0-gke.1")
        #expect(try workspace.findings() == ["anthos.secret-unverified?"])
        try workspace.replace("kind: AWSCluster", by: "kind: AwsCluster", in: Self.cluster)
        #expect(try workspace.findings().contains("anthos.no-such-kind anthos-aws/cluster-0.yaml:1:1"))
    }

    @Test func `an existing VPC is not written beside a dedicated one`() throws {
        var workspace = try AnthosWorkspace.documented()
        workspace.facts.subnetForExistingVPC = "subnet-1"
        try workspace.replace("  rootVolume:", by: "  dedicatedVPC: {}\n  rootVolume:")
        #expect(try workspace.findings() == ["anthos.vpc-choice anthos-aws/anthos-gke.yaml:26:17"])
    }

    @Test func `files that are not there are named with the key of the plan`() throws {
        var workspace = try AnthosWorkspace.documented()
        workspace.files = [:]
        let edits = try workspace.edits()
        #expect(edits.diagnostics.map(\.code) == ["anthos.file-missing", "anthos.file-missing"])
        #expect(edits.diagnostics.map(\.subject) == ["anthos.managementService", "anthos.clusters[0]"])
        #expect(edits.diagnostics[1].summary == "there is no file `anthos-aws/cluster-0.yaml`")
    }

    @Test func `a proxy file that is something else is replaced, with a word about it`() throws {
        var workspace = try AnthosWorkspace.documented()
        workspace.files["proxy.json"] = #"{"httpProxy":"http://user:hunter2@h","extra":1,"more":2}"#
        var edits = try workspace.edits()
        #expect(
            edits.diagnostics.map(\.summary) == [
                "`anthos-aws/proxy.json` loses what Anthos does not read: `extra, more`"
            ])
        workspace.files["proxy.json"] = "http://user:hunter2@h"
        edits = try workspace.edits()
        #expect(edits.diagnostics.map(\.code) == ["anthos.proxy-file-foreign"])
        #expect(edits.files[0].isChange)
        #expect(!"\(edits.diagnostics)".contains("hunter2"))
    }

    @Test(arguments: [
        ("managementService: ../anthos-gke.yaml", "anthos.managementService"),
        ("proxyFile: /proxy.json", "anthos.proxyFile"),
        ("clusters: [a/../../b.yaml]", "anthos.clusters[0]"), ("proxyFile: anthos-gke.yaml", "anthos.proxyFile"),
    ])
    func `no path leads out, and no file is two things`(anthos: String, subject: String) throws {
        let parts = anthos.split(separator: ": ", maxSplits: 1).map(String.init)
        var plan = try AnthosWorkspace.documented().plan()
        switch parts[0] {
        case "managementService": plan.anthos?.managementService = parts[1]
        case "proxyFile": plan.anthos?.proxyFile = parts[1]
        default: plan.anthos?.clusters = [AnthosFiles.Cluster(file: String(parts[1].dropFirst().dropLast()))]
        }
        let edits = AnthosEdits(plan: plan, facts: try AnthosWorkspace.documented().facts) { _ in nil }
        #expect(edits.files == [])
        #expect(edits.diagnostics.map(\.code) == ["anthos.path"])
        #expect(edits.diagnostics.map(\.subject) == [subject])
    }

    @Test(arguments: cases)
    func `every sentence is one line`(test: Case) throws {
        var workspace = try AnthosWorkspace.documented()
        try workspace.replace(test.old, by: test.new, in: test.file)
        for finding in try workspace.edits().diagnostics {
            for sentence in [finding.summary, finding.cause, finding.fix] {
                #expect(!sentence.isEmpty && !sentence.contains("\n") && !sentence.hasSuffix("."), "\(sentence)")
            }
        }
    }
}

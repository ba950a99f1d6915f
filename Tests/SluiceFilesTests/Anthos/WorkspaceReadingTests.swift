import SluiceCore
import SluiceFiles
import Testing

/// What a plan takes from the files of its workspace.
struct WorkspaceReadingTests {
    private static let subnets = ["subnet-0a1b2c3d4e5f67890", "subnet-0b1b2c3d4e5f67890", "subnet-0c1b2c3d4e5f67890"]

    @Test func `without subnets of its own a plan has those of the files, each once, in their order`() throws {
        let reading = reading(try AnthosWorkspace.documented().files)
        #expect(reading.diagnostics == [])
        #expect(subnets(of: reading) == Self.subnets)
    }

    @Test func `the management service comes first, and its file by the default name need not be there`() throws {
        var workspace = try AnthosWorkspace.documented()
        try workspace.replace("subnetID: subnet-0a", by: "subnetID: subnet-0f")
        #expect(subnets(of: reading(workspace.files)) == ["subnet-0f1b2c3d4e5f67890"] + Self.subnets)
        workspace.files["anthos-gke.yaml"] = nil
        #expect(subnets(of: reading(workspace.files)) == Self.subnets)
    }

    @Test func `the blocks of pods and services are known, and those that are none are left out`() throws {
        var workspace = try AnthosWorkspace.documented()
        let blocks = ["10.2.0.0/16", "10.1.0.0/16"].compactMap { IPv4CIDR($0) }
        #expect(reading(workspace.files).plan?.anthos?.clusterNetworks == blocks)
        try workspace.replace("[10.2.0.0/16]", by: "[0.0.0.0/0, POD_BLOCK, 10.1.0.0/16]", in: "cluster-0.yaml")
        #expect(reading(workspace.files).plan?.anthos?.clusterNetworks == [blocks[1]])
    }

    @Test func `subnets of the plan's own are used as they are, and the files may be missing or broken`() {
        for files in [[:], ["cluster-0.yaml": "{", "anthos-gke.yaml": "kind: [\n"]] {
            let reading = reading(files, network: "vpc: vpc-0a1b2c3d4e5f67890, subnets: [subnet-9]")
            #expect(reading.diagnostics == [])
            #expect(subnets(of: reading) == ["subnet-9"])
        }
    }

    @Test func `a file that is needed and missing is named with its key`() {
        let reading = reading([:])
        #expect(reading.plan == nil)
        #expect(reading.diagnostics.map(\.code) == ["plan.file-unreadable"])
        #expect(reading.diagnostics[0].summary.contains("`anthos-aws/cluster-0.yaml`"))
        #expect(reading.diagnostics[0].location == SourceLocation(file: "plans/plan.yaml", line: 7, column: 14))
    }

    @Test func `a file that is needed and broken is named with its line`() {
        let reading = reading(["cluster-0.yaml": "a: b\nc: [\n"])
        #expect(reading.diagnostics.map(\.code) == ["anthos.not-yaml"])
        #expect(reading.diagnostics[0].location?.file == "plans/anthos-aws/cluster-0.yaml")
        #expect(reading.diagnostics[0].location?.line == 3)
    }

    @Test func `a placeholder for a subnet is pointed at`() throws {
        var workspace = try AnthosWorkspace.documented()
        try workspace.replace("    - subnet-0b1b2c3d4e5f67890", by: "    - SUBNET_ID", in: "cluster-0.yaml")
        let reading = reading(workspace.files)
        #expect(reading.plan == nil)
        #expect(reading.diagnostics.map(\.code) == ["anthos.placeholder"])
        #expect(
            reading.diagnostics[0].location
                == SourceLocation(file: "plans/anthos-aws/cluster-0.yaml", line: 19, column: 7))
    }

    @Test func `files without a subnet leave the plan without`() {
        let reading = reading(["cluster-0.yaml": "kind: AWSCluster\n"])
        #expect(reading.diagnostics.map(\.code) == ["plan.no-subnets"])
        #expect(reading.diagnostics[0].location?.line == 3)
    }

    @Test(arguments: ["", ", subnets: [subnet-9]"])
    func `a cluster in another VPC is pointed at, behind what is wrong in the plan itself`(subnets: String) throws {
        var workspace = try AnthosWorkspace.documented()
        try workspace.replace("vpcID: vpc-0a", by: "vpcID: vpc-0b", in: "cluster-0.yaml")
        let reading = reading(workspace.files, network: "vpc: vpc-0a1b2c3d4e5f67890\(subnets), other: 1")
        #expect(reading.diagnostics.map(\.code) == ["plan.unknown-key", "anthos.vpc"])
        #expect(
            reading.diagnostics[1].location
                == SourceLocation(file: "plans/anthos-aws/cluster-0.yaml", line: 8, column: 12))
    }

    @Test func `a placeholder for the VPC is no contradiction`() throws {
        var workspace = try AnthosWorkspace.documented()
        try workspace.replace("vpcID: vpc-0a1b2c3d4e5f67890", by: "vpcID: VPC_ID", in: "cluster-0.yaml")
        #expect(reading(workspace.files).diagnostics == [])
    }

    @Test func `a fresh VPC has subnets of its own, whatever the files say`() throws {
        let files = try AnthosWorkspace.documented().files
        let reading = reading(files, network: "create: { cidr: 10.0.0.0/16, zones: [us-west-2a] }")
        #expect(reading.diagnostics == [])
        #expect(reading.plan?.anthos?.clusterNetworks.count == 2)
    }

    private func subnets(of reading: PlanFile.Reading) -> [String]? {
        guard case .existing(let network)? = reading.plan?.network else { return nil }
        return network.subnets
    }

    /// A plan beside the workspace.
    private func reading(
        _ files: [String: String], network: String = "vpc: vpc-0a1b2c3d4e5f67890"
    ) -> PlanFile.Reading {
        let text = """
            name: prod
            region: us-west-2
            network: { \(network) }
            proxy: { httpProxy: "http://10.0.0.254:80" }
            anthos:
              workspace: anthos-aws
              clusters: [cluster-0.yaml]
            """
        return PlanFile.read(Array(text.utf8), file: "plans/plan.yaml") { path in
            let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
            guard parts.count == 2, parts[0] == "anthos-aws", let file = files[parts[1]] else {
                return .failure(PlanFile.Unreadable("there is no such file"))
            }
            return .success(Array(file.utf8))
        }
    }
}

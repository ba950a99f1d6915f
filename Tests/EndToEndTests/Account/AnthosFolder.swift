import Foundation

/// A workspace as the documentation shapes it, for a stack with a proxy that asks for a password.
enum AnthosFolder {
    static let plan = """
        name: anthos
        region: us-west-2
        network:
          create: { cidr: 10.0.0.0/16, zones: [us-west-2a] }
        proxy:
          httpProxy: http://10.0.0.254:3128
          credentials: { user: { env: PROXY_USER }, password: { file: password.txt } }
        anthos:
          workspace: anthos-aws
          clusters: [cluster-0.yaml]
        """ + "\n"

    static let files = [
        "anthos-gke.yaml": """
        apiVersion: multicloud.cluster.gke.io/v1
        kind: AWSManagementService
        metadata:
          name: management
        spec:
          version: aws-1.14.1-gke.0
          region: us-west-2
          kmsKeyARN: arn:aws:kms:us-west-2:123456789012:key/11111111-2222-3333-4444-555555555555
          # Only one of the two; the subnet decides on VPC and zone.
          existingVPC:
            subnetID: subnet-0123456789abcdef0

        """,
        "cluster-0.yaml": """
        apiVersion: multicloud.cluster.gke.io/v1
        kind: AWSCluster
        metadata:
          name: cluster-0
        spec:
          region: us-west-2
          controlPlane:
            version: 1.21.5-gke.2800
            securityGroupIDs: [sg-0aaaaaaaaaaaaaaaa]  # ours
        ---
        apiVersion: multicloud.cluster.gke.io/v1
        kind: AWSNodePool
        metadata:
          name: cluster-0-pool-0
        spec:
          clusterName: cluster-0
          version: 1.21.5-gke.2800
          securityGroupIDs:
          - sg-0bbbbbbbbbbbbbbbb

        """,
    ]
}

extension Account {
    /// Puts plan, workspace and password into the folder.
    func writeAnthosFolder(plan: String = AnthosFolder.plan, password: String = "hunter2") throws {
        try FileManager.default.createDirectory(
            at: folder.appending(path: "anthos-aws"), withIntermediateDirectories: true)
        try write("plan.yaml", plan)
        try write("password.txt", "\(password)\n")
        for (name, text) in AnthosFolder.files { try write("anthos-aws/\(name)", text) }
    }

    /// Every name in the workspace with its mode and, of a file, its bytes.
    func workspaceImage() throws -> [String: String] {
        let root = folder.appending(path: "anthos-aws").path
        return try Dictionary(
            uniqueKeysWithValues: FileManager.default.subpathsOfDirectory(atPath: root).map { name in
                let path = "\(root)/\(name)"
                let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
                let bytes = FileManager.default.contents(atPath: path)
                return (
                    name, "\(String(mode, radix: 8)) \(bytes.map { String(decoding: $0, as: UTF8.self) } ?? "folder")"
                )
            })
    }
}

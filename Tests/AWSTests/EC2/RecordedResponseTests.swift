import AWS
import Foundation
import Testing

/// Answers as EC2 sent them, and what botocore made of them.
@Suite(.enabled(if: ConformanceFolder.contains("ec2-protocol"), "SLUICE_CONFORMANCE names no folder with ec2-protocol"))
struct RecordedResponseTests {
    /// The recorded answers to actions that sluice has.
    private static let recordings: [(file: String, operation: any EC2Operation.Type)] = [
        ("associate-route-table", AssociateRouteTable.self),
        ("create-route-table", CreateRouteTable.self),
        ("create-subnet", CreateSubnet.self),
        ("create-vpc", CreateVpc.self),
        ("delete-internet-gateway", DeleteInternetGateway.self),
        ("describe-availability-zones", DescribeAvailabilityZones.self),
        ("describe-dhcp-options", DescribeDhcpOptions.self),
        ("describe-internet-gateways", DescribeInternetGateways.self),
        ("describe-network-acls", DescribeNetworkAcls.self),
        ("describe-network-interfaces", DescribeNetworkInterfaces.self),
        ("describe-route-tables", DescribeRouteTables.self),
        ("describe-security-groups", DescribeSecurityGroups.self),
        ("describe-subnets", DescribeSubnets.self),
        ("describe-tags", DescribeTags.self),
        ("describe-vpcs", DescribeVpcs.self),
    ]

    /// The recorded answers to EC2's actions that sluice does not have.
    private static let foreign = """
        allocate-address assign-private-ip-addresses associate-address attach-volume attach-vpn-gateway
        bundle-instance cancel-bundle-task cancel-reserved-instances-listing cancel-spot-instance-requests
        confirm-product-instance copy-snapshot create-customer-gateway create-dhcp-options
        create-instance-export-task create-network-acl create-network-interface
        create-reserved-instances-listing create-snapshot create-spot-datafeed-subscription create-volume
        create-vpn-gateway describe-account-attributes describe-addresses describe-bundle-tasks
        describe-customer-gateways describe-export-tasks describe-instance-attribute
        describe-instance-status describe-instances describe-key-pairs
        describe-placement-groups describe-regions describe-reserved-instances
        describe-reserved-instances-offerings describe-snapshots describe-spot-instance-requests
        describe-spot-price-history describe-volume-status describe-volumes describe-vpn-connections
        describe-vpn-gateways detach-network-interface detach-volume get-password-data import-instance
        import-key-pair import-volume modify-snapshot-attribute monitor-instances register-image
        replace-network-acl-association request-spot-instances run-instances start-instances stop-instances
        unmonitor-instances
        """

    private static let published = PublishedSuite(
        path: "recorded/responses", all: 72, run: 15,
        leftOut: Dictionary(byReason: [
            "sluice has no such action": foreign.split(whereSeparator: \.isWhitespace).map { "ec2-\($0)" },
            "sluice never asks STS for a session of a user's own": ["sts-get-session-token"],
        ]))

    @Test func `reads recorded answers as botocore did`() throws {
        let folder = ConformanceFolder.url.appending(path: "ec2-protocol/recorded/responses")
        let names = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "xml" }.map { $0.deletingPathExtension().lastPathComponent }
        let recordings = Dictionary(uniqueKeysWithValues: Self.recordings.map { ("ec2-\($0.file)", $0.operation) })
        for (file, _) in Self.published.running(names, name: \.self) {
            let operation = try #require(recordings[file], "\(file)")
            let path = "ec2-protocol/recorded/responses/\(file)"
            let body = try Data(contentsOf: ConformanceFolder.url.appending(path: "\(path).xml"))
            let recorded: [String: VectorValue] = try ConformanceFolder.json("\(path).json")
            let expected = VectorValue.structure(recorded.filter { $0.key != "ResponseMetadata" })
            let read = try Self.read(Array(body), as: operation)
            #expect(read == expected.withTimesAsNumbers, "\(file)")
        }
    }

    @Test func `both recorded errors are read`() throws {
        let folder = ConformanceFolder.url.appending(path: "ec2-protocol/recorded/errors")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(files.filter { $0.hasSuffix(".xml") }) == Set(Self.errors.map { "\($0).xml" }))
    }

    private static let errors = ["ec2-describe-instances", "sts-get-session-token"]

    @Test(arguments: errors)
    func `reads recorded errors as botocore did`(file: String) throws {
        let path = "ec2-protocol/recorded/errors/\(file)"
        let root = try ResponseDocument.parse(
            Array(Data(contentsOf: ConformanceFolder.url.appending(path: "\(path).xml"))))
        let envelope = try #require(try ErrorEnvelope(root))
        let recorded: [String: [String: String]] = try ConformanceFolder.json("\(path).json")
        #expect(envelope.code == recorded["Error"]?["Code"])
        #expect(envelope.message == recorded["Error"]?["Message"])
        #expect(envelope.requestID == recorded["ResponseMetadata"]?["RequestId"])
    }

    private static func read<Operation: EC2Operation>(
        _ body: [UInt8], as operation: Operation.Type
    ) throws -> VectorValue {
        let root = try ResponseDocument.parse(
            body, expecting: "\(Operation.action)Response", namespace: "http://ec2.amazonaws.com/doc/")
        return VectorValue(reflecting: try Operation.decode(root))
    }
}

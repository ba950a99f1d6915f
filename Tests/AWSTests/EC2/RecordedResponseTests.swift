import AWS
import Foundation
import Testing

/// Answers as EC2 sent them, and what botocore made of them.
@Suite(.enabled(if: ConformanceFolder.contains("ec2-protocol"), "SLUICE_CONFORMANCE names no folder with ec2-protocol"))
struct RecordedResponseTests {
    /// The recorded answers to actions that sluice has; the others are answers to actions that it does not have.
    private static let recordings: [(file: String, operation: any EC2Operation.Type)] = [
        ("associate-route-table", AssociateRouteTable.self),
        ("create-route-table", CreateRouteTable.self),
        ("create-subnet", CreateSubnet.self),
        ("create-vpc", CreateVpc.self),
        ("delete-internet-gateway", DeleteInternetGateway.self),
        ("describe-availability-zones", DescribeAvailabilityZones.self),
        ("describe-internet-gateways", DescribeInternetGateways.self),
        ("describe-network-interfaces", DescribeNetworkInterfaces.self),
        ("describe-route-tables", DescribeRouteTables.self),
        ("describe-security-groups", DescribeSecurityGroups.self),
        ("describe-subnets", DescribeSubnets.self),
        ("describe-tags", DescribeTags.self),
        ("describe-vpcs", DescribeVpcs.self),
    ]

    @Test func `reads recorded answers as botocore did`() throws {
        for (file, operation) in Self.recordings {
            let path = "ec2-protocol/recorded/responses/ec2-\(file)"
            let body = try Data(contentsOf: ConformanceFolder.url.appending(path: "\(path).xml"))
            let recorded: [String: VectorValue] = try ConformanceFolder.json("\(path).json")
            let expected = VectorValue.structure(recorded.filter { $0.key != "ResponseMetadata" })
            let read = try Self.read(Array(body), as: operation)
            #expect(read == expected.withTimesAsNumbers, "\(file)")
        }
    }

    @Test(arguments: ["ec2-describe-instances", "sts-get-session-token"])
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

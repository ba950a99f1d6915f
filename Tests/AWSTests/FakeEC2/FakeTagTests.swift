import AWS
import AWSTesting
import Testing

struct FakeTagTests {
    private var session = FakeSession()

    private func creation(_ tags: [AWS.Tag], type: String = "vpc") -> CreateVpc {
        CreateVpc(cidrBlock: "10.0.0.0/16", tagSpecifications: [.init(resourceType: type, tags: tags)])
    }

    @Test(
        arguments: [
            ([AWS.Tag(key: "aws:x", value: "")], "InvalidParameterValue"),
            ([AWS.Tag(key: "", value: "")], "InvalidParameterValue"),
            ([AWS.Tag(key: "k", value: "1"), AWS.Tag(key: "k", value: "2")], "InvalidParameterValue"),
            ([AWS.Tag(key: "k", value: String(repeating: "v", count: 257))], "InvalidParameterValue"),
            ((1...51).map { AWS.Tag(key: "k\($0)", value: "v") }, "TagLimitExceeded"),
            ((1...50).map { AWS.Tag(key: "k\($0)", value: "v") }, nil),
        ])
    func `tags that cannot be are refused at birth`(tags: [AWS.Tag], code: String?) throws {
        var session = session
        #expect(try session.code(creation(tags)) == code)
    }

    @Test func `tags for another type are refused`() throws {
        var session = session
        #expect(try session.code(creation([AWS.Tag(key: "k", value: "v")], type: "subnet")) == "InvalidParameterValue")
        #expect(session.ec2.inventory(at: session.now).isEmpty)
    }

    @Test func `a text comes back as it was given`() throws {
        var session = session
        let text = "é日本 +&=%20\"'<>\n]]>𝒳"
        let vpc = try session.send(creation([AWS.Tag(key: "k", value: text)])).vpc
        #expect(vpc?.tags?.first?.value == text)
    }

    @Test func `tags are set on all objects or on none`() throws {
        var session = session
        let vpc = try session.vpc()
        let tags = [AWS.Tag(key: "k", value: "v")]
        #expect(
            try session.code(CreateTags(resources: [vpc, "subnet-12345678"], tags: tags)) == "InvalidSubnetID.NotFound")
        #expect(try session.send(DescribeTags()).tags == [])
        #expect(try session.code(CreateTags(resources: ["colour-1"], tags: tags)) == "InvalidID")
        #expect(try session.code(CreateTags(resources: [vpc], tags: tags)) == nil)
        let filters = [Filter(name: "resource-id", values: [vpc]), Filter(name: "key", values: ["k"])]
        #expect(try session.send(DescribeTags(filters: filters)).tags?.map(\.resourceType) == ["vpc"])
    }

    @Test func `a tag with another value stays`() throws {
        var session = session
        let vpc = try session.vpc()
        try session.send(
            CreateTags(resources: [vpc], tags: [AWS.Tag(key: "k", value: "v"), AWS.Tag(key: "l", value: "w")]))
        try session.send(DeleteTags(resources: [vpc], tags: [AWS.Tag(key: "k", value: "x"), AWS.Tag(key: "l")]))
        #expect(try session.send(DescribeTags()).tags?.map(\.key) == ["k"])
    }
}

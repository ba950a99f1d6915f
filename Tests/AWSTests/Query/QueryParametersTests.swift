import AWS
import Testing

struct QueryParametersTests {
    @Test func `keeps the order and leaves out what is nil or an empty list`() {
        var query = QueryParameters()
        query.append("VpcId", "vpc-1")
        query.append("DryRun", true)
        query.append("Empty", "")
        query.append("MaxResults", nil as Int?)
        query.append("SubnetId", [] as [String])
        query.append("FromPort", -1)
        #expect(query.pairs.map(\.name) == ["VpcId", "DryRun", "Empty", "FromPort"])
        #expect(query.pairs.map(\.value) == ["vpc-1", "true", "", "-1"])
    }

    @Test func `counts list positions from one, at every depth`() {
        var query = QueryParameters()
        let peer = UserIdGroupPair(description: "d", groupId: "sg-2")
        let permission = IpPermission(ipProtocol: "tcp", fromPort: 443, userIdGroupPairs: [peer, peer])
        query.append("IpPermissions", [permission])
        query.append("Last", "x")
        #expect(
            query.pairs.map(\.name) == [
                "IpPermissions.1.IpProtocol", "IpPermissions.1.FromPort", "IpPermissions.1.Groups.1.Description",
                "IpPermissions.1.Groups.1.GroupId", "IpPermissions.1.Groups.2.Description",
                "IpPermissions.1.Groups.2.GroupId", "Last",
            ])
    }

    @Test func `writes tags and filters as EC2 names them`() {
        var query = QueryParameters()
        query.append(
            "TagSpecification", [TagSpecification(resourceType: "vpc", tags: [Tag(key: "Name", value: "a")])])
        query.append("Filter", [Filter(name: "vpc-id", values: ["vpc-1", "vpc-2"])])
        #expect(
            query.formBody == """
                TagSpecification.1.ResourceType=vpc&TagSpecification.1.Tag.1.Key=Name&\
                TagSpecification.1.Tag.1.Value=a&Filter.1.Name=vpc-id&Filter.1.Value.1=vpc-1&Filter.1.Value.2=vpc-2
                """)
    }

    @Test func `writes a list of the query protocol with members`() {
        var query = QueryParameters()
        query.append("TransitiveTagKeys", members: ["a", "b"])
        #expect(query.formBody == "TransitiveTagKeys.member.1=a&TransitiveTagKeys.member.2=b")
    }

    @Test func `percent-encodes every byte that is not unreserved`() {
        var query = QueryParameters()
        query.append("a b", "é+&=%*~-._/:,\n𝒳")
        #expect(query.formBody == "a%20b=%C3%A9%2B%26%3D%25%2A~-._%2F%3A%2C%0A%F0%9D%92%B3")
    }
}

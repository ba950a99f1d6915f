import Testing

@testable import SluiceCore

/// What the tags in a Region tell of stacks.
struct TaggedStackTests {
    private static let morning = "2026-01-02T03:00:00Z"
    private static let hour: Int64 = 3_600_000_000

    private static func object(_ id: String, _ stack: String?, _ lineage: String, _ created: String? = nil)
        -> TaggedStack.Object
    {
        var tags = ["sluice:lineage": lineage]
        tags["sluice:stack"] = stack
        tags["sluice:created"] = created
        return .init(id: id, tags: tags)
    }

    private static func time(hours: Int64, and microseconds: Int64 = 0) throws -> Timestamp {
        let start = try #require(Timestamp(iso8601: morning)).microseconds
        return Timestamp(microseconds: start + hours * hour + microseconds)
    }

    @Test func `a stack is what carries one name and one lineage`() {
        let found = TaggedStack.all(
            in: [
                Self.object("vpc-1", "b", "1", "2026-01-03T00:00:00Z"), Self.object("sg-1", "b", "1", Self.morning),
                Self.object("sg-2", "b", "2"), Self.object("vpce-1", "a", "3"), Self.object("sg-9", nil, "1"),
            ], endpoints: [.init(id: "vpce-1", zones: 2, vpc: "vpc-7"), .init(id: "vpce-9", zones: 1)],
            region: "us-west-2")
        #expect(found.map(\.name) == ["a", "b", "b"])
        #expect(found.map(\.objects) == [["vpce-1"], ["sg-1", "vpc-1"], ["sg-2"]])
        #expect(found.map(\.vpcs) == [["vpc-7"], ["vpc-1"], []])
        #expect(found.map(\.created) == [nil, Timestamp(iso8601: Self.morning), nil])
    }

    @Test(arguments: [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 2), (24, 0, 24)] as [(Int64, Int64, Int)])
    func `an hour that is begun is paid for in every zone`(hours: Int64, more: Int64, paid: Int) throws {
        let prices = PriceTable.published
        let stack = try #require(
            TaggedStack.all(
                in: [Self.object("vpce-1", "a", "1", Self.morning)],
                endpoints: [.init(id: "vpce-1", zones: 3, created: Self.time(hours: 0))], region: "us-west-2"
            ).first)
        let price = prices.zoneHour(in: "us-west-2").price
        #expect(try stack.cost(until: Self.time(hours: hours, and: more), by: prices) == price * (3 * paid))
    }

    @Test func `what nobody knows the age of has no known cost`() throws {
        let stack = try #require(
            TaggedStack.all(
                in: [Self.object("vpce-1", "a", "1")], endpoints: [.init(id: "vpce-1", zones: 3)], region: "us-west-2"
            ).first)
        #expect(try stack.cost(until: Self.time(hours: 1), by: .published) == nil)
    }
}

import SluiceCore
import Testing

@testable import SluiceCLI

/// What a plan says of money.
struct CostTextTests {
    private func cost(_ change: (inout CostEstimate) -> Void = { _ in }) throws -> CostEstimate {
        var cost = try SampleChangeSet.freshVPC().cost()
        change(&cost)
        return cost
    }

    private func summary(_ change: (inout CostEstimate) -> Void = { _ in }) throws -> [String] {
        CostText(cost: try cost(change)).summary
    }

    @Test func `what is made costs, and what goes is saved`() throws {
        let made =
            "$14.60 a month ($0.02 an hour: 1 endpoint in 2 zones), and $0.01 for each GB through them; "
            + "prices of 2026-09-21"
        #expect(try summary() == ["costs about \(made)"])
        let gone = try summary {
            $0.endpoints[0].removed = $0.endpoints[0].added
            $0.endpoints[0].added = []
        }
        #expect(gone == ["saves about $14.60 a month ($0.02 an hour: 1 endpoint in 2 zones); prices of 2026-09-21"])
        #expect(try summary { $0.endpoints = [] } == [])
    }

    @Test func `what comes and goes at once is told in two lines, with what comes out of it`() throws {
        let more = try summary { $0.endpoints[0].removed = ["us-west-2c"] }
        #expect(more.count == 2 && more[0].hasPrefix("costs about $14.60 a month (") && !more[0].contains("prices"))
        #expect(
            more[1] == "saves about $7.30 a month ($0.01 an hour: 1 endpoint in 1 zone), in all $7.30 a month more; "
                + "prices of 2026-09-21")
        let less = try summary { $0.endpoints[0].removed = ["us-west-2c", "us-west-2d", "us-west-2e"] }
        #expect(less.last?.contains("in all $7.30 a month less") == true)
        let same = try summary { $0.endpoints[0].removed = ["us-west-2c", "us-west-2d"] }
        #expect(same.last?.contains("in all as much as before") == true)
    }

    @Test func `endpoints that differ in their zones are not multiplied`() throws {
        let line = try summary {
            $0.endpoints += [$0.endpoints[0], $0.endpoints[0]]
            $0.endpoints[2].added = ["us-west-2a"]
        }
        #expect(line.first?.contains("($0.05 an hour: 3 endpoints in up to 2 zones each)") == true)
    }

    @Test func `a Region without a price of its own is said to have none`() throws {
        #expect(
            try summary { $0.region = "cn-north-1" }.first?
                .hasSuffix("prices of us-east-1 on 2026-09-21: those of cn-north-1 are not known here") == true)
    }

    @Test func `the table of nothing is a line`() throws {
        let nothing = CostText(cost: try cost { $0.endpoints = [] }).table(.plain)
        #expect(nothing == ["Cost: nothing; only interface endpoints cost anything, and none comes or goes.", ""])
    }
}

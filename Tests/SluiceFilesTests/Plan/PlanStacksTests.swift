import SluiceCore
import SluiceFiles
import Testing

struct PlanStacksTests {
    private static let two = """
        region: us-west-2
        proxy: { httpProxy: "http://10.0.0.254:3128", noProxy: [localhost, 169.254.169.254] }
        tags: { team: all, cost: "1" }
        stacks:
          - name: team-a
            network: { vpc: vpc-1, subnets: [subnet-1] }
          - name: team-b
            region: eu-central-1
            network: { vpc: vpc-2, subnets: [subnet-2] }
            tags: { team: b }
        """

    @Test func `each stack is the shared part with its own keys over it`() throws {
        let readings = Self.readings(Self.two)
        #expect(readings.map(\.stack) == ["team-a", "team-b"])
        let plans = try readings.map { try #require($0.plan, "\($0.diagnostics)") }
        #expect(plans.map(\.region) == ["us-west-2", "eu-central-1"])
        #expect(plans.map(\.proxy) == [plans[0].proxy, plans[0].proxy])
        #expect(plans.map(\.network) == [Self.network("vpc-1", "subnet-1"), Self.network("vpc-2", "subnet-2")])
    }

    @Test func `a key of a stack takes the place of the shared one whole`() throws {
        let plans = Self.readings(Self.two).compactMap(\.plan)
        #expect(plans.map(\.tags) == [["team": "all", "cost": "1"], ["team": "b"]])
    }

    @Test func `JSON has stacks too`() throws {
        let text = #"""
            {"region": "us-west-2", "proxy": {"httpProxy": "http://10.0.0.254"},
             "stacks": [{"name": "a", "network": {"vpc": "vpc-1", "subnets": ["subnet-1"]}}]}
            """#
        let readings = PlanFile.readings(of: Array(text.utf8), file: "plan.json") { _ in .failure(.init("none")) }
        #expect(readings.map(\.stack) == ["a"] && readings[0].plan != nil, "\(readings[0].diagnostics)")
    }

    @Test func `a mistake is shown where it stands, in the stack or in the shared part`() throws {
        let text = Self.two.replacing("vpc-2", with: "nonsense").replacing("10.0.0.254:3128", with: "10.0.0.254:99999")
        let readings = Self.readings(text)
        #expect(readings.allSatisfy { $0.plan == nil })
        let places = readings.map { $0.diagnostics.compactMap { $0.location.map { "\($0.line):\($0.column)" } } }
        #expect(places[0] == ["2:21"], "\(readings[0].diagnostics)")
        #expect(places[1] == ["2:21", "9:21"], "\(readings[1].diagnostics)")
        #expect(readings[1].diagnostics.last?.subject == "network.vpc", "as the plan of the stack has it")
    }

    @Test func `what a stack lacks is said at the stack`() {
        let readings = Self.readings("proxy: { httpProxy: \"http://10.0.0.254\" }\nstacks:\n  - name: a\n")
        #expect(readings[0].diagnostics.map(\.code) == ["plan.missing-key"])
        #expect(readings[0].diagnostics[0].location == SourceLocation(file: "plan.yaml", line: 3, column: 5))
    }

    @Test(arguments: [
        ("stacks: []", "plan.no-stacks"), ("stacks: yes", "plan.no-stacks"), ("stacks: [a]", "plan.wrong-type"),
        ("stacks:\n", "plan.no-stacks"),
        ("stacks: [{ name: a }, { name: a }]", "plan.duplicate-stack"),
        ("name: a\nstacks: [{ protect: true }, { protect: false }]", "plan.duplicate-stack"),
    ])
    func `a list that is none, or has a stack twice, is one mistake of the file`(text: String, code: String) {
        let readings = Self.readings(text)
        #expect(readings.count == 1 && readings[0].plan == nil)
        #expect(readings[0].diagnostics.map(\.code.rawValue) == [code])
        #expect(readings[0].diagnostics.allSatisfy { $0.location != nil })
    }

    @Test func `more stacks than anybody has are refused, not read for hours`() {
        let text = "stacks:\n" + (0...1000).map { "  - name: s\($0)\n" }.joined()
        #expect(Self.readings(text).map { $0.diagnostics.map(\.code) } == [["plan.too-large"]])
    }

    @Test func `a key that is nearly stacks is told from it`() {
        let readings = Self.readings(Self.two.replacing("stacks:", with: "stack:"))
        #expect(readings.count == 1)
        let unknown = readings[0].diagnostics.first { $0.code == "plan.unknown-key" }
        #expect(unknown?.fix == "did you mean `stacks`?")
    }

    @Test func `stacks do not stand in stacks`() {
        let readings = Self.readings(Self.two.replacing("tags: { team: b }", with: "stacks: []"))
        #expect(readings[1].plan == nil && readings[1].diagnostics.contains { $0.code == "plan.unknown-key" })
    }

    @Test func `a file of one plan is one reading, and the same plan`() throws {
        let text = """
            name: prod
            network: { vpc: vpc-1, subnets: [subnet-1] }
            proxy: { httpProxy: "http://10.0.0.254" }
            """
        let one = PlanFile.read(Array(text.utf8), file: "plan.yaml") { _ in .failure(.init("none")) }
        let readings = Self.readings(text)
        #expect(readings.count == 1 && readings[0].stack == nil)
        #expect(readings[0].plan == one.plan && one.plan != nil)
    }

    @Test func `whoever wants one plan of several is told so`() {
        let one = PlanFile.read(Array(Self.two.utf8), file: "plan.yaml") { _ in .failure(.init("none")) }
        #expect(one.plan == nil && one.diagnostics.map(\.code) == ["plan.several-stacks"])
    }

    private static func readings(_ text: String) -> [PlanFile.Reading] {
        PlanFile.readings(of: Array(text.utf8), file: "plan.yaml") { _ in .failure(.init("there is no such file")) }
    }

    private static func network(_ vpc: String, _ subnet: String) -> Network {
        .existing(ExistingNetwork(vpc: vpc, subnets: [subnet]))
    }
}

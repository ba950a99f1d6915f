import SluiceCore
import SluiceFiles
import Testing

struct PlanTemplateTests {
    /// So many drafts a shard.
    private static let count = 200

    private static func read(_ text: String) -> PlanFile.Reading {
        PlanFile.read(Array(text.utf8), file: "plan.yaml") { path in
            path == "s3-policy.json" ? .success(Array(#"{"Statement":[]}"#.utf8)) : .failure(.init("there is none"))
        }
    }

    // MARK: Laws

    @Test(arguments: 0..<5) func `whatever is drafted reads as itself`(shard: Int) {
        var drafts = RandomDraft(seed: UInt64(shard))
        for number in 0..<Self.count {
            let draft = drafts.next()
            let text = PlanTemplate(draft).text
            let reading = Self.read(text)
            #expect(reading.plan == draft.plan, "draft \(number) of seed \(shard): \(reading.diagnostics)\n\(text)")
            #expect(!text.unicodeScalars.contains { $0.isInvisible && $0 != "\n" }, "draft \(number) of seed \(shard)")
        }
    }

    @Test(arguments: 0..<5) func `whoever takes every mark away has a plan, and the defaults stay what they were`(
        shard: Int
    ) {
        var drafts = RandomDraft(seed: UInt64(shard))
        for number in 0..<Self.count {
            let draft = drafts.next()
            let text = Self.withoutMarks(PlanTemplate(draft).text)
            let reading = Self.read(text)
            guard let plan = reading.plan else {
                Issue.record("draft \(number) of seed \(shard): \(reading.diagnostics)\n\(text)")
                continue
            }
            #expect(plan.selectedServices == draft.plan.selectedServices)
            #expect(plan.platform == draft.plan.platform && plan.endpoints.callers == draft.plan.endpoints.callers)
            #expect(plan.proxy.noProxy == Self.defaultNoProxy(draft), "draft \(number) of seed \(shard)")
            #expect(plan.proxy.egress == ProxySettings.Egress() && plan.proxy.securityGroup == .create)
            #expect(!plan.serviceMesh && !plan.protect)
        }
    }

    /// A `#` before a key, or before two blanks, is a mark; before one blank it begins a comment.
    private static func withoutMarks(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let indent = line.prefix { $0 == " " }
            let rest = line.dropFirst(indent.count)
            let isMark = rest.hasPrefix("#") && (!rest.hasPrefix("# ") || rest.hasPrefix("#  "))
            return isMark ? indent + rest.dropFirst() : line
        }.joined(separator: "\n")
    }

    private static func defaultNoProxy(_ draft: PlanDraft) -> [String] {
        let blocks = draft.survey?.vpc.cidrs ?? draft.plan.plannedBlocks
        return draft.plan.defaultNoProxy(region: draft.plan.region ?? "", blocks: blocks)
    }

    // MARK: What it teaches

    @Test(arguments: Platform.all) func `it is short, and has every key that can be used now`(platform: Platform) {
        let text = PlanTemplate(PlanDraft(PlanWish(platform: platform))).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 68 && lines.allSatisfy { $0.count <= 120 })
        #expect(lines[0].hasPrefix("# sluice plan; "))
        let keys = [
            "name", "region", "platform", "network", "create", "cidr", "zones", "privateSubnets", "publicSubnets",
            "routes", "components", "managementPlane", "controlPlane", "nodePools", "endpoints", "services",
            "securityGroup", "callers", "overrides", "proxy", "httpProxy", "httpsProxy", "credentials", "noProxy",
            "destination", "egress", "tags", "protect", "assumeRole",
        ]
        for key in keys { #expect(lines.contains { $0.drop { " #".contains($0) }.hasPrefix("\(key):") }, "\(key)") }
        #expect(text.contains("serviceMesh:") == (platform == .gkeAWSPrevious))
        #expect(text.contains("anthos:") == (platform.clusterFiles != .none))
    }

    @Test func `every line but keys and blanks is a comment`() {
        let text = PlanTemplate(PlanDraft(PlanWish())).text
        let active = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
        #expect(
            active == [
                "name: prod", "region: us-west-2", "network:", "  create:", "    cidr: 10.0.0.0/16",
                "    zones: [us-west-2a, us-west-2b, us-west-2c]", "endpoints:", "  callers: components", "proxy:",
                "  httpProxy: http://10.0.0.254:3128",
            ])
    }

    @Test func `what is made up is marked, and nothing else`() {
        let example = PlanTemplate(PlanDraft(PlanWish())).text
        #expect(example.matches(of: /FILL IN/).count == 2)
        let proxy = ProxyURL(host: "10.0.0.9", port: 80)
        let complete = PlanTemplate(PlanDraft(PlanWish(region: "us-west-2", proxy: proxy))).text
        #expect(!complete.contains("FILL IN"))
    }
}

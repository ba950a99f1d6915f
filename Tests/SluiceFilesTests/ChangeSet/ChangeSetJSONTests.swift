import Testing

@testable import SluiceCore
@testable import SluiceFiles

struct ChangeSetJSONTests {
    private let json = ChangeSet.sample.json(plan: .sample)

    private func keys(_ value: JSONValue?) -> [String] { value?.object.map { Array($0.keys) } ?? [] }

    @Test func `has the members that scripts rely on`() {
        #expect(
            keys(json) == [
                "format", "kind", "stack", "region", "account", "state", "plan", "summary", "changes", "calls",
                "estimate", "diagnostics",
            ])
        #expect(json["format"] == 1)
        #expect(json["kind"] == "changeSet")
        #expect(json["stack"] == "prod")
        #expect(json["region"] == "us-west-2")
        #expect(json["account"] == "123456789012")
        #expect(json["state"] == ["lineage": "beef", "serial": 3])
        #expect(
            json["plan"] == [
                "file": "plan.yaml", "sha256": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
            ])
    }

    @Test func `counts every decision, those that do not occur included`() {
        #expect(
            json["summary"] == [
                "create": 2, "adopt": 0, "extend": 0, "update": 1, "replace": 0, "delete": 0, "refuse": 0, "record": 0,
                "forget": 1, "calls": 4,
            ])
    }

    @Test func `tells what is made with all its properties`() {
        #expect(
            json["changes"]?[0] == [
                "address": "vpc", "decision": "create", "reason": "not there yet",
                "fields": [
                    ["name": "cidr", "from": .null, "to": "10.0.0.0/16"],
                    ["name": "dnsHostnames", "from": .null, "to": true],
                ],
            ])
    }

    @Test func `tells what changes on what is there, tags included`() {
        #expect(
            json["changes"]?[2] == [
                "address": "endpoint/kms", "decision": "update", "reason": "the plan changed", "id": "vpce-1",
                "fields": [["name": "privateDNS", "from": false, "to": true]],
                "tags": ["set": ["team": "platform"], "remove": ["owner"]],
            ])
        #expect(keys(json["changes"]?[3]) == ["address", "decision", "reason", "id", "fields"])
    }

    @Test func `lists the calls, each after those that it waits for`() throws {
        let calls = try #require(json["calls"]?.array)
        #expect(calls.count == 4)
        #expect(
            calls[0] == ["id": "vpc:CreateVpc", "action": "CreateVpc", "subjects": ["vpc"], "after": []])
        let group = try #require(calls.first { $0["action"] == "CreateSecurityGroup" })
        #expect(group["subjects"] == ["securityGroup/proxyEgress"])
        #expect(group["after"] == ["vpc:CreateVpc"])
        #expect(group["settled"] == nil)
    }

    @Test func `marks the calls that have to have taken hold`() {
        let first = Action(.vpc, .deleteEndpoints([.id("vpce-1")]), subjects: [])
        let second = Action(
            .vpc, .delete(.id("vpc-1"), .internetGateway(InternetGateway())), subjects: [],
            after: [.init(first.id, until: .settled), .init(Action.ID(rawValue: "other"))])
        #expect(second.json["after"] == .strings([first.id.rawValue, "other"]))
        #expect(second.json["settled"] == .strings([first.id.rawValue]))
    }

    @Test func `writes the seconds of the estimate without the noise of binary fractions`() {
        #expect(json["estimate"]?.text().hasPrefix(#"{"calls":4,"longestPath":3,"seconds":0.5,"cost":{"#) == true)
    }

    @Test func `gives findings with their place, where they have one`() {
        #expect(
            json["diagnostics"] == [
                [
                    "code": "limit.near", "severity": "warning", "summary": "few VPCs are left",
                    "cause": "four of five are in use", "fix": "ask for more", "subject": "vpc", "file": "plan.yaml",
                    "line": 2, "column": 5,
                ],
                [
                    "code": "stack.protected", "severity": "error", "summary": "prod is protected",
                    "cause": "protect: true", "fix": "set it to false",
                ],
            ])
    }

    @Test func `says that it takes the stack away only when it does`() {
        var changeSet = ChangeSet.sample
        changeSet.isDestroy = true
        #expect(changeSet.json(plan: .sample)["destroy"] == true)
        #expect(json["destroy"] == nil)
    }

    @Test func `prints a diagnostic with all of its parts`() {
        #expect(
            ChangeSet.sample.diagnostics[1].json.text()
                == #"{"code":"stack.protected","severity":"error","summary":"prod is protected","#
                + #""cause":"protect: true","fix":"set it to false"}"#)
    }
}

extension PlanReference {
    static let sample = PlanReference(file: "plan.yaml", hash: ContentHash(of: "x".utf8))
}

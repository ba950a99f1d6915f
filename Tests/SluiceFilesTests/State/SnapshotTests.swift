import SluiceCore
import Testing

@testable import SluiceFiles

struct SnapshotTests {
    private static let name = "prod.sluice.json"

    private func read(_ bytes: [UInt8]) throws -> Snapshot { try Snapshot(parsing: bytes, file: Self.name) }

    /// The file of an object, sealed as if it were a snapshot.
    private func file(changing change: (inout JSONValue) -> Void) -> [UInt8] {
        var json = Snapshot(.sample).json
        change(&json)
        return ChecksumSeal.seal(json)
    }

    private func reason(for bytes: [UInt8]) -> String? {
        do {
            _ = try Snapshot(parsing: bytes, file: Self.name)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func `reads back what it wrote, whatever the state holds`() throws {
        for seed in 0..<300 {
            var values = RandomValues(seed: UInt64(seed))
            let snapshot = Snapshot(values.state(), journal: values.optional { ContentHash(of: $0.text().utf8) })
            let bytes = snapshot.bytes
            #expect(try read(bytes) == snapshot, "seed \(seed)")
            #expect(try read(bytes).bytes == bytes, "seed \(seed)")
        }
    }

    @Test func `writes every kind of resource so that it reads back equal`() throws {
        var values = RandomValues(seed: 7)
        for kind in ResourceKind.allCases {
            for _ in 0..<40 {
                var state = State.sample
                state.resources = [values.address(kind): values.entry(values.resource(kind))]
                #expect(try read(Snapshot(state).bytes).state == state)
            }
        }
    }

    @Test func `is plain JSON with sorted addresses and a checksum of all before its line`() throws {
        let text = String(decoding: Snapshot(.sample, journal: ContentHash(of: "x".utf8)).bytes, as: UTF8.self)
        let (body, checksum) = try #require(text.splitBeforeLastMember)
        #expect(checksum == "  \"checksum\": \"\(ContentHash(of: body.utf8))\"\n}\n")
        #expect(
            body == """
                {
                  "format": 1,
                  "kind": "state",
                  "stack": "prod",
                  "lineage": "0123456789abcdef0123456789abcdef",
                  "serial": 3,
                  "account": "123456789012",
                  "region": "us-west-2",
                  "journal": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
                  "resources": {
                    "subnet/private/us-west-2a": {
                      "id": "subnet-1",
                      "origin": "created",
                      "created": "2026-01-02T03:04:05.678000Z",
                      "properties": {
                        "vpc": "vpc",
                        "cidr": "10.0.0.0/20",
                        "zone": "us-west-2a"
                      },
                      "tags": {
                        "sluice:stack": "prod"
                      }
                    },
                    "vpc": {
                      "id": "vpc-1",
                      "origin": "adopted",
                      "properties": {
                        "cidr": "10.0.0.0/16",
                        "dnsHostnames": true
                      },
                      "tags": {}
                    }
                  },
                  "outputs": {
                    "vpcId": "vpc-1",
                    "subnetIds": [
                      "subnet-1"
                    ],
                    "routeTableIds": [],
                    "securityGroups": {},
                    "vpcEndpoints": {
                      "kms": "vpce-1"
                    },
                    "vpcCidrBlocks": [
                      "10.0.0.0/16"
                    ]
                  },
                  "watched": [],

                """)
    }

    @Test func `notices every truncation`() {
        let bytes = Snapshot(.sample).bytes
        for length in 0..<bytes.count {
            #expect(throws: StateFileError.self, "\(length) bytes") { try read(Array(bytes[..<length])) }
        }
    }

    @Test func `notices every flipped bit`() {
        let bytes = Snapshot(.sample).bytes
        for index in bytes.indices {
            for bit in 0..<8 {
                var flipped = bytes
                flipped[index] ^= 1 << bit
                #expect(throws: StateFileError.self, "bit \(bit) of byte \(index)") { try read(flipped) }
            }
        }
    }

    @Test func `notices anything appended`() {
        for tail in ["\n", " ", "\0", "}", "{}"] {
            #expect(throws: StateFileError.self) { try read(Snapshot(.sample).bytes + tail.utf8) }
        }
    }

    @Test func `says what is wrong with a file`() {
        #expect(reason(for: []) == "prod.sluice.json is damaged: it is empty")
        #expect(
            reason(for: Array("{}\n".utf8))
                == "prod.sluice.json is damaged: it does not end with its checksum, so it was cut off or changed by hand"
        )
        #expect(
            reason(for: file { $0["format"] = 2 }) == "prod.sluice.json was written by a newer sluice (format 2)")
        #expect(
            reason(for: file { $0["quota"] = 1 })
                == "prod.sluice.json was written by a newer sluice: quota is not known here")
        #expect(
            reason(for: file { $0["serial"] = "3" })
                == "prod.sluice.json is not understood: serial should be a whole number and is a string")
    }

    @Test func `how long endpoints took is a member only where it is known, and nothing else is taken for it`() throws {
        var state = State.sample
        #expect(Snapshot(state).json["settling"] == nil)
        #expect(try read(Snapshot(state).bytes).state.settling.isEmpty)
        state.settling = SettlingHistory(creation: [61, 58], deletion: [21])
        #expect(Snapshot(state).json["settling"] == ["creation": [61, 58], "deletion": [21]])
        #expect(try read(Snapshot(state).bytes).state == state)
        for wrong: JSONValue in [
            ["creation": [], "deletion": [-1]], ["creation": [86_401], "deletion": []], ["creation": []], [],
            ["creation": ["1"], "deletion": []], ["creation": [], "deletion": [], "more": []],
        ] {
            #expect(reason(for: file { $0["settling"] = wrong })?.contains("settling") == true, "\(wrong)")
        }
    }

    @Test(arguments: ["format", "kind", "stack", "lineage", "serial", "region", "resources", "outputs", "watched"])
    func `misses every member that belongs there`(name: String) {
        #expect(reason(for: file { $0[name] = nil }) == "prod.sluice.json is not understood: \(name) is missing")
    }

    @Test func `refuses addresses of no kind, and properties that their kind does not have`() {
        let entry = StateEntry(id: "x", origin: .created, resource: .internetGateway(InternetGateway())).json
        for address in ["", "bucket/a", "subnet//a", "subnet/", "subnet/a\nb"] {
            #expect(reason(for: file { $0["resources"]?[address] = entry })?.contains("is no address") == true)
        }
        let strange = file { $0["resources"]?["vpc"]?["properties"]?["ipv6"] = true }
        #expect(reason(for: strange)?.contains(#"resources.vpc.properties.ipv6 is not known here"#) == true)
        let incomplete = file { $0["resources"]?["vpc"]?["properties"]?["cidr"] = nil }
        #expect(reason(for: incomplete)?.contains("lacks the property cidr") == true)
        let wrong = file { $0["resources"]?["vpc"]?["properties"]?["cidr"] = "10.0.0.1/16" }
        #expect(reason(for: wrong)?.contains("has something as cidr that does not belong there") == true)
    }

    @Test func `a call that may still be carried out has a name, an address and an end`() {
        #expect(reason(for: file { $0["watched"] = [["id": "x"]] })?.contains("watched[0].address is missing") == true)
    }
}

extension String {
    /// The text up to the line of the last member, and that line with the rest.
    fileprivate var splitBeforeLastMember: (body: String, rest: String)? {
        range(ofLast: "  \"checksum\"").map { (String(self[..<$0]), String(self[$0...])) }
    }

    private func range(ofLast text: String) -> String.Index? {
        indices.last { self[$0...].hasPrefix(text) }
    }
}

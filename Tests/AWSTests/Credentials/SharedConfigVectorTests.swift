import AWS
import Foundation
import Testing

@Suite(
    "the published cases for AWS's configuration files",
    .enabled(
        if: ConformanceFolder.contains("credentials"), "SLUICE_CONFORMANCE names no folder with credentials in it"))
struct SharedConfigVectorTests {
    private struct Suite: Decodable {
        struct Case: Decodable {
            let name: String
            let input: Input
            let output: Output
        }
        struct Input: Decodable {
            let configFile: String?
            let credentialsFile: String?
        }
        struct Output: Decodable {
            let profiles: [String: [String: Property]]?
            let ssoSessions: [String: [String: Property]]?
            let services: [String: [String: Property]]?
            let errorContaining: String?
        }
        let tests: [Case]
    }

    private enum Property: Decodable {
        case text(String)
        case nested([String: String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else {
                self = .nested(try container.decode([String: String].self))
            }
        }

        var ours: SharedConfig.Property {
            switch self {
            case .text(let text): .text(text)
            case .nested(let nested): .nested(nested)
            }
        }
    }

    @Test func `all 118 are read, or refused, as they say`() throws {
        let suite: Suite = try ConformanceFolder.json("credentials/sep-config-file-parser-tests.json")
        for entry in suite.tests {
            let read = Result {
                try SharedConfig(config: entry.input.configFile, credentials: entry.input.credentialsFile)
            }
            if entry.output.errorContaining != nil {
                #expect(throws: SharedConfigError.self, "\(entry.name)") { try read.get() }
            } else {
                let config = try read.get()
                check(config.profiles, entry.output.profiles, entry.name)
                check(config.ssoSessions, entry.output.ssoSessions, entry.name)
                check(config.services, entry.output.services, entry.name)
            }
        }
        #expect(suite.tests.count == 118)
    }

    private func check(
        _ sections: [String: SharedConfig.Section], _ expected: [String: [String: Property]]?, _ name: String
    ) {
        guard let expected else { return }
        let properties = sections.mapValues(\.properties)
        #expect(properties == expected.mapValues { $0.mapValues(\.ours) }, "\(name)")
    }

    /// The older file writes properties of a property as one text, which begins with a line feed.
    private struct OlderSuite: Decodable {
        struct Case: Decodable {
            let name: String
            let input: Suite.Input
            let output: OlderOutput
        }
        struct OlderOutput: Decodable {
            struct Config: Decodable {
                let profiles: [String: [String: String]]?
                let ssoSessions: [String: [String: String]]?

                enum CodingKeys: String, CodingKey {
                    case profiles
                    case ssoSessions = "sso_sessions"
                }
            }
            let config: Config?
        }
        let tests: [Case]
    }

    /// Where the two files disagree, the newer one is right.
    private static let older = PublishedSuite(
        path: "credentials/profile-parser-tests.json", all: 65, run: 64,
        leftOut: [
            "Sub-property definitions can have an invalid name.": "the newer file drops a name with a blank in it"
        ])

    @Test func `64 of the 65 older ones as well`() throws {
        let suite: OlderSuite = try ConformanceFolder.json(Self.older.path)
        for (_, entry) in Self.older.running(suite.tests, name: \.name) {
            let read = Result {
                try SharedConfig(config: entry.input.configFile, credentials: entry.input.credentialsFile)
            }
            guard let expected = entry.output.config else {
                #expect(throws: SharedConfigError.self, "\(entry.name)") { try read.get() }
                continue
            }
            let config = try read.get()
            #expect(Self.older(config.profiles) == expected.profiles ?? [:], "\(entry.name)")
            #expect(Self.older(config.ssoSessions) == expected.ssoSessions ?? [:], "\(entry.name)")
        }
    }

    private static func older(_ sections: [String: SharedConfig.Section]) -> [String: [String: String]] {
        sections.mapValues { section in
            section.properties.mapValues { property in
                switch property {
                case .text(let text): text
                case .nested(let nested):
                    nested.sorted { $0.key < $1.key }
                        .map { $0.value.isEmpty ? "\n\($0.key) =" : "\n\($0.key) = \($0.value)" }.joined()
                }
            }
        }
    }
}

import AWS
import Foundation
import Testing

struct SharedConfigLocationTests {
    @Test func `a tilde in a variable is the home directory`() {
        let variables = ["HOME": "/home/me", "AWS_CONFIG_FILE": "~/c", "AWS_SHARED_CREDENTIALS_FILE": "/abs"]
        let location = SharedConfigLocation(environment: Environment(variables))
        #expect(location.configPath == "/home/me/c")
        #expect(location.credentialsPath == "/abs")
    }

    @Test func `without a home directory there are no files and no properties`() throws {
        let location = SharedConfigLocation(environment: Environment())
        #expect(location.configPath == nil)
        #expect(location.credentialsPath == nil)
        #expect(try location.load(from: MemoryFiles()) == SharedConfig())
    }

    @Test func `the command line's profile beats AWS_PROFILE`() {
        let environment = Environment(["AWS_PROFILE": "env"])
        #expect(SharedConfigLocation(environment: environment, profile: "given").profileName == "given")
        #expect(SharedConfigLocation(environment: environment).profileName == "env")
        #expect(!SharedConfigLocation(environment: Environment()).isProfileNamed)
    }

    @Test func `a file that cannot be read is not taken for one that is missing`() {
        let location = SharedConfigLocation(environment: Environment(["HOME": "/home/me"]))
        let files = MemoryFiles(unreadable: ["/home/me/.aws/config"])
        #expect(throws: SharedConfigError.unreadable(path: "/home/me/.aws/config", reason: "not permitted")) {
            try location.load(from: files)
        }
    }

    @Test func `the files of this machine are read, and one that is missing is nil`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "config-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "config").path
        try Data("[default]".utf8).write(to: URL(filePath: path))
        #expect(try LocalConfigurationFiles().content(of: path) == Array("[default]".utf8))
        #expect(try LocalConfigurationFiles().content(of: path + "-missing") == nil)
        #expect(throws: SharedConfigError.self) { try LocalConfigurationFiles().content(of: folder.path) }
    }

    private struct Suite: Decodable {
        struct Case: Decodable {
            let name: String
            let environment: [String: String]
            let languageSpecificHome: String?
            let platform: String
            let profile: String?
            let configLocation: String
            let credentialsLocation: String
        }
        let tests: [Case]
    }

    private static let published = [
        PublishedSuite(
            path: "credentials/sep-config-file-location-tests.json", all: 10, run: 4,
            leftOut: Dictionary(byReason: [
                "sluice does not run on Windows": [
                    "User home is loaded from $HOME with highest priority on windows platforms.",
                    "User home is loaded from $USERPROFILE on windows platforms when $HOME is not set.",
                    "User home is loaded from $HOMEDRIVE$HOMEPATH on windows platforms when $HOME and "
                        + "$USERPROFILE are not set.",
                    "User home is loaded using language-specific resolution on windows platforms when no "
                        + "environment variables are set.",
                    "The default credentials location can be overridden by the user on windows platforms.",
                    "The default credentials location can be overridden by the user on windows platforms. (2)",
                ]
            ])),
        PublishedSuite(
            path: "credentials/file-location-tests.json", all: 9, run: 4,
            leftOut: Dictionary(byReason: [
                "sluice does not run on Windows": [
                    "User home is loaded from $HOME with highest priority on windows platforms.",
                    "User home is loaded from $USERPROFILE on windows platforms when $HOME is not set.",
                    "User home is loaded from $HOMEDRIVE$HOMEPATH on windows platforms when $HOME and "
                        + "$USERPROFILE are not set.",
                    "The default credentials location can be overridden by the user on windows platforms.",
                    "The default credentials location can be overridden by the user on windows platforms. (2)",
                ]
            ])),
    ]

    @Test(
        .enabled(
            if: ConformanceFolder.contains("credentials"), "SLUICE_CONFORMANCE names no folder with credentials in it"),
        arguments: published)
    func `the published cases for this kind of system hold`(_ published: PublishedSuite) throws {
        let suite: Suite = try ConformanceFolder.json(published.path)
        for (_, entry) in published.running(suite.tests, name: \.name) {
            var variables = entry.environment
            variables["HOME"] = variables["HOME"] ?? entry.languageSpecificHome
            let location = SharedConfigLocation(environment: Environment(variables))
            #expect(location.configPath == entry.configLocation, "\(entry.name)")
            #expect(location.credentialsPath == entry.credentialsLocation, "\(entry.name)")
            if let profile = entry.profile { #expect(location.profileName == profile, "\(entry.name)") }
        }
    }
}

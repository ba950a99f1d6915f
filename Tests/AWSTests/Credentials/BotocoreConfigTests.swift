import AWS
import Foundation
import Testing

/// The config files of botocore's own tests. botocore is no judge of the format, so what each of them says to an SDK that
/// keeps to the specification stands here.
@Suite(
    .enabled(
        if: ConformanceFolder.contains("credentials"), "SLUICE_CONFORMANCE names no folder with credentials in it"))
struct BotocoreConfigTests {
    private static let folder = ConformanceFolder.url.appending(path: "credentials/botocore-cfg")

    /// The profiles that a file has, or the line that it breaks in.
    private static let expected: [String: Result<Set<String>, Broken>] = [
        // A quote is no character of a profile's name by the specification; only botocore takes it away.
        "aws_bad_profile": .success(["default", "personal1"]),
        "aws_config": .success(["default"]),
        "aws_config_bad": .failure(Broken(line: 1)),
        "aws_config_nested": .success(["default"]),
        "aws_config_nested_bad": .failure(Broken(line: 5)),
        "aws_config_nocreds": .success(["default"]),
        "aws_config_other": .success(["default"]),
        "aws_credentials": .failure(Broken(line: 1)),
        "aws_services_config": .success(["default"]),
        "aws_sso_session_config": .success(["default"]),
        "aws_third_config": .success(["default"]),
        // A section that is no profile is passed over.
        "boto_config": .success([]),
        "boto_config_empty": .success([]),
        "foo_config": .success(["default"]),
    ]

    private struct Broken: Error, Equatable {
        let line: Int
    }

    @Test func `all 14 are read, or refused at the line`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(files.count == 14)
        #expect(Set(files) == Set(Self.expected.keys))
        for file in files {
            let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
            let read = Self.read(text)
            #expect(read == Self.expected[file], "\(file)")
        }
    }

    private static func read(_ text: String) -> Result<Set<String>, Broken>? {
        do throws(SharedConfigError) {
            return .success(Set(try SharedConfig(config: text, credentials: nil).profiles.keys))
        } catch {
            guard case .malformed(_, let line, _) = error else { return nil }
            return .failure(Broken(line: line))
        }
    }
}

import Foundation
import Subprocess
import Testing

/// What the objects and the binary ask the linker for: the rooms' fences, as the compiler sees them.
struct LinkageTests {
    @Test func `Core asks for nothing but Swift's own libraries`() async throws {
        let objects = try FileManager.default.contentsOfDirectory(
            atPath: Self.build.appending(path: "SluiceCore.build").path
        )
        .filter { $0.hasSuffix(".o") }.map { Self.build.appending(path: "SluiceCore.build/\($0)").path }
        #expect(objects.count > 50)
        let listing = try await readelf(["-p", ".swift1_autolink_entries"] + objects)
        let libraries = Set(listing.matches(of: /-l([A-Za-z_0-9]+)/).map { String($0.1) })
        #expect(
            libraries.isSubset(of: [
                "swiftCore", "swiftSwiftOnoneSupport", "swift_Concurrency", "swift_RegexParser",
                "swift_StringProcessing",
            ]))
        #expect(libraries.contains("swiftCore"))
    }

    @Test func `the binary does without full Foundation and its ICU`() async throws {
        let listing = try await readelf(["-d", Account.binary.path])
        let libraries = listing.matches(of: /Shared library: \[([^\]]+)\]/).map { String($0.1) }
        #expect(libraries.contains("libFoundationEssentials.so"))
        #expect(!libraries.contains("libFoundation.so"))
        #expect(!libraries.contains { $0.contains("icu") || $0.contains("Internationalization") })
    }

    private static let build = Account.package.appending(path: ".build/debug")

    private func readelf(_ arguments: [String]) async throws -> String {
        let result = try await run(
            .name("readelf"), arguments: Arguments(arguments), output: .string(limit: 64 << 20), error: .discarded)
        return result.standardOutput
    }
}

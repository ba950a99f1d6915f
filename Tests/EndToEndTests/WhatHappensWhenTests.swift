import Foundation
import Testing

/// The article that promises what becomes of every failure, held against the code that keeps the promise.
struct WhatHappensWhenTests {
    /// What stands between backticks in the article.
    private static func quotations() throws -> [String] {
        let article = "Sources/SluiceCore/Documentation.docc/What-happens-when.md"
        let text = try String(contentsOf: Account.package.appending(path: article), encoding: .utf8)
        return text.matches(of: /`([^`\n]+)`/).map { String($0.1) }
    }

    private static func sources() throws -> String {
        let folder = Account.package.appending(path: "Sources")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        return try files.map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined()
    }

    @Test func `every code that it names is one that sluice gives`() throws {
        let codes = try Self.quotations().filter { $0.wholeMatch(of: /[a-z]+\.[a-z-]+/) != nil }
        #expect(codes.count > 10)
        let sources = try Self.sources()
        for code in Set(codes).sorted() { #expect(sources.contains("\"\(code)\""), "\(code)") }
    }

    @Test func `every command and option that it names is there`() async throws {
        let commands = try Self.quotations().map { $0.split(separator: " ").map(String.init) }
            .filter { $0.first == "sluice" }
        #expect(commands.count > 3)
        try await Account.with { account in
            for words in commands {
                // A word that is no command stands for what the reader puts there.
                let path = words.dropFirst().prefix { $0.wholeMatch(of: /[a-z]+/) != nil }
                let help = try await account.sluice(["help"] + path)
                #expect(help.exitCode == 0, "\(words)")
                for option in words where option.hasPrefix("--") {
                    #expect(help.standardOutput.contains(option), "\(words)")
                }
            }
        }
    }
}

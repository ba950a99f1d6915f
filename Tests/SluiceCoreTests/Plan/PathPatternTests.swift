import Testing

@testable import SluiceCore

struct PathPatternTests {
    /// A few plans in folders, by folder.
    private static let tree: [String: [PathPattern.Entry]] = [
        "": [
            .init(name: "plans", isFolder: true), .init(name: "plan.yaml"), .init(name: ".git", isFolder: true),
            .init(name: ".plan.yaml"), .init(name: "loop", isFolder: true, isLink: true),
        ],
        ".git/": [.init(name: "plan.yaml")],
        "loop/": [.init(name: "plan.yaml")],
        "plans/": [
            .init(name: "b", isFolder: true), .init(name: "a", isFolder: true), .init(name: "one.yaml"),
            .init(name: "plan.yaml", isFolder: true),
        ],
        "plans/a/": [.init(name: "plan.yaml"), .init(name: "deep", isFolder: true), .init(name: "plan.json")],
        "plans/a/deep/": [.init(name: "plan.yaml")],
        "plans/b/": [.init(name: "plan.yaml")],
        "/": [.init(name: "etc", isFolder: true)],
        "/etc/": [.init(name: "plan.yaml")],
        "../": [.init(name: "plan.yaml")],
    ]

    @Test(arguments: [
        ("plans/*/plan.yaml", ["plans/a/plan.yaml", "plans/b/plan.yaml"]),
        ("plans/**/plan.yaml", ["plans/a/deep/plan.yaml", "plans/a/plan.yaml", "plans/b/plan.yaml"]),
        ("**/plan.yaml", ["plan.yaml", "plans/a/deep/plan.yaml", "plans/a/plan.yaml", "plans/b/plan.yaml"]),
        ("plans/**/**/plan.json", ["plans/a/plan.json"]),
        ("plans/?/plan.*", ["plans/a/plan.json", "plans/a/plan.yaml", "plans/b/plan.yaml"]),
        ("*.yaml", ["plan.yaml"]), (".*.yaml", [".plan.yaml"]), ("loop/*", ["loop/plan.yaml"]),
        ("/*/plan.yaml", ["/etc/plan.yaml"]), ("../*", ["../plan.yaml"]), ("./*.yaml", []),
        ("nothing/*", []), ("plans/*/plan.yaml/*", []),
    ])
    func `what matches is found and sorted, and folders, links and hidden names are not walked into`(
        pattern: String, paths: [String]
    ) throws {
        let pattern = try #require(PathPattern(pattern))
        #expect(pattern.paths { Self.tree[$0] ?? [] } == paths)
    }

    @Test func `any folders many times over are walked once`() throws {
        var looks = 0
        _ = try #require(PathPattern("**/**/**/**/none")).paths { folder in
            looks += 1
            return Self.tree[folder] ?? []
        }
        var fewest = 0
        _ = try #require(PathPattern("**/none")).paths { folder in
            fewest += 1
            return Self.tree[folder] ?? []
        }
        #expect(looks == fewest)
    }

    @Test(arguments: [
        ("plan.yaml", "*", true), ("plan.yaml", "p*l", true), ("plan.yaml", "*an*", true),
        ("plan.yaml", "plan.yaml*", true),
        ("plan.yaml", "*.yml", false), ("aab", "a*ab", true), ("ab", "a?b", false), ("", "*", true), ("a", "", false),
        ("plan.yaml", "pl?n.yaml", true), (".a", "*", false), (".a", ".*", true), ("aaab", "*a*b", true),
    ])
    func `a star is any part of a name, a question mark one character`(name: String, pattern: String, fits: Bool) {
        #expect(PathPattern.matches(name, pattern) == fits)
    }

    @Test func `a path without wildcards is no pattern`() { #expect(PathPattern("plans/a/plan.yaml") == nil) }
}

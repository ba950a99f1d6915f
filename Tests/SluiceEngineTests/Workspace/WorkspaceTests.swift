import Foundation
import SluiceEngine
import SluiceFiles
import Testing

/// Writing into a workspace on a real disk, and taking it back.
final class WorkspaceTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "sluice-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder + "/sub", withIntermediateDirectories: true)
        try put("spec:\n  a: 1\n", at: "anthos-gke.yaml", mode: 0o640)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private var workspace: Workspace { Workspace(folder: folder) }

    private func put(_ text: String, at path: String, mode: Int? = nil) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(path)"))
        if let mode {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: "\(folder)/\(path)")
        }
    }

    private func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: "\(folder)/\(path)").map { String(decoding: $0, as: UTF8.self) }
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")[.posixPermissions] as? Int
    }

    /// Every name beneath the folder, with the mode and text of files.
    private func image() throws -> [String: String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, "\(try mode($0) ?? 0) \(text($0) ?? "a folder")") })
    }

    private func edit(_ path: String, to after: String, isSecret: Bool = false) throws -> FileEdit {
        FileEdit(
            path: path, before: try workspace.contents(of: path), after: Array(after.utf8), isSecret: isSecret)
    }

    private func revert(force: Bool = false) throws {
        let reversal = try #require(try workspace.reversal(force: force))
        try workspace.revert(reversal)
    }

    // MARK: Writing

    @Test func `writes what is to be, keeps modes, and puts everything back`() throws {
        let before = try image()
        try workspace.write([
            try edit("anthos-gke.yaml", to: "spec:\n  a: 1\n  proxy: proxy.json\n"),
            try edit("proxy.json", to: "{}\n", isSecret: true), try edit("sub/new.yaml", to: "a: 1\n"),
        ])
        #expect(text("anthos-gke.yaml") == "spec:\n  a: 1\n  proxy: proxy.json\n")
        #expect(try mode("anthos-gke.yaml") == 0o640)
        #expect(try mode("proxy.json") == 0o600)
        #expect(try mode("sub/new.yaml") == 0o600)
        try revert()
        #expect(try image() == before)
        #expect(try workspace.reversal() == nil)
    }

    @Test func `backups are for their owner alone, and git is told to leave them`() throws {
        try put("http://u:hunter2@old", at: "proxy.json", mode: 0o644)
        try workspace.write([try edit("proxy.json", to: "http://u:hunter3@new", isSecret: true)])
        #expect(try mode(".sluice") == 0o700)
        #expect(text(".sluice/.gitignore") == "*\n")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/.sluice")
        #expect(names.count == 3)
        for name in names {
            #expect(try mode(".sluice/\(name)") == 0o600)
            #expect(text(".sluice/\(name)")?.contains("hunter3") == false)
        }
        #expect(try mode("proxy.json") == 0o600)
        try revert()
        #expect(text("proxy.json") == "http://u:hunter2@old")
        #expect(try mode("proxy.json") == 0o644)
    }

    @Test func `writes nothing where nothing changes`() throws {
        let before = try image()
        try workspace.write([try edit("anthos-gke.yaml", to: "spec:\n  a: 1\n")])
        #expect(try image() == before)
    }

    @Test func `keeps the first original over many changes, and no copy that is not needed`() throws {
        let before = try image()
        for number in 1...4 {
            try workspace.write([try edit("anthos-gke.yaml", to: "spec:\n  a: 1\n  n: \(number)\n")])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/.sluice").count == 5)
        try revert()
        #expect(try image() == before)
    }

    @Test func `refuses to write over what changed since it was looked at`() throws {
        let edit = try edit("anthos-gke.yaml", to: "b\n")
        try put("spec:\n  a: 2\n", at: "anthos-gke.yaml")
        #expect(throws: WorkspaceError.changedMeanwhile("anthos-gke.yaml")) { try workspace.write([edit]) }
        #expect(text("anthos-gke.yaml") == "spec:\n  a: 2\n")
    }

    // MARK: The user's edits

    @Test func `what the user edits between two changes stays when they are taken back`() throws {
        try workspace.write([try edit("anthos-gke.yaml", to: "spec:\n  a: 1\n  proxy: p\n")])
        try put("# mine\nspec:\n  a: 1\n  proxy: p\n", at: "anthos-gke.yaml")
        try workspace.write([try edit("anthos-gke.yaml", to: "# mine\nspec:\n  a: 1\n  proxy: p\n  more: q\n")])
        try put("# mine\nspec:\n  a: 2\n  proxy: p\n  more: q\n", at: "anthos-gke.yaml")
        try revert()
        #expect(text("anthos-gke.yaml") == "# mine\nspec:\n  a: 2\n")
    }

    @Test func `what cannot be told apart is left alone, unless it is forced`() throws {
        try workspace.write([
            try edit("anthos-gke.yaml", to: "spec:\n  a: 1\n  proxy: p\n"), try edit("proxy.json", to: "{}\n"),
        ])
        try put("entirely: new\n", at: "anthos-gke.yaml")
        try put("{\"mine\": 1}\n", at: "proxy.json")
        let written = try image()
        let error = #expect(throws: WorkspaceError.self) { try self.revert() }
        guard case .entangled(let files)? = error else { throw try #require(error) }
        #expect(files.map(\.path) == ["anthos-gke.yaml", "proxy.json"])
        #expect(files[0].backup.flatMap(text) == "spec:\n  a: 1\n")
        #expect(files[1].backup == nil)
        #expect(throws: WorkspaceError.self) {
            try workspace.write([try edit("anthos-gke.yaml", to: "entirely: other\n")])
        }
        #expect(try image() == written)
        try revert(force: true)
        #expect(text("anthos-gke.yaml") == "spec:\n  a: 1\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["anthos-gke.yaml", "sub"])
    }

    @Test func `a forced change takes the file as its own original`() throws {
        try workspace.write([try edit("anthos-gke.yaml", to: "spec:\n  a: 1\n  proxy: p\n")])
        try put("entirely: new\n", at: "anthos-gke.yaml")
        try workspace.write([try edit("anthos-gke.yaml", to: "entirely: new\nproxy: p\n")], force: true)
        try revert()
        #expect(text("anthos-gke.yaml") == "entirely: new\n")
    }

    @Test func `a file that the user took back or away himself is no obstacle`() throws {
        try workspace.write([
            try edit("anthos-gke.yaml", to: "spec:\n  b: 1\n"), try edit("proxy.json", to: "{}\n", isSecret: true),
        ])
        try put("spec:\n  a: 1\n", at: "anthos-gke.yaml")
        try FileManager.default.removeItem(atPath: folder + "/proxy.json")
        try revert()
        #expect(text("anthos-gke.yaml") == "spec:\n  a: 1\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["anthos-gke.yaml", "sub"])
    }

    @Test func `a backup that is gone or damaged is named, and nothing is written`() throws {
        try workspace.write([try edit("anthos-gke.yaml", to: "spec:\n  b: 1\n")])
        let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/.sluice")
        for name in names where name.hasPrefix("anthos") { try put("damaged", at: ".sluice/\(name)") }
        let error = #expect(throws: WorkspaceError.self) { try workspace.reversal() }
        guard case .backupLost("anthos-gke.yaml", let backup)? = error else { throw try #require(error) }
        #expect(names.contains { ".sluice/\($0)" == backup })
    }

    // MARK: Paths

    @Test func `follows no link inside, and no way out`() throws {
        try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/sub")
        for path in ["link", "link/file"] {
            #expect(throws: WorkspaceError.symbolicLink("link")) { try workspace.contents(of: path) }
        }
        for path in ["../x", "/etc/passwd", "sub/../x", ""] {
            #expect(throws: WorkspaceError.outside(path)) { try workspace.contents(of: path) }
        }
        #expect(try workspace.contents(of: "no/file") == nil)
        #expect(throws: WorkspaceError.noFolder(folder + "/no")) {
            try workspace.write([FileEdit(path: "no/file", before: nil, after: [1])])
        }
    }

    @Test func `spells each path in one way`() throws {
        let before = try image()
        try workspace.write([try edit("./anthos-gke.yaml", to: "b\n")])
        try workspace.write([try edit("anthos-gke.yaml", to: "c\n")])
        try revert()
        #expect(try image() == before)
    }

    @Test func `a workspace that is not there is named`() {
        #expect(throws: WorkspaceError.noFolder("/nowhere/anthos-aws")) {
            try Workspace(folder: "/nowhere/anthos-aws").check()
        }
        #expect(throws: WorkspaceError.noFolder(folder + "/anthos-gke.yaml")) {
            try Workspace(folder: folder + "/anthos-gke.yaml").check()
        }
    }
}

import SluiceEngine
import SluiceFiles
import Testing

/// A workspace that is written to or put back while files fail: doing the same again, or taking it back, heals it.
struct WorkspaceCrashTests {
    private static let folder = "/anthos-aws"
    private static let before: [String: String] = [
        "anthos-gke.yaml": "spec:\n  a: 1\n", "clusters/c.yaml": "kind: AWSCluster\nspec:\n  b: 1\n",
    ]
    private static let after: [String: String] = [
        "anthos-gke.yaml": "spec:\n  a: 1\n  proxy: proxy.json\n", "proxy.json": "{\"p\": \"http://u:secret@h\"}\n",
        "clusters/c.yaml": "kind: AWSCluster\nspec:\n  b: 1\n  c: 1\n",
    ]

    /// How a run ends before its time.
    enum End: CaseIterable {
        case killed
        case torn
        case powerLost
        case powerLostAfterDeletions

        func files(left disk: MemoryFileSystem) -> MemoryFileSystem {
            switch self {
            case .killed, .torn: disk
            case .powerLost: disk.afterPowerLoss()
            case .powerLostAfterDeletions: disk.afterPowerLoss(keepingDeletions: true)
            }
        }
    }

    private func disk() throws -> MemoryFileSystem {
        let disk = MemoryFileSystem(directories: [Self.folder, Self.folder + "/clusters"])
        for (name, text) in Self.before {
            let file = try disk.openFile(at: "\(Self.folder)/\(name)", .exclusive)
            try file.write(Array(text.utf8), at: 0)
            try file.setPermissions(0o644)
            try file.sync()
        }
        for folder in ["", "/clusters"] { disk.syncDirectory(Self.folder + folder) }
        return disk
    }

    /// Every file with its mode and text.
    private func image(_ disk: MemoryFileSystem) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: disk.paths.map { path in
                let mode = disk.status(of: path).map { String($0.permissions, radix: 8) } ?? ""
                return (path, "\(mode) \(String(decoding: disk.contents(of: path) ?? [], as: UTF8.self))")
            })
    }

    private func edits(in workspace: Workspace) throws(WorkspaceError) -> [FileEdit] {
        var edits: [FileEdit] = []
        for (name, text) in Self.after.sorted(by: { $0.key < $1.key }) {
            edits.append(
                FileEdit(
                    path: name, before: try workspace.contents(of: name), after: Array(text.utf8),
                    isSecret: name == "proxy.json"))
        }
        return edits
    }

    private func configure(in files: any FileSystem) throws(WorkspaceError) {
        let workspace = Workspace(folder: Self.folder, in: files)
        try workspace.write(try edits(in: workspace))
    }

    private func revert(in files: any FileSystem) throws(WorkspaceError) {
        let workspace = Workspace(folder: Self.folder, in: files)
        if let reversal = try workspace.reversal() { try workspace.revert(reversal) }
    }

    private func isConfigured(_ disk: MemoryFileSystem) -> Bool {
        Self.after.allSatisfy { disk.contents(of: "\(Self.folder)/\($0.key)") == Array($0.value.utf8) }
    }

    /// How many calls on files it takes.
    private func callCount(_ body: (any FileSystem) throws -> Void, on disk: MemoryFileSystem) throws -> Int {
        let counting = FaultyFileSystem(disk)
        try body(counting)
        return counting.callCount
    }

    @Test(arguments: End.allCases)
    func `a write that is cut off at any call is healed by the next, or taken back`(end: End) throws {
        let untouched = image(try disk())
        let calls = try callCount(configure, on: disk())
        #expect(calls > 50)
        func leftovers(_ call: Int) throws -> MemoryFileSystem {
            let disk = try disk()
            let faulty = FaultyFileSystem(disk, dyingAt: call, tearingWrites: end == .torn)
            #expect(throws: WorkspaceError.self) { try configure(in: faulty) }
            return end.files(left: disk)
        }
        for call in 1...calls {
            let reverted = try leftovers(call)
            try revert(in: reverted)
            #expect(image(reverted) == untouched, "call \(call)")

            let again = try leftovers(call)
            try configure(in: again)
            #expect(isConfigured(again), "call \(call)")
            try revert(in: again)
            #expect(image(again) == untouched, "call \(call)")
            #expect(again.status(of: "\(Self.folder)/.sluice") == nil)
        }
    }

    @Test(arguments: End.allCases)
    func `taking back that is cut off at any call is taken up by the next`(end: End) throws {
        let untouched = image(try disk())
        let configured = try disk()
        try configure(in: configured)
        let calls = try callCount(revert, on: configured)
        #expect(calls > 20)
        for call in 1...calls {
            let disk = try disk()
            try configure(in: disk)
            let faulty = FaultyFileSystem(disk, dyingAt: call, tearingWrites: end == .torn)
            #expect(throws: WorkspaceError.self) { try revert(in: faulty) }
            let left = end.files(left: disk)
            try revert(in: left)
            #expect(image(left) == untouched, "call \(call)")
            #expect(left.status(of: "\(Self.folder)/.sluice") == nil, "call \(call)")
        }
    }

    @Test(arguments: End.allCases)
    func `what the user edited survives a taking back that is cut off`(end: End) throws {
        let edited = "# mine\n" + (Self.after["anthos-gke.yaml"] ?? "")
        func prepared() throws -> MemoryFileSystem {
            let disk = try disk()
            try configure(in: disk)
            let file = try disk.openFile(at: "\(Self.folder)/anthos-gke.yaml", .ifMissing)
            try file.write(Array(edited.utf8), at: 0)
            try file.sync()
            return disk
        }
        let calls = try callCount(revert, on: prepared())
        for call in 1...calls {
            let disk = try prepared()
            let faulty = FaultyFileSystem(disk, dyingAt: call, tearingWrites: end == .torn)
            #expect(throws: WorkspaceError.self) { try revert(in: faulty) }
            let left = end.files(left: disk)
            try revert(in: left)
            let expected = "# mine\n" + (Self.before["anthos-gke.yaml"] ?? "")
            #expect(left.contents(of: "\(Self.folder)/anthos-gke.yaml") == Array(expected.utf8), "call \(call)")
            #expect(left.paths.count == 2, "call \(call)")
        }
    }
}

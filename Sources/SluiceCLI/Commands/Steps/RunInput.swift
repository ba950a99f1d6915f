import SluiceCore
import SluiceFiles

/// What `apply` is given: a plan, or a change set that names one.
struct RunInput: Sendable {
    let plan: LoadedPlan
    /// What was decided before, and may be carried out only if it is decided again.
    let saved: SavedChangeSet?
    /// The path of the one or the other.
    let path: String

    init(_ plan: LoadedPlan, saved: SavedChangeSet? = nil, path: String? = nil) {
        self.plan = plan
        self.saved = saved
        self.path = path ?? plan.path
    }

    init(reading path: String) throws {
        let bytes = try LoadedPlan.bytes(of: PlanPlace(path).file)
        guard SavedChangeSet.isChangeSet(bytes) else {
            try self.init(LoadedPlan(bytes, path: path))
            return
        }
        let saved = try SavedChangeSet(parsing: bytes, file: path)
        try self.init(Self.plan(of: saved, path), saved: saved, path: path)
    }

    /// What a path comes to for a fleet: a change set, or every plan of a file.
    static func all(reading path: String) throws -> [RunInput] {
        let place = PlanPlace(path)
        let bytes = try LoadedPlan.bytes(of: place.file)
        if SavedChangeSet.isChangeSet(bytes) { return [try RunInput(reading: path)] }
        return try LoadedPlan.all(in: bytes, at: place).map { RunInput($0) }
    }

    /// The plan lies where it lay when the change set was written, or as seen from the change set.
    private static func plan(of saved: SavedChangeSet, _ path: String) throws(Failure) -> LoadedPlan {
        let name = saved.plan.file
        let beside = String(name.split(separator: "/").last ?? "").relative(toFolderOf: path)
        let candidates = [name, name.relative(toFolderOf: path), beside]
        let found = candidates.compactMap { candidate in
            (try? POSIX.contents(of: PlanPlace(candidate).file, limit: LoadedPlan.sizeLimit)).map {
                (path: candidate, bytes: $0)
            }
        }
        guard let first = found.first else { throw Failure(planGone: name, changeSet: path) }
        guard let same = found.first(where: { ContentHash(of: $0.bytes) == saved.plan.hash }) else {
            throw Failure(planChanged: first.path, changeSet: path)
        }
        return try LoadedPlan(same.bytes, path: same.path)
    }
}

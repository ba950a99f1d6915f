import SluiceCore
import SluiceFiles

/// A plan file that was read and is valid.
struct LoadedPlan: Sendable {
    /// As it was given.
    let path: String
    let plan: Plan
    let source: PlanSource
    /// What is worth a look although it is valid.
    let warnings: [Diagnostic]
    /// nil for a plan that no file says.
    let reference: PlanReference?
}

extension LoadedPlan {
    /// Far more than a plan may have, so that the reader is the one who says that it is too large.
    static let sizeLimit = 16_000_000

    /// What stands for the plan of a stack that goes without it.
    init(withoutFile plan: Plan) {
        self.init(path: "", plan: plan, source: .none, warnings: [], reference: nil)
    }

    init(reading path: String, for purpose: PlanFile.Purpose = .make) throws(Failure) {
        try self.init(Self.bytes(of: path), path: path, for: purpose)
    }

    init(_ bytes: [UInt8], path: String, for purpose: PlanFile.Purpose = .make) throws(Failure) {
        let reading = Self.reading(of: bytes, path: path, for: purpose)
        guard let plan = reading.plan else {
            throw Failure(.invalid, reading.diagnostics, source: reading.source)
        }
        self.init(
            path: path, plan: plan, source: reading.source, warnings: reading.diagnostics,
            reference: PlanReference(file: path, hash: ContentHash(of: bytes)))
    }

    static func bytes(of path: String) throws(Failure) -> [UInt8] {
        do throws(POSIX.ReadFailure) {
            return try POSIX.contents(of: path, limit: sizeLimit)
        } catch {
            throw Failure(unreadable: path, error)
        }
    }

    /// Reads a plan; the files that it names lie relative to it.
    static func reading(
        of bytes: [UInt8], path: String, for purpose: PlanFile.Purpose = .make
    ) -> PlanFile.Reading {
        PlanFile.read(bytes, file: path, for: purpose) { name in
            do throws(POSIX.ReadFailure) {
                return .success(try POSIX.contents(of: name.relative(toFolderOf: path), limit: sizeLimit))
            } catch {
                return .failure(PlanFile.Unreadable(error.reason.lowercased()))
            }
        }
    }
}

extension String {
    /// This path, seen from the folder that a file lies in.
    func relative(toFolderOf file: String) -> String {
        guard !hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return self }
        return file[...slash] + self
    }
}

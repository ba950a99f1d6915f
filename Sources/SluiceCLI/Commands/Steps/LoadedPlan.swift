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

    /// The one plan that is meant: of a file with several stacks, `FILE#NAME` says which.
    init(reading path: String, for purpose: PlanFile.Purpose = .make) throws(Failure) {
        try self.init(Self.bytes(of: PlanPlace(path).file), path: path, for: purpose)
    }

    init(_ bytes: [UInt8], path: String, for purpose: PlanFile.Purpose = .make) throws(Failure) {
        let plans = try Self.all(in: bytes, at: PlanPlace(path), for: purpose)
        guard let plan = plans.first, plans.count == 1 else { throw Failure(severalStacks: plans, in: path) }
        self = plan
    }

    /// Every plan of a file, or the one that is meant; all of them have to be valid.
    static func all(
        in bytes: [UInt8], at place: PlanPlace, for purpose: PlanFile.Purpose = .make
    ) throws(Failure) -> [LoadedPlan] {
        let readings = readings(of: bytes, path: place.file, for: purpose)
        let meant = readings.filter { place.stack == nil || place.stack == $0.stack ?? $0.plan?.name }
        let chosen = meant.isEmpty && readings.contains { $0.plan == nil } ? readings : meant
        guard !chosen.isEmpty else { throw Failure(noStack: place, among: readings.compactMap(\.plan?.name)) }
        var findings = Findings()
        for reading in chosen where reading.plan == nil {
            findings.add(Findings(reading.diagnostics, source: reading.source))
        }
        guard findings.items.isEmpty else { throw Failure(.invalid, findings) }
        return chosen.compactMap { LoadedPlan($0, of: place.file, ContentHash(of: bytes)) }
    }

    /// nil for what is no valid plan.
    private init?(_ reading: PlanFile.Reading, of file: String, _ hash: ContentHash) {
        guard let plan = reading.plan else { return nil }
        let path = reading.stack.map { "\(file)#\($0)" } ?? file
        self.init(
            path: path, plan: plan, source: reading.source, warnings: reading.diagnostics,
            reference: PlanReference(file: path, hash: hash))
    }

    static func bytes(of path: String) throws(Failure) -> [UInt8] {
        do throws(POSIX.ReadFailure) {
            return try POSIX.contents(of: path, limit: sizeLimit)
        } catch {
            throw Failure(unreadable: path, error)
        }
    }

    /// Reads the plans of a file; the files that they name lie relative to it.
    static func readings(
        of bytes: [UInt8], path: String, for purpose: PlanFile.Purpose = .make
    ) -> [PlanFile.Reading] {
        PlanFile.readings(of: bytes, file: path, for: purpose) { name in
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

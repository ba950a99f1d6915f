/// Where a process can end.
enum CrashPoints {
    /// Around every call that changes something, by all three kinds.
    static func calls(of process: Int, in result: StoryResult) -> [TroublePoint] {
        result.calls.filter { $0.process == process && !$0.isRead }.flatMap { call in
            Mishap.CallMoment.allCases.map {
                TroublePoint(MishapPoint(process, .call, call.number), .call($0, .kill))
            }
        }
    }

    /// Around every call on a file: before it, in its middle, after it.
    static func files(of process: Int, in result: StoryResult) -> [TroublePoint] {
        guard let count = result.processes.first(where: { $0.number == process })?.fileCalls, count > 0 else {
            return []
        }
        return (1...count).flatMap { number in
            Mishap.FileMoment.allCases.map { TroublePoint(MishapPoint(process, .file, number), .file($0, .kill)) }
        }
    }

    /// The same points, at which the machine loses power.
    static func withPowerLoss(_ points: [TroublePoint]) -> [TroublePoint] {
        points.map { trouble in
            switch trouble.mishap {
            case .call(let moment, _): TroublePoint(trouble.point, .call(moment, .powerLoss))
            case .file(let moment, _): TroublePoint(trouble.point, .file(moment, .powerLoss))
            case .wire, .diskFails, .diskFull: trouble
            }
        }
    }
}

extension StoryResult {
    /// The first process of a step: the one that a matrix is about.
    func first(ofStep step: Int) -> StoryProcess? { processes.first { $0.step == step && !$0.isCheck } }
}

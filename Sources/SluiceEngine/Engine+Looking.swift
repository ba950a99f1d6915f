import SluiceCore

extension Engine {
    /// A look at the account, and what it leaves in doubt.
    struct Look: Sendable {
        var observation: Observation
        /// In AWS's time.
        var began: Timestamp
        var doubts: [Doubt]
    }

    /// Looks at the account, and once more where it does not show what was made a short while ago.
    ///
    /// What believing a single look could make twice is waited for until it would certainly be shown, where the settings
    /// say so; everything else for a moment.
    func look(
        at plan: Plan, for goal: Goal, _ fold: JournalFold, _ settings: RunSettings,
        _ watch: @Sendable (Progress) -> Void
    ) async throws(ObservationError) -> Look {
        let scope = ObservationScope(plan: plan, state: fold.state)
        let deleting = Set(fold.openIntents.flatMap(\.deletions))
        let patience = now.advanced(by: settings.doubt)
        var pause = Duration.milliseconds(500)
        var isTold = false
        while true {
            let began = await serverTime
            let observation = try await observation(scope)
            let doubts = fold.state.doubts(
                about: observation, now: began, visibility: settings.visibility, deleting: deleting,
                isDestroy: goal.isDestroy)
            let grave = settings.waitsForVisibility ? doubts.filter(\.isGrave) : []
            if doubts.isEmpty || (now >= patience && grave.isEmpty) {
                return Look(observation: observation, began: began, doubts: doubts.filter(\.isGrave))
            }
            if now >= patience, !isTold { watch(.waiting(Wait(grave), now)) }
            isTold = now >= patience
            do { try await time.sleep(for: pause) } catch { throw .cancelled }
            pause = min(pause * 2, .seconds(10))
        }
    }
}

extension Doubt {
    /// A plan does not wait: it says what it did not see.
    var diagnostic: Diagnostic {
        Diagnostic(
            "aws.not-shown-yet", .warning, "\(id) was made a short while ago, and AWS does not show it",
            cause: "AWS may take five minutes to show what was made; or somebody deleted it",
            fix: "wait: apply and destroy do so until \(until.iso8601), before they make another or believe it gone",
            subject: address.rawValue)
    }
}

extension Wait {
    /// What was made a short while ago is not shown.
    fileprivate init(_ doubts: [Doubt]) {
        self.init(
            Action.ID(rawValue: "look"), doubts.map(\.address), for: .visibility,
            cause: "AWS does not show \(doubts.map(\.id).joined(separator: ", ")) yet",
            until: doubts.map(\.until).max() ?? Timestamp(microseconds: 0))
    }
}

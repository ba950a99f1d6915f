extension FakeEC2 {
    /// Carries out an action and gives the members of its answer.
    mutating func perform(
        _ name: String, _ parameters: [String: String], at now: Int64
    ) throws(FakeRefusal) -> XMLWriter {
        guard let action = Self.actions[name] else {
            throw FakeRefusal("InvalidAction", "The action \(name) is not valid for this web service.")
        }
        try admit(name, action, parameters, at: now)
        var call = self.call(name, parameters, at: now)
        guard action.takesDryRun, try call.flag("DryRun") == true else {
            return try carryOut(action, &call)
        }
        try rehearse(action, &call)
        throw .dryRun
    }

    private mutating func carryOut(_ action: FakeAction, _ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let answer = try whole(action, &call)
        precondition(call.isFinished, "\(call.action) does not end the reading of its parameters")
        guard !action.isRead else { return answer }
        executions.append(
            FakeExecution(
                moment: call.now, action: call.action, parameters: call.parameters, isRepetition: call.isRepetition))
        if settings.lag.upperBound > .zero {
            history.note(world, at: call.now, longestLag: settings.lag.upperBound.microseconds)
        }
        return answer
    }

    /// Carries the action out, or leaves everything as it was where it is refused in the middle.
    private mutating func whole(_ action: FakeAction, _ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let before = world
        do throws(FakeRefusal) {
            return try action.body(&self, &call)
        } catch {
            world = before
            throw error
        }
    }

    /// Tries the call on a copy, of which nothing stays. It proves permission, and that what it names exists, but
    /// neither quotas nor parameters.
    private func rehearse(_ action: FakeAction, _ call: inout FakeCall) throws(FakeRefusal) {
        var copy = self
        do throws(FakeRefusal) {
            _ = try action.body(&copy, &call)
        } catch {
            guard error.isAboutID || error.code == "UnknownParameter" else { return }
            throw error
        }
    }

    /// A call that sees the account as some replica does.
    private mutating func call(_ name: String, _ parameters: [String: String], at now: Int64) -> FakeCall {
        guard settings.lag.upperBound > .zero else {
            return FakeCall(action: name, now: now, seen: world, seenAt: now, parameters: parameters)
        }
        let lag = Int64.random(
            in: settings.lag.lowerBound.microseconds...settings.lag.upperBound.microseconds, using: &random)
        let seenAt = now - lag
        return FakeCall(
            action: name, now: now, seen: history.world(at: seenAt), seenAt: seenAt, parameters: parameters)
    }

    /// Refuses what is too much for the action's bucket.
    private mutating func admit(
        _ name: String, _ action: FakeAction, _ parameters: [String: String], at now: Int64
    ) throws(FakeRefusal) {
        guard settings.throttles else { return }
        var size = action.bucket
        var key = name
        if Self.expensiveUnfiltered.contains(name), !parameters.keys.contains(where: Self.isSelective) {
            size = .unfilteredRead
            key += " unfiltered"
        }
        guard buckets[key, default: FakeBucket(full: size, at: now)].take(size, at: now) else {
            throttles[name, default: 0] += 1
            throw .throttled
        }
    }

    /// Lists with a bucket of their own where nothing limits them.
    private static let expensiveUnfiltered: Set = ["DescribeSecurityGroups", "DescribeNetworkInterfaces"]

    private static func isSelective(_ parameter: String) -> Bool {
        parameter.hasPrefix("Filter.") || parameter == "MaxResults"
    }
}

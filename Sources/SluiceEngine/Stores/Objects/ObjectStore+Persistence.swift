extension ObjectStore {
    /// Writes an object, again until it is known whether it was written.
    ///
    /// A write whose answer was lost may have been done, and then the next one is refused for it: so what stands there is
    /// read after every refusal, and the same bytes are taken for one's own. Whoever calls this writes bytes that nobody
    /// else would.
    ///
    /// - Parameter patience: how long to go on without an answer.
    /// - Returns: the tag of what was written, or `nil` where the condition did not hold and something else stands there.
    func settle(
        _ bytes: [UInt8], at key: String, if condition: PutCondition?, by clock: any Clock<Duration>,
        patience: Duration
    ) async throws(ObjectStoreError) -> String? {
        var wait = LockWait(patience, by: clock, longestPause: .seconds(1))
        while true {
            do throws(ObjectStoreError) {
                if let tag = try await put(bytes, at: key, if: condition) { return tag }
                let found = try await object(key)
                return found?.bytes == bytes ? found?.eTag : nil
            } catch {
                guard error.mayBeTriedAgain, await wait.pause() else { throw error }
            }
        }
    }
}

extension ObjectStoreError {
    /// Whether the same call may have another answer a moment later.
    var mayBeTriedAgain: Bool {
        switch problem {
        case .unanswered, .conflict: true
        case .noBucket, .denied, .sealed, .unconditional, .refused: false
        }
    }
}

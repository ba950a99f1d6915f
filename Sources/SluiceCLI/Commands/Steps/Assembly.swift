/// Where the stacks of a fleet wait for each other before they look at the account, so that they look at once.
actor Assembly {
    private let size: Int
    private var here: Set<Int> = []
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// - Parameter size: how many stacks there are.
    init(size: Int) { self.size = size }

    /// Returns when every stack is here, or is known not to come.
    func arrive(_ stack: Int) async {
        count(stack)
        guard here.count < size else { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// A stack has come to its end: nobody waits for it any more.
    func leave(_ stack: Int) { count(stack) }

    private func count(_ stack: Int) {
        here.insert(stack)
        guard here.count == size else { return }
        for continuation in waiting { continuation.resume() }
        waiting = []
    }
}

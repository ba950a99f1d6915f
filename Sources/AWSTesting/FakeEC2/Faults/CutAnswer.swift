import AWS

/// The connection breaks in the middle of the answer's body: the call is carried out.
struct CutAnswer: Fault {
    /// How much of the body arrives.
    let bytes: Int

    func delivery(of request: HTTPRequest, to account: inout FakeEC2, at now: Int64) -> FakeDelivery {
        let answer = account.answer(request, at: now)
        return .cut(answer, bytes: min(bytes, answer.body.count - 1))
    }
}

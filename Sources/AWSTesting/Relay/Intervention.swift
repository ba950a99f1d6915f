/// What a relay does with a request instead of passing it on.
///
/// The closure that chooses it is asynchronous: to delay a call, it sleeps; to end a process at this very call, it does so.
public enum Intervention: Sendable {
    /// Pass it on and bring back the answer.
    case pass
    /// Answer it without passing it on.
    case answer(RelayResponse)
    /// Let the client see that without passing the request on.
    case deliver(Delivery)
    /// Close the connection without passing it on: the call was never executed.
    case dropBefore
    /// Pass it on, and decide by the emulator's answer, when the call is executed, what the client gets to see.
    case afterUpstream(@Sendable (RelayResponse) async -> Delivery)

    /// Pass it on, and close the connection instead of answering: the call was executed.
    public static var dropAfterUpstream: Intervention { .afterUpstream { _ in .nothing } }
}

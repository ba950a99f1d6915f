extension FakeCall {
    /// The token that makes a repetition of the call harmless.
    mutating func clientToken() throws(FakeRefusal) -> String? {
        guard let token = text("ClientToken") else { return nil }
        guard (1...64).contains(token.utf8.count), token.utf8.allSatisfy({ (33...126).contains($0) }) else {
            throw .invalidValue(token, of: "clientToken", "It must have 1 to 64 printable ASCII characters.")
        }
        return token
    }

    /// What a repetition has to have in common with the call.
    var withoutToken: [String: String] { parameters.filter { $0.key != "ClientToken" } }
}

extension FakeEC2 {
    /// What the token made before; `nil` for a new one.
    ///
    /// Source: <https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html>.
    func repeated(_ token: String?, _ call: inout FakeCall) throws(FakeRefusal) -> FakeToken? {
        guard let token, let made = tokens["\(call.action) \(token)"], call.now < made.forgottenAt else { return nil }
        guard made.parameters == call.withoutToken else {
            throw FakeRefusal(
                "IdempotentParameterMismatch",
                "The request uses the same client token as a previous, but non-identical request.")
        }
        call.isRepetition = true
        return made
    }

    /// Notes what a token made.
    mutating func remember(
        _ token: String?, _ call: FakeCall, routeTable: FakeRouteTable? = nil, endpoint: FakeVpcEndpoint? = nil,
        interface: FakeNetworkInterface? = nil
    ) {
        guard let token else { return }
        tokens["\(call.action) \(token)"] = FakeToken(
            parameters: call.withoutToken, forgottenAt: call.now + FakeToken.life, routeTable: routeTable,
            endpoint: endpoint, interface: interface)
    }
}

extension EC2Operation {
    /// The name of the type, which is that of the action.
    public static var action: String { "\(Self.self)" }
}

extension EC2Operation where Output: ResponseDecodable {
    /// Reads the answer's members from the root.
    public static func decode(_ response: ResponseElement) throws(XMLError) -> Output {
        try Output(response)
    }
}

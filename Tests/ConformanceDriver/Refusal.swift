/// Why a request is not answered.
struct Refusal: Error {
    /// What a judge does about it.
    enum Kind: String {
        /// The product does not do this; counted, not failed.
        case unsupported
        /// The configuration is broken.
        case config
        /// There is no such endpoint.
        case endpoint
        /// The input has to be refused.
        case malformed
        /// The driver failed.
        case `internal`
    }

    let kind: Kind
    let message: String

    init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    func answer(id: JSONValue) -> JSONValue {
        ["id": id, "error": ["kind": .string(kind.rawValue), "message": .string(message)]]
    }
}

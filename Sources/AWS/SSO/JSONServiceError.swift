/// What a service with JSON says when it refuses a call.
struct JSONServiceError {
    /// The code, `nil` where there is none.
    let code: String?
    /// The service's words; empty where it says nothing.
    let message: String

    /// Reads what the service says; AWS writes the code into a header or under one of three names, the agents beside
    /// containers one of them. The words stand under `message`, or under `Message`.
    init(_ response: HTTPResponse) {
        let document = try? JSONAnswer.decode(response.body, as: Document.self)
        let code = response.headers["x-amzn-ErrorType"] ?? document?.type ?? document?.error ?? document?.code
        // `UnauthorizedException:http://…` and `namespace#UnauthorizedException` are ways to write one word.
        self.code = code?.prefix { $0 != ":" }.split(separator: "#").last.map(String.init)
        message = document?.message ?? document?.words ?? document?.description ?? ""
    }

    private struct Document: Decodable {
        let type: String?
        let error: String?
        let code: String?
        let message: String?
        let words: String?
        let description: String?

        private enum CodingKeys: String, CodingKey {
            case type = "__type"
            case error
            case code
            case message
            case words = "Message"
            case description = "error_description"
        }
    }
}

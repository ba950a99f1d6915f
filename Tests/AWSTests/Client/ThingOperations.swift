import AWS

/// A list of things that no service has.
struct DescribeThings: EC2PaginatedOperation {
    static let action = "DescribeThings"
    var nextToken: String?
    var maxResults: Int?

    struct Things: EC2Page, Equatable {
        var things: [String]
        var nextToken: String?

        mutating func append(_ next: Things) {
            things += next.things
            nextToken = next.nextToken
        }
    }

    func encode(into query: inout QueryParameters) {
        query.append("NextToken", nextToken)
    }

    static func decode(_ response: ResponseElement) throws(XMLError) -> Things {
        Things(things: try response.list("thingSet") ?? [], nextToken: try response.optional("nextToken"))
    }
}

/// Makes a thing.
struct CreateThing: EC2WriteOperation {
    static let action = "CreateThing"

    func encode(into query: inout QueryParameters) {
        query.append("Name", "a thing")
    }

    static func decode(_ response: ResponseElement) throws(XMLError) -> String {
        try response.required("thingId")
    }
}

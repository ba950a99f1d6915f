/// Published protocol tests that share one small service model, as the files of `ec2-protocol` have them.
struct VectorSuite: Decodable {
    let description: String
    let metadata: Metadata
    let shapes: [String: VectorShape]
    let cases: [VectorCase]

    struct Metadata: Decodable {
        let apiVersion: String?
        let `protocol`: String
    }

    /// The two ways of the Query protocol.
    enum Dialect {
        /// EC2's own.
        case ec2
        /// Everybody else's, STS among them.
        case query
    }

    /// The way of this suite.
    var dialect: Dialect { metadata.protocol == "ec2" ? .ec2 : .query }

    /// The cases of all suites in a file, each with a name of its own: its id, or its suite's description and place.
    static func cases(in file: String) throws -> [(name: String, suite: VectorSuite, vector: VectorCase)] {
        let suites: [VectorSuite] = try ConformanceFolder.json("ec2-protocol/\(file)")
        return suites.flatMap { suite in
            suite.cases.enumerated().map { index, vector in
                (vector.id ?? "\(suite.description) \(index)", suite, vector)
            }
        }
    }
}

/// One case: parameters and the body they make, or a body and what it means.
struct VectorCase: Decodable {
    let id: String?
    let given: Operation
    let params: VectorValue?
    let serialized: Serialized?
    let response: Response?
    let result: VectorValue?
    let errorCode: String?
    let errorMessage: String?

    struct Operation: Decodable {
        let name: String
        let input: VectorReference?
        let output: VectorReference?
    }

    struct Serialized: Decodable {
        let body: String?
    }

    struct Response: Decodable {
        let body: String?
    }
}

/// A type of the service model.
struct VectorShape: Decodable {
    let type: String
    let members: [String: VectorReference]?
    let member: VectorReference?
    let key: VectorReference?
    let value: VectorReference?
    let flattened: Bool?
}

/// The use of a type by a member.
struct VectorReference: Decodable {
    let shape: String
    let locationName: String?
    let queryName: String?
    let flattened: Bool?
}

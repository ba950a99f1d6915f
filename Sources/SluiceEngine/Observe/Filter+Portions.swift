import AWS

extension Filter {
    /// The most values that EC2 takes in a filter.
    ///
    /// Source: docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html.
    private static let size = 200

    /// Everything that any of the values match: as many calls as filters allow, all at once; none without a value.
    ///
    /// - Returns: what the calls show, in the order of the values that they were asked with.
    static func portions<Object: Sendable>(
        _ name: String, _ values: Set<String>, _ look: @escaping @Sendable (Filter) async throws -> [Object]
    ) async throws -> [Object] {
        let values = values.sorted()
        return try await withThrowingTaskGroup(of: (Int, [Object]).self) { calls in
            for start in stride(from: 0, to: values.count, by: size) {
                let filter = Filter(name: name, values: Array(values[start...].prefix(size)))
                calls.addTask { (start, try await look(filter)) }
            }
            return try await calls.reduce(into: [:]) { $0[$1.0] = $1.1 }.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }
}

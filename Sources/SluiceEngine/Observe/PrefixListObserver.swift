import AWS
import SluiceCore

/// DescribePrefixLists: the addresses of S3, as rules name them.
struct PrefixListObserver {
    let client: EC2Client

    func prefixLists(_ scopes: ObservationScopes) async throws -> [String: String] {
        guard let scope = scopes.all.first(where: { $0.services.contains("s3") }) else { return [:] }
        let filter = Filter(name: "prefix-list-name", values: [scope.serviceName("s3").text])
        let answer = try await client.readAll(DescribePrefixLists(filters: [filter]))
        return Dictionary(
            (answer.prefixLists ?? []).compactMap { list in
                list.prefixListName.flatMap { name in list.prefixListId.map { (name, $0) } }
            }, uniquingKeysWith: { first, _ in first })
    }
}

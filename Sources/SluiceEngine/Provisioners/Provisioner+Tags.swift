import AWS
import SluiceCore

extension Provisioner {
    func createTags(_ ids: [String], _ tags: Call.Tags, _ subjects: [Intent.Subject]) -> PreparedCall {
        modification(CreateTags(resources: ids, tags: tags.map { Tag(key: $0.key, value: $0.value) }), subjects)
    }

    func deleteTags(_ ids: [String], keys: [String], _ subjects: [Intent.Subject]) -> PreparedCall {
        modification(DeleteTags(resources: ids, tags: keys.map { Tag(key: $0) }), subjects)
    }
}

/// What a service accepts: its actions and the shapes of their input, under the names that go over the wire.
public struct ServiceModel: Sendable, Decodable {
    /// How the members of a list are numbered.
    public enum ListForm: String, Sendable, Decodable {
        /// `Name.1`, as EC2 wants it.
        case flat
        /// `Name.member.1`, as STS wants it.
        case member
    }

    /// The signing name, for example `ec2`.
    public let service: String
    /// The API version that every request has to carry, for example `2016-11-15`.
    public let version: String
    /// How lists are written.
    public let listForm: ListForm
    /// The name of each action's input shape; an action without input names the empty structure.
    public let actions: [String: String]
    /// All shapes by name.
    public let shapes: [String: ModelShape]
}

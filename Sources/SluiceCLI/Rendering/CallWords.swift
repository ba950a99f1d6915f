import SluiceCore

/// What people call a kind of call: while it is under way, when it is done, while it takes hold.
struct CallWords: Hashable, Sendable {
    let doing: String
    let done: String
    var settling = "waiting"
}

extension Call {
    var words: CallWords {
        switch self {
        case .create: CallWords(doing: "creating", done: "created", settling: "pending")
        case .authorize: CallWords(doing: "adding", done: "added")
        case .revoke, .revokeDefaultEgress: CallWords(doing: "removing", done: "removed")
        case .enableDNSHostnames, .modifyEndpoint, .replaceAssociation, .replaceRoute:
            CallWords(doing: "changing", done: "changed")
        case .delete, .deleteEndpoints: CallWords(doing: "deleting", done: "deleted", settling: "going")
        case .createTags: CallWords(doing: "tagging", done: "tagged")
        case .deleteTags: CallWords(doing: "untagging", done: "untagged")
        }
    }

    /// What of an object the call is about, where its name alone does not say it.
    var remark: String {
        switch self {
        case .revokeDefaultEgress: "the default egress"
        case .enableDNSHostnames: "DNS hostnames"
        case .authorize(_, let direction, let rules, _): amount(rules.count, "\(direction.rawValue) rule")
        case .revoke(_, let direction, let rules): amount(rules.count, "\(direction.rawValue) rule")
        case .create, .modifyEndpoint, .replaceAssociation, .replaceRoute, .delete, .deleteEndpoints, .createTags,
            .deleteTags:
            ""
        }
    }
}

extension Action {
    /// The object that the call is about; of several, the first, or what they have in common.
    var label: String {
        switch call {
        case .authorize(let group, _, _, _), .revoke(let group, _, _): group.target.description
        case .deleteEndpoints(let endpoints) where endpoints.count > 1: "\(endpoints.count) endpoints"
        default: several
        }
    }

    private var several: String {
        guard let first = subjects.first else { return String(id.rawValue.prefix { $0 != ":" }) }
        return first.address.rawValue + (subjects.count > 1 && !isDeletion ? " and \(subjects.count - 1) more" : "")
    }

    /// One that takes the object's own parts along names the object alone.
    private var isDeletion: Bool {
        if case .delete = call { true } else { false }
    }
}

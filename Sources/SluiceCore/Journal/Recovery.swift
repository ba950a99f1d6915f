/// What may be done about a call whose answer was lost: that depends on how EC2 knows what the call makes.
///
/// Source: docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html
public enum Recovery: Hashable, Sendable {
    /// It asks for how something is to be, or to be gone: it can be sent as often as one likes.
    case anew
    /// EC2 knows what it makes by the call's token: the same call, sent again, makes nothing more.
    case sameToken
    /// What it makes cannot be there twice: sent again where it is, it is refused.
    case naturalKey
    /// Nothing tells what it makes from a twin: sent again, it is watched for until no twin can come any more.
    case watched
}

extension Intent {
    /// What may be done when its answer is lost.
    public var recovery: Recovery {
        for subject in subjects {
            switch subject.effect {
            case .create(let resource, _): return resource.kind.recovery
            // A move to another table gives an association a new ID, which only a look can tell.
            case .update(.routeTableAssociation): return .naturalKey
            // What an endpoint has lost already cannot be taken off it again.
            case .update(.interfaceEndpoint), .update(.gatewayEndpoint): return .naturalKey
            // A rule that EC2 does not know may be gone, or not shown yet.
            case .update(.securityGroup): return .naturalKey
            case .update, .tag, .untag, .delete: break
            }
        }
        return .anew
    }

    /// What it means to take away.
    public var deletions: [Address] { subjects.filter { $0.effect == .delete }.map(\.address) }

    /// What it means to add to something of somebody else's.
    var additions: [(address: Address, resource: Resource)] {
        subjects.compactMap { subject in
            guard case .create(let resource, _) = subject.effect, resource.kind.isUnmarkedAddition else { return nil }
            return (subject.address, resource)
        }
    }

    /// What it means to be like this, and is there.
    func changes(_ address: Address) -> Bool {
        subjects.contains { subject in
            guard case .update = subject.effect else { return false }
            return subject.address == address
        }
    }

    /// What it means to make or to be like this, by address.
    var creations: [(address: Address, resource: Resource)] {
        subjects.compactMap { subject in
            switch subject.effect {
            case .create(let resource, _), .update(let resource): (subject.address, resource)
            case .tag, .untag, .delete: nil
            }
        }
    }
}

extension ResourceKind {
    fileprivate var recovery: Recovery {
        switch self {
        case .vpc, .internetGateway: .watched
        case .routeTable, .endpoint: .sameToken
        case .subnet, .routeTableAssociation, .route, .internetGatewayAttachment, .securityGroup, .securityGroupRule,
            .vpcAttribute, .endpointMember:
            .naturalKey
        }
    }
}

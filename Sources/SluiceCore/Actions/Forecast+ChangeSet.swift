extension ChangeSet {
    /// What a call really waits for: EC2 lets go of what an endpoint's interfaces use only once they are gone.
    func edge(_ edge: Action.Dependency, to action: Action) -> Action.Dependency {
        guard action.letsGoOfInterfaces, let other = calls.actions[edge.action], case .deleteEndpoints = other.call
        else {
            return edge
        }
        return Action.Dependency(edge.action, until: .settled)
    }

    /// How long what a call does takes to take hold.
    func settling(of action: Action) -> Duration {
        switch action.call {
        case .create(.interfaceEndpoint, _): settlingTimes.creation
        case .deleteEndpoints: takesInterfacesAway ? settlingTimes.deletion : .zero
        default: .zero
        }
    }

    private var takesInterfacesAway: Bool {
        changes.contains { change in
            guard change.decision == .delete || change.decision == .replace else { return false }
            return if case .interfaceEndpoint? = change.current { true } else { false }
        }
    }
}

extension Action {
    /// Whether it takes away something that the interfaces of endpoints use.
    var letsGoOfInterfaces: Bool {
        switch call {
        case .delete(_, .securityGroup), .delete(_, .subnet): true
        default: false
        }
    }
}

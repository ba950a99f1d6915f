extension ImportCheck {
    func unknown(_ address: Address, among known: Set<Address>) -> Diagnostic {
        let nearest = known.map(\.rawValue).sorted().nearest(to: address.rawValue).map { "did you mean \($0)? " } ?? ""
        return Diagnostic(
            "import.unknown-address", "the plan has no \(address.rawValue.quoted)",
            cause: "an object is imported under the address at which the plan wants one",
            fix: "\(nearest)`sluice plan PLAN` shows the addresses", subject: address.rawValue)
    }

    func notThere(_ id: String, _ address: Address) -> Diagnostic {
        let isCompanion = address.kind.map(Self.companions.contains) ?? false
        return Diagnostic(
            "import.not-there", "\(id) was not seen in \(index.observation.region)",
            cause: isCompanion
                ? "a \(address.kind?.rawValue ?? "") is known by what it belongs to, and is not imported by itself"
                : "it is in another VPC, Region or account, or it is no object of a kind that sluice uses",
            fix: isCompanion ? "nothing to do: the next plan finds it" : "check the ID and the plan's VPC",
            subject: address.rawValue)
    }

    private static let companions: Set<ResourceKind> = [
        .securityGroupRule, .route, .routeTableAssociation, .internetGatewayAttachment, .vpcAttribute, .endpointMember,
    ]

    func wrongKind(_ kind: ResourceKind, _ id: String, _ address: Address) -> Diagnostic {
        Diagnostic(
            "import.wrong-kind", "\(id) is of the kind \(kind.rawValue), and \(address) is not",
            cause: "the first part of an address says what stands there", fix: "give the address that \(id) is for",
            subject: address.rawValue)
    }

    func taken(_ other: String, _ address: Address) -> Diagnostic {
        Diagnostic(
            "import.taken", "the state has \(other) at \(address)", cause: "an address stands for one object",
            fix: "forget the other first: sluice state rm PLAN \(address)", subject: address.rawValue)
    }

    func elsewhere(_ other: Address, _ id: String, _ address: Address) -> Diagnostic {
        Diagnostic(
            "import.taken", "the state has \(id) at \(other) already", cause: "an object stands at one address",
            fix: "forget it there first: sluice state rm PLAN \(other)", subject: address.rawValue)
    }

    /// It belongs to a stack, and not here.
    func strange(_ stack: String, _ tags: [String: String], _ id: String, _ address: Address) -> Diagnostic {
        let lineage = tags[SluiceTag.lineage] ?? ""
        let isOurs = stack == state.stack && lineage == state.lineage
        return Diagnostic(
            "import.another-stack", "\(id) says that it is \(tags[SluiceTag.address] ?? "something") of \(stack)",
            cause: isOurs
                ? "an object of this stack stands at the address in its tag"
                : "its lineage is \(lineage), another state's",
            fix: isOurs
                ? "import it as \(tags[SluiceTag.address] ?? "")" : "use that stack's state, or another object",
            subject: address.rawValue)
    }

    /// Nobody's stack, and not what the plan would use.
    func unfit(_ found: Resource, _ id: String, _ address: Address, _ desired: DesiredGraph) -> Diagnostic {
        let reason =
            desired.refusals[address]
            ?? desired.adoptions[address].map { "the plan uses \($0.id) there: \($0.reason)" }
            ?? "the plan makes one of its own there"
        return Diagnostic(
            "import.unfit", "\(id) cannot stand at \(address) as it is", cause: reason,
            fix: fix(for: found, id, address), subject: address.rawValue)
    }

    private func fix(for found: Resource, _ id: String, _ address: Address) -> String {
        switch found.kind {
        case .securityGroup:
            "name it in the plan: \(address == .proxyEgress ? "proxy" : "endpoints").securityGroup: \(id)"
        case .endpoint:
            "make it serve what the plan wants (callers admitted, private DNS, route tables), or leave it out"
        case .vpc, .subnet, .routeTable, .internetGateway:
            "name what is there in the plan: network: { vpc: …, subnets: … }"
        case .securityGroupRule, .route, .routeTableAssociation, .internetGatewayAttachment, .vpcAttribute,
            .endpointMember:
            "nothing to do: the next plan finds it"
        }
    }
}

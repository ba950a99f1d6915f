import SluiceCore
import YAML

/// Where the files say that everything is, against where the plan and the state say so.
extension AnthosChecks {
    func regions() -> [Diagnostic] {
        guard let region = plan.region else { return [] }
        return objects.compactMap { object in
            guard let node = object.node(at: "spec", "region"), let other = node.text, other != region else {
                return nil
            }
            return Diagnostic(
                "anthos.region", "\(object.kind.rawValue) is in \(other.quoted), the plan in \(region)",
                cause: "the endpoints and the group are of use in their own region only",
                fix: "write `region: \(region)`, or make a plan for the other region", subject: "region",
                at: object.location(of: node))
        }
    }

    func networks() -> [Diagnostic] {
        guard let vpc = facts.vpc else { return [] }
        return objects(.cluster).compactMap { cluster in
            guard let node = cluster.node(at: "spec", "networking", "vpcID"), let other = node.text, other != vpc else {
                return nil
            }
            return Diagnostic(
                "anthos.vpc",
                "AWSCluster \((cluster.name ?? "").quoted) is in \(other.quoted), the endpoints in \(vpc)",
                cause: "neither the endpoints nor the group are of use in another VPC",
                fix: "write `vpcID: \(vpc)`, or make a plan for the other VPC", at: cluster.location(of: node))
        }
    }

    /// A placeholder of a template in a list of groups.
    func groups() -> [Diagnostic] {
        objects.flatMap { object in
            object.items(at: object.kind.securityGroupIDs).compactMap { item in
                guard let text = item.text, !NameRules.isID(text, prefix: "sg-") else { return nil }
                return Diagnostic(
                    "anthos.placeholder", .warning, "\(text.quoted) is not the ID of a security group",
                    cause: "it may be a placeholder that nobody has filled in", fix: "write an ID, or remove the entry",
                    at: object.location(of: item))
            }
        }
    }

    /// The management service goes either into a VPC of its own or into one that is there.
    func vpcChoice() -> [Diagnostic] {
        objects(.managementService).compactMap { service in
            guard let spec = service.node(at: "spec"), spec.entries != nil else { return nil }
            let (dedicated, existing) = (
                service.node(at: "spec", "dedicatedVPC"), service.node(at: "spec", "existingVPC")
            )
            switch (dedicated, existing) {
            case (let dedicated?, _) where facts.subnetForExistingVPC != nil: return refusal(dedicated, service)
            case (.some, let existing?): return both(service, existing)
            case (nil, nil) where facts.subnetForExistingVPC == nil: return none(service, spec)
            default: return nil
            }
        }
    }

    private func both(_ service: AnthosObject, _ existing: YAMLNode) -> Diagnostic {
        Diagnostic(
            "anthos.vpc-choice", .warning, "both dedicatedVPC and existingVPC are in spec",
            cause: "anthos-gke either makes a VPC for the management service or uses one that is there",
            fix: "for the VPC of this plan keep `existingVPC`, and remove `dedicatedVPC`",
            at: service.location(of: existing))
    }

    private func none(_ service: AnthosObject, _ spec: YAMLNode) -> Diagnostic {
        Diagnostic(
            "anthos.vpc-choice", .warning, "neither dedicatedVPC nor existingVPC is in spec",
            cause: "anthos-gke needs exactly one of them to know where the management service goes",
            fix: "add `existingVPC` with `subnetID`; --existing-vpc does it for the VPC of this plan",
            at: service.location(of: spec))
    }

    private func refusal(_ dedicated: YAMLNode, _ service: AnthosObject) -> Diagnostic {
        Diagnostic(
            "anthos.vpc-choice", "dedicatedVPC stands where existingVPC is to be written",
            cause: "anthos-gke would make another VPC, without the endpoints; sluice removes nothing of yours",
            fix: "remove `dedicatedVPC` with everything under it, and run sluice again",
            at: service.location(of: dedicated))
    }
}

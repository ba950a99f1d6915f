import SluiceCore

/// `endpoints`: who may call them, which they are, and which are there already.
extension PlanTemplate {
    var endpoints: [String] { [callers] + found + [settings] }

    private var callers: String {
        let isFresh = draft.survey == nil
        let why =
            isFresh
            ? "Who may call them: the `components`, or everybody in the `vpc`."
            : "Who may call them: everybody in the `vpc`, as private DNS leads all of them there, or the `components` alone."
        return """

            endpoints:
              # \(why)
              callers: \((plan.endpoints.callers ?? .vpc).rawValue)
            """
    }

    private var found: [String] {
        draft.endpoints.map { hint in
            let outcome =
                switch hint.decision {
                case .adopt: "; it is used"
                case .refuse: ""
                default:
                    hint.endpoint.type == .interface ? "; another is made beside it" : "; the other tables get ours"
                }
            return "  # Found for \(hint.service): \(hint.reason.visible)\(outcome)."
        }
    }

    private var settings: String {
        """
          # Which ones: those that every cluster calls.
          #services: \(list(plan.platform.defaultServices))
          #securityGroup: create   # the group that they carry, or one that is there (sg-…)
          # What differs for one of them. An example.
          #overrides: { sts: { privateDNS: false }, s3: { policy: s3-policy.json } }
        """
    }
}

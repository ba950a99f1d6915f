import ArgumentParser

/// The commands about the state alone.
struct StateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state",
        abstract: "Look into the state of a stack, or mend it by hand.",
        usage: "sluice state list|show|rm|rebuild|init|pull|push|migrate <plan> [<options>]",
        discussion: """
            The state is a cache of the tags in the account: when it is lost or damaged, `rebuild` makes it anew.

            EXAMPLES
              sluice state list plan.yaml
              sluice state show plan.yaml endpoint/kms
              sluice state rm plan.yaml endpoint/kms
              sluice state rebuild plan.yaml
              sluice state migrate plan.yaml --to s3://acme-states/networks
            """,
        subcommands: [
            StateListCommand.self, StateShowCommand.self, StateRemoveCommand.self, StateRebuildCommand.self,
            StateInitCommand.self, StatePullCommand.self, StatePushCommand.self, StateMigrateCommand.self,
        ])
}

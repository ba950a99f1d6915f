import ArgumentParser
import SluiceCore
import SluiceFiles

/// The command line.
@main
struct Sluice: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sluice",
        abstract: "Everything that Anthos clusters on AWS need to live behind an HTTP proxy.",
        discussion: """
            From one short plan file: the VPC endpoints, the security group that lets the clusters out to the proxy, \
            and if you like the VPC around them.

            EXAMPLES
              sluice init                      write a plan to begin with
              sluice validate plan.yaml        say what is wrong with a plan, without AWS
              sluice doctor plan.yaml          say what in the account is in its way
              sluice plan plan.yaml            show what would change
              sluice apply plan.yaml           do it
              sluice output plan.yaml --json   the IDs, for scripts
              sluice configure plan.yaml       write the proxy into the clusters' files
              sluice allowlist plan.yaml       the hosts that the proxy has to let pass
              sluice policy plan.yaml          the IAM policy that the plan needs
              sluice destroy plan.yaml         take it all away again
              sluice list                      the stacks in a Region
              sluice whoami                    whose credentials are used

            Shell completions: sluice --generate-completion-script bash|zsh|fish
            """,
        version: Version.number,
        subcommands: [
            InitCommand.self, ValidateCommand.self, DoctorCommand.self, PlanCommand.self, ApplyCommand.self,
            DestroyCommand.self, OutputCommand.self, ShowCommand.self, ConfigureCommand.self, AllowlistCommand.self,
            TraceCommand.self, ProveCommand.self, PolicyCommand.self, StateCommand.self, ImportCommand.self,
            ListCommand.self, WhoAmICommand.self,
        ])

    static func main() async {
        POSIX.fillStandardStreams()
        POSIX.ignoreBrokenPipes()
        POSIX.ignoreFileSizeLimit()
        do {
            try refuseUnknownCommand(CommandLine.arguments.dropFirst().first)
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            explainToScripts(error)
            exit(withError: error)
        }
    }

    /// A word that is no command is most often one with a slip in it.
    private static func refuseUnknownCommand(_ word: String?) throws {
        let commands = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard let word, !word.hasPrefix("-"), !commands.contains(word) else { return }
        let nearest = commands.nearest(to: word).map { " Did you mean '\($0)'?" } ?? ""
        throw ValidationError("There is no command '\(word.visible)'.\(nearest)")
    }

    /// Whoever asked for JSON gets an object for wrong usage too.
    private static func explainToScripts(_ error: any Error) {
        guard CommandLine.arguments.contains("--json"), exitCode(for: error).rawValue == ExitStatus.usage.rawValue,
            !(error is ExitCode)
        else { return }
        let failure = Failure(
            usage: message(for: error), cause: "the command line is not understood",
            fix: "sluice help shows how it is used")
        _ = POSIX.write(failure.json.text(.pretty) + "\n", to: 1)
    }

    /// Without a command: what to do first.
    func run() async throws {
        _ = POSIX.write(
            """
            sluice makes what Anthos clusters on AWS need to live behind an HTTP proxy.

            First:

              sluice init                  write a plan to begin with; --vpc ID for a VPC that is there

            Put in what is yours, then:

              sluice validate plan.yaml    say what is wrong with it, without AWS
              sluice plan plan.yaml        show what would change
              sluice apply plan.yaml       do it

            sluice --help shows all commands.

            """, to: 1)
    }
}

import ArgumentParser

/// How a state is edited.
struct StateEditOptions: ParsableArguments {
    @Option(help: .init("How long to wait for another run to end: 60s, 5m, 2h.", valueName: "duration"))
    var lockTimeout = TimeSpan(duration: .zero)
}

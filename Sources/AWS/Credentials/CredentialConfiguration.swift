/// What getting a credential needs from outside, chosen once where the program is put together.
public struct CredentialConfiguration: Sendable {
    /// The environment of the process.
    public var environment: Environment
    /// AWS's files, and those that they name.
    public var files: any ConfigurationFiles
    /// The profile that the command line names, `nil` where it names none.
    public var profile: String?
    /// The Region to ask STS in; `nil` leaves it to the environment and the profile.
    public var region: Region?
    /// The role to work as after all others, `nil` for none.
    public var role: AssumedRole?
    /// Carries requests to AWS.
    public var transport: any Transport
    /// Carries requests to the metadata services: never through a proxy, and by plain http where that is their way.
    public var metadataTransport: any Transport
    /// Runs the programs of `credential_process`.
    public var commands: any CredentialCommandRunner
    /// Asks somebody for the code of a second factor.
    public var prompt: any TokenCodePrompt
    /// Knows the time.
    public var time: any TimeSource
    /// Knows how far AWS's clock is from that.
    public var clock: ServerClock
    /// What sessions are called where no setting names them, with the time behind it.
    public var sessionName: String
    /// What the client calls itself.
    public var userAgent: String

    /// A configuration made of its parts.
    public init(
        environment: Environment, files: any ConfigurationFiles, profile: String? = nil, region: Region? = nil,
        role: AssumedRole? = nil, transport: any Transport, metadataTransport: any Transport,
        commands: any CredentialCommandRunner, prompt: any TokenCodePrompt, time: any TimeSource,
        clock: ServerClock = ServerClock(), sessionName: String, userAgent: String
    ) {
        self.environment = environment
        self.files = files
        self.profile = profile
        self.region = region
        self.role = role
        self.transport = transport
        self.metadataTransport = metadataTransport
        self.commands = commands
        self.prompt = prompt
        self.time = time
        self.clock = clock
        self.sessionName = sessionName
        self.userAgent = userAgent
    }
}

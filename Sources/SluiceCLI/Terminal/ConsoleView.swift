/// What draws on the terminal by itself, and has to leave it to whoever is asked something.
protocol ConsoleView: AnyObject, Sendable {
    /// Takes away what is drawn, and draws nothing more.
    func pause()
    /// Draws again, with what has happened meanwhile.
    func resume()
}

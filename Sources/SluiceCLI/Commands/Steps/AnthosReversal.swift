import SluiceCore
import SluiceEngine
import SluiceFiles

/// `configure --revert`: puts the workspace back as it was; needs no state and no AWS.
struct AnthosReversal: Sendable {
    let composition: Composition
    let site: AnthosSite
    let options: ConfigureOptions

    func perform() throws -> ConfigureAnswer {
        let reversal = try site.workspace.reversal(force: options.force)
        let files = (reversal?.steps ?? []).map {
            UnifiedDiff(path: $0.path, from: $0.before, to: $0.after, masked: ProxyFile.masked)
        }
        if options.writes, let reversal {
            composition.signals.runBegins()
            try site.workspace.revert(reversal)
        }
        var answer = ConfigureAnswer(site: site, files: files, options: options)
        answer.hadBackups = reversal != nil
        return answer
    }
}

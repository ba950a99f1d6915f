import SluiceCore

extension Failure {
    /// A word on the command line that names nothing that could be called.
    init(untraceable text: String, _ error: ProxyTarget.ParseError) {
        let (cause, fix) =
            switch error {
            case .schemeUnknown: ("a proxy is asked for http and https alone", "begin it with http:// or https://")
            case .userInfo: ("something stands before an at sign", "leave user and password out")
            case .hostMalformed: ("it is neither a name nor an address", "write name, name:port or https://name")
            case .portMalformed: ("its port is no number from 1 to 65535", "write name:port, or leave the port out")
            }
        self.init(usage: "\(text.quoted) is no host", cause: cause, fix: fix)
    }
}

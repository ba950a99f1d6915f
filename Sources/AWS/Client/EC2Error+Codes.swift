extension EC2Error.Code {
    // MARK: Throttling

    /// Too many requests; the throttle of EC2's own actions.
    public static let requestLimitExceeded = Self(rawValue: "RequestLimitExceeded")
    /// Too many requests, an older spelling.
    public static let ec2Throttled = Self(rawValue: "EC2ThrottledException")

    // MARK: Permission and clock

    /// The call would have been carried out, had it not been a dry run.
    public static let dryRunOperation = Self(rawValue: "DryRunOperation")
    /// The caller may not do this.
    public static let unauthorizedOperation = Self(rawValue: "UnauthorizedOperation")
    /// The request is signed for a time too far from the server's.
    public static let requestExpired = Self(rawValue: "RequestExpired")
    /// The caller's clock differs too much from the server's.
    public static let requestTimeTooSkewed = Self(rawValue: "RequestTimeTooSkewed")

    // MARK: Objects

    /// Something else still needs the object.
    public static let dependencyViolation = Self(rawValue: "DependencyViolation")
    /// The client token was used before with other parameters.
    public static let idempotentParameterMismatch = Self(rawValue: "IdempotentParameterMismatch")
    /// The VPC has a security group of that name.
    public static let invalidGroupDuplicate = Self(rawValue: "InvalidGroup.Duplicate")
    /// Another object refers to the security group.
    public static let invalidGroupInUse = Self(rawValue: "InvalidGroup.InUse")
    /// The security group has that rule.
    public static let invalidPermissionDuplicate = Self(rawValue: "InvalidPermission.Duplicate")
    /// The security group has no such rule.
    public static let invalidPermissionNotFound = Self(rawValue: "InvalidPermission.NotFound")
    /// The VPC has a subnet with an overlapping block.
    public static let invalidSubnetConflict = Self(rawValue: "InvalidSubnet.Conflict")
    /// The table has a route to that destination.
    public static let routeAlreadyExists = Self(rawValue: "RouteAlreadyExists")
    /// The object is already attached or associated.
    public static let resourceAlreadyAssociated = Self(rawValue: "Resource.AlreadyAssociated")
    /// The gateway is not attached to that VPC.
    public static let gatewayNotAttached = Self(rawValue: "Gateway.NotAttached")

    // MARK: Input

    /// A parameter has a value that EC2 does not accept.
    public static let invalidParameterValue = Self(rawValue: "InvalidParameterValue")
    /// Parameters do not go together.
    public static let invalidParameter = Self(rawValue: "InvalidParameter")
    /// The Region has no endpoint service of that name.
    public static let invalidServiceName = Self(rawValue: "InvalidServiceName")
    /// The action cannot be used on a VPC that another account shares.
    public static let unsupportedOperation = Self(rawValue: "UnsupportedOperation")
}

extension EC2Error.Code {
    /// Whether the code says that the call was refused for the number of calls, whatever the status.
    public var isThrottle: Bool {
        Self.throttles.contains(rawValue) || rawValue.hasPrefix("Throttling")
    }

    /// Whether the code says that an object does not exist: `InvalidVpcID.NotFound`, `NatGatewayNotFound`, …
    public var isNotFound: Bool {
        rawValue.hasSuffix("NotFound")
    }

    /// Whether the code says that the request's time and the server's are too far apart.
    public var isClockSkew: Bool {
        self == .requestExpired || self == .requestTimeTooSkewed
    }

    /// The spellings that the SDKs take for throttling, but for `Throttling…`.
    private static let throttles: Set<String> = [
        "BandwidthLimitExceeded", "EC2ThrottledException", "LimitExceededException", "PriorRequestNotComplete",
        "ProvisionedThroughputExceededException", "RequestLimitExceeded", "RequestThrottled",
        "RequestThrottledException", "SlowDown", "ThrottledException", "TooManyRequestsException",
        "TransactionInProgressException",
    ]
}

extension EC2Error {
    /// Whether the error says that the request's time and the server's are too far apart, by its code or its words.
    public var isClockSkew: Bool {
        code.isClockSkew || ["Signature expired", "Signature not yet current"].contains { message.contains($0) }
    }

    /// Whether a clock that is wrong may be what is behind the error: EC2 does not always say so.
    ///
    /// Source: the codes that the SDKs take for a possible skew.
    var mayBeClockSkew: Bool {
        isClockSkew
            || ["AuthFailure", "InvalidSignatureException", "RequestInTheFuture", "SignatureDoesNotMatch"]
                .contains(code.rawValue)
    }

    /// Whether the call was refused for the number of calls.
    public var isThrottle: Bool { code.isThrottle }

    /// Whether the error says that an object does not exist.
    public var isNotFound: Bool { code.isNotFound }
}

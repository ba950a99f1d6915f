/// One STS action that changes nothing and may be repeated.
public protocol STSOperation: QueryOperation {}

export const id = 820;
export const ids = [820];
export const modules = {

/***/ 8628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ inCloudTerms)
});

// UNUSED EXPORTS: toCloudError

;// CONCATENATED MODULE: ./src/aws/faults.ts
/**
 * Why AWS refused, told from its error code, HTTP status (`undefined`: there was no answer) and message.
 * Knows the codes of the services and those that the SDK makes up itself before or instead of an answer.
 */
function cloudErrorKind(code, status, message) {
    if (code === 'ConflictException')
        return TRY_AGAIN.test(message) ? 'busy' : 'conflict';
    return KIND_OF_CODE.get(code) ?? kindOfStatus(status);
}
/** https://docs.aws.amazon.com/apigateway/latest/api: `Another Deployment is in progress … Please try again later.` */
const TRY_AGAIN = /try again later/i;
const CODES = {
    'not-found': ['NotFoundException', 'ResourceNotFoundException', 'ResourceNotFound'],
    'bad-request': [
        'BadRequestException',
        'ValidationException',
        'ValidationError',
        'InvalidParameterValue',
        'InvalidNextToken',
    ],
    throttled: [
        'TooManyRequestsException',
        'ThrottlingException',
        'Throttling',
        'ThrottledException',
        'RequestLimitExceeded',
        'SlowDown',
    ],
    limit: ['LimitExceededException', 'LimitExceeded'],
    denied: [
        'AccessDeniedException',
        'AccessDenied',
        'ForbiddenException',
        'UnauthorizedException',
        'UnauthorizedOperation',
        'NotAuthorized',
    ],
    'no-credentials': ['CredentialsProviderError', 'MissingAuthenticationToken', 'MissingAuthenticationTokenException'],
    'expired-credentials': ['ExpiredToken', 'ExpiredTokenException', 'RequestExpired'],
    'bad-credentials': [
        'UnrecognizedClientException',
        'InvalidClientTokenId',
        'InvalidSignatureException',
        'SignatureDoesNotMatch',
        'IncompleteSignature',
        'IncompleteSignatureException',
        'InvalidAccessKeyId',
    ],
    unavailable: ['ServiceUnavailableException', 'ServiceUnavailable', 'InternalFailure', 'InternalServiceFault'],
    network: [
        'ECONNREFUSED',
        'ENOTFOUND',
        'EAI_AGAIN',
        'ECONNRESET',
        'ETIMEDOUT',
        'EPIPE',
        'EHOSTUNREACH',
        'ENETUNREACH',
        'TimeoutError',
    ],
};
const KIND_OF_CODE = new Map(Object.entries(CODES).flatMap(([kind, codes]) => codes.map((code) => [code, kind])));
function kindOfStatus(status) {
    if (status === undefined)
        return 'network';
    if (status >= 500)
        return 'unavailable';
    return KIND_OF_STATUS.get(status) ?? 'bad-request';
}
const KIND_OF_STATUS = new Map([
    [401, 'denied'],
    [403, 'denied'],
    [404, 'not-found'],
    [409, 'conflict'],
    [429, 'throttled'],
]);

// EXTERNAL MODULE: ./src/ports/cloud-error.ts
var cloud_error = __webpack_require__(1234);
// EXTERNAL MODULE: ./src/adapters/thrown.ts
var adapters_thrown = __webpack_require__(7120);
;// CONCATENATED MODULE: ./src/adapters/aws-error.ts



/** Sends one call and turns whatever it throws into a `CloudError` of `operation`. */
async function inCloudTerms(operation, send) {
    try {
        return await send();
    }
    catch (error) {
        throw toCloudError(operation, error);
    }
}
function toCloudError(operation, error) {
    if (error instanceof cloud_error/* CloudError */.K)
        return error;
    const thrown = (0,adapters_thrown/* thrownOf */.Kf)(error);
    return new cloud_error/* CloudError */.K(kindOf(thrown), operation, thrown.message, {
        cause: error,
        retryAfterSeconds: retryAfter(thrown.$response?.headers?.['retry-after']),
    });
}
// AWS's answers and the SDK's refusals are told apart by `name`. Node's errors are all called Error and carry a `code`.
// What has neither, e.g. an answer without an id, never gets better by asking again, so it is not taken for the network's.
function kindOf(thrown) {
    const { name, message } = thrown;
    const code = (0,adapters_thrown/* codeOf */.$N)(thrown);
    const status = thrown.$metadata?.httpStatusCode;
    if (status === undefined && code !== '')
        return cloudErrorKind(code, undefined, message);
    if (status === undefined && NAMELESS.has(name))
        return 'bad-request';
    return cloudErrorKind(name, status, message);
}
const NAMELESS = new Set(['Error', 'TypeError', 'RangeError', 'SyntaxError']);
/** Seconds; a date, the header's other form, is left out: AWS does not send it. */
function retryAfter(header) {
    return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
}


/***/ }),

/***/ 5820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectSts: () => (/* binding */ connectSts)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1695);
/* harmony import */ var _ports_cloud_error__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1234);
/* harmony import */ var _aws_error__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8628);



const OPERATION = 'sts:GetCallerIdentity';
const connectSts = (settings) => stsIdentity(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .STSClient */ .iM(settings));
const stsIdentity = (client) => ({
    account: () => (0,_aws_error__WEBPACK_IMPORTED_MODULE_1__/* .inCloudTerms */ .m)(OPERATION, async () => {
        const { Account } = await client.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .GetCallerIdentityCommand */ .zI({}));
        if (Account === undefined)
            throw new _ports_cloud_error__WEBPACK_IMPORTED_MODULE_0__/* .CloudError */ .K('bad-request', OPERATION, 'the answer names no account');
        return Account;
    }),
});


/***/ }),

/***/ 1234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ CloudError),
/* harmony export */   r: () => (/* binding */ PASSING)
/* harmony export */ });
/** Those that may pass by themselves. */
const PASSING = new Set(['busy', 'throttled', 'unavailable', 'network']);
/** The only error that the AWS ports throw. Its message is AWS's own text: hostile until escaped. */
class CloudError extends Error {
    name = 'CloudError';
    kind;
    /** `apigateway:CreateDeployment`, `cloudwatch:DescribeAlarms`, `sts:GetCallerIdentity`. */
    operation;
    /** What AWS asked us to wait, when it said so. */
    retryAfterSeconds;
    constructor(kind, operation, message, options) {
        super(message, options);
        this.kind = kind;
        this.operation = operation;
        this.retryAfterSeconds = options?.retryAfterSeconds;
    }
}


/***/ })

};

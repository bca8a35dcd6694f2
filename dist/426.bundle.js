export const id = 426;
export const ids = [426];
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

/***/ 5426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectCloudWatch: () => (/* binding */ connectCloudWatch)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudwatch/dist-cjs/index.js
var dist_cjs = __webpack_require__(4085);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
;// CONCATENATED MODULE: ./src/aws/alarms.ts

/** AWS's own limit for `AlarmNames` and for a page of DescribeAlarms. */
const NAMES_PER_CALL = 100;
/** The alarm, since when it is in its state; one that tells no state is one that nothing is known of. */
const toAlarm = (alarm, since) => ({
    name: alarm.AlarmName ?? '',
    state: alarm.StateValue ?? 'INSUFFICIENT_DATA',
    since,
    reason: alarm.StateReason ?? '',
    firesAfter: firesAfter(alarm),
    actionsEnabled: alarm.ActionsEnabled ?? true,
});
/** An alarm of several metrics is evaluated in periods as long as the longest of theirs. */
function firesAfter({ EvaluationPeriods, DatapointsToAlarm, Period, Metrics = [] }) {
    const datapoints = DatapointsToAlarm ?? EvaluationPeriods;
    const periods = [Period, ...Metrics.flatMap((metric) => [metric.Period, metric.MetricStat?.Period])];
    const longest = Math.max(...periods.map((period) => period ?? 0));
    return datapoints === undefined || longest === 0 ? undefined : (0,units/* seconds */.YA)(longest * datapoints);
}

// EXTERNAL MODULE: ./src/adapters/aws-error.ts + 1 modules
var aws_error = __webpack_require__(8628);
;// CONCATENATED MODULE: ./src/aws/metrics.ts

/**
 * CloudWatch's grain, in seconds. Services report to it by the minute, API Gateway too.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 */
const PERIOD = 60;
/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
const QUERIES_PER_CALL = 500;
/** The queries, as many at a time as CloudWatch takes. */
const inCalls = (queries) => Array.from({ length: Math.ceil(queries.length / QUERIES_PER_CALL) }, (_, call) => queries.slice(call * QUERIES_PER_CALL, (call + 1) * QUERIES_PER_CALL));
/** A minute that has begun before `from` is not asked for; of a time within a minute CloudWatch would take the whole minute. */
const firstMinute = (from) => (0,units/* instant */.uR)(Math.ceil(from / (PERIOD * 1000)) * PERIOD * 1000);
/** One result of GetMetricData: a value for each time. */
const seriesOf = (times, values) => new Map(times.flatMap((at, place) => pairs(at, values[place])));
const pairs = (at, value) => value === undefined ? [] : [[at, value]];
const idOf = (place) => `m${place}`;
/** `MetricDataQueries` for one call's queries, each under the id of its place. */
const metricDataQueries = (queries) => queries.map(({ namespace, metric, dimensions, statistic }, place) => ({
    Id: idOf(place),
    MetricStat: {
        Metric: { Namespace: namespace, MetricName: metric, Dimensions: dimensionList(dimensions) },
        Period: PERIOD,
        Stat: statistic,
    },
}));
/** What ListMetrics is asked for all series that have at least these dimensions. */
const metricFilter = ({ namespace, metric, dimensions }) => ({
    Namespace: namespace,
    MetricName: metric,
    Dimensions: dimensionList(dimensions),
});
const dimensionList = (dimensions) => Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
const dimensionsOf = (list = []) => Object.fromEntries(list.map(({ Name = '', Value = '' }) => [Name, Value]));

// EXTERNAL MODULE: ./src/ports/cloud-error.ts
var cloud_error = __webpack_require__(1234);
;// CONCATENATED MODULE: ./src/adapters/cloudwatch-metrics.ts





const READ = 'cloudwatch:GetMetricData';
const LIST = 'cloudwatch:ListMetrics';
const cloudWatchMetrics = (client) => ({
    read: (queries, from, to) => (0,aws_error/* inCloudTerms */.m)(READ, async () => {
        const start = firstMinute(from);
        // CloudWatch refuses a time without length.
        if (start >= to)
            return queries.map(() => new Map());
        const series = [];
        for (const asked of inCalls(queries))
            series.push(...(await readAtOnce(client, asked, start, to)));
        return series;
    }),
    list: (metric) => (0,aws_error/* inCloudTerms */.m)(LIST, async () => {
        const found = [];
        let token;
        do {
            const page = await client.send(new dist_cjs/* ListMetricsCommand */.tPF({ ...metricFilter(metric), NextToken: token }));
            found.push(...(page.Metrics ?? []).map(({ Dimensions }) => dimensionsOf(Dimensions)));
            token = page.NextToken;
        } while (token);
        return found;
    }),
});
async function readAtOnce(client, queries, start, to) {
    const pages = await pagesOf(client, queries, start, to);
    return queries.map((_, place) => {
        const results = pages.filter(({ Id }) => Id === idOf(place));
        checkStatus(results);
        const times = results.flatMap(({ Timestamps = [] }) => Timestamps.map((time) => (0,units/* instant */.uR)(time.getTime())));
        const values = results.flatMap(({ Values = [] }) => Values);
        return seriesOf(times, values);
    });
}
async function pagesOf(client, queries, start, to) {
    const results = [];
    let token;
    do {
        const page = await client.send(new dist_cjs/* GetMetricDataCommand */.Soe({
            MetricDataQueries: metricDataQueries(queries),
            StartTime: new Date(start),
            EndTime: new Date(to),
            ScanBy: 'TimestampAscending',
            NextToken: token,
        }));
        results.push(...(page.MetricDataResults ?? []));
        token = page.NextToken;
    } while (token);
    return results;
}
/**
 * Throws unless one query's results, a page each, are whole: `PartialData` on a page is made whole by the next ones, and
 * `InternalError` asks for a repetition.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataResult.html
 */
function checkStatus(results) {
    const states = results.map(({ StatusCode }) => StatusCode);
    const words = results.flatMap(({ Messages = [] }) => Messages.map(({ Value = '' }) => Value)).join('; ');
    if (states.includes('Forbidden'))
        throw new cloud_error/* CloudError */.K('denied', READ, words || 'Forbidden');
    if (states.includes('InternalError'))
        throw new cloud_error/* CloudError */.K('unavailable', READ, words || 'InternalError');
    const last = states.at(-1) ?? 'no answer';
    if (last !== 'Complete')
        throw new cloud_error/* CloudError */.K('unavailable', READ, words || `not all data are there: ${last}`);
}

;// CONCATENATED MODULE: ./src/adapters/cloudwatch.ts





const OPERATION = 'cloudwatch:DescribeAlarms';
/** Alarms and metrics over one client. */
function connectCloudWatch(settings) {
    const client = new dist_cjs/* CloudWatchClient */.WBn(settings);
    return { alarms: cloudWatchAlarms(client), metrics: cloudWatchMetrics(client) };
}
const cloudWatchAlarms = (client) => ({
    read: (names) => (0,aws_error/* inCloudTerms */.m)(OPERATION, async () => {
        const alarms = [];
        for (let from = 0; from < names.length; from += NAMES_PER_CALL)
            alarms.push(...(await readUpTo100(client, names.slice(from, from + NAMES_PER_CALL))));
        return alarms;
    }),
});
async function readUpTo100(client, names) {
    const alarms = [];
    let token;
    do {
        const page = await client.send(new dist_cjs/* DescribeAlarmsCommand */.zWD({
            AlarmNames: [...names],
            // Without this member CloudWatch answers metric alarms only.
            AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
            MaxRecords: NAMES_PER_CALL,
            NextToken: token,
        }));
        alarms.push(...[...(page.MetricAlarms ?? []), ...(page.CompositeAlarms ?? [])].map(dated));
        token = page.NextToken;
    } while (token);
    return alarms;
}
const dated = (alarm) => toAlarm(alarm, alarm.StateTransitionedTimestamp && (0,units/* instant */.uR)(alarm.StateTransitionedTimestamp.getTime()));


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

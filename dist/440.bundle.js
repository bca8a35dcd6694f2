export const id = 440;
export const ids = [440,37];
export const modules = {

/***/ 2947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ partitionOf)
/* harmony export */ });
const AWS = { name: 'aws', suffix: 'amazonaws.com' };
/** By the beginning of the region; botocore's partitions.json. */
const PARTITIONS = [
    ['cn-', { name: 'aws-cn', suffix: 'amazonaws.com.cn' }],
    ['us-gov-', { name: 'aws-us-gov', suffix: 'amazonaws.com' }],
    ['eusc-', { name: 'aws-eusc', suffix: 'amazonaws.eu' }],
    ['us-iso-', { name: 'aws-iso', suffix: 'c2s.ic.gov' }],
    ['us-isob-', { name: 'aws-iso-b', suffix: 'sc2s.sgov.gov' }],
    ['eu-isoe-', { name: 'aws-iso-e', suffix: 'cloud.adc-e.uk' }],
    ['us-isof-', { name: 'aws-iso-f', suffix: 'csp.hci.ic.gov' }],
];
const partitionOf = (region) => PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? AWS;


/***/ }),

/***/ 4703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fromIso),
/* harmony export */   t: () => (/* binding */ toIso)
/* harmony export */ });
/* harmony import */ var _units__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3503);

/** `2026-11-20T12:00:00.000Z`. */
const toIso = (at) => new Date(at).toISOString();
/** A time with its zone, as ISO 8601; anything else is `undefined`. */
function fromIso(text) {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text))
        return undefined;
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : (0,_units__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(at);
}


/***/ }),

/***/ 8566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unreachable)
/* harmony export */ });
/** Makes the compiler list every case we forgot. */
function unreachable(value) {
    throw new Error(`unreachable: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 3603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   V$: () => (/* binding */ describeCause),
/* harmony export */   l4: () => (/* binding */ problemAt),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony export describePosition */
/** `stages.yml:7:9` */
const describePosition = ({ file, line, column }) => `${file}:${line}:${column}`;
class UserError extends Error {
    name = 'UserError';
    problems;
    constructor(problems, options) {
        super(problems.map(describeProblem).join('\n'), options);
        this.problems = problems;
    }
}
const problemAt = (position, message, hint) => ({
    at: describePosition(position),
    message,
    hint,
    position,
});
/** Throws the one mistake that `at`, `message` and `hint` describe. */
const refuse = (at, message, hint, options) => {
    const problem = typeof at === 'string' ? { at, message, hint } : problemAt(at, message, hint);
    throw new UserError([problem], options);
};
const describeProblem = (p) => `${p.at}: ${p.message}. ${p.hint}`;
/** The message of an error and of those below it, on one line. */
function describeCause(error) {
    if (!(error instanceof Error))
        return String(error);
    const { cause, message } = error;
    return cause instanceof Error && !message.includes(cause.message) ? `${message}: ${cause.message}` : message;
}


/***/ }),

/***/ 2215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ scheduleName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** AWS: `[0-9a-zA-Z-_.]{1,64}`; every id of an API and every name of a stage is made of these. */
const LONGEST = 64;
const HASH_DIGITS = 12;
/**
 * The name of the schedule that ends a stage's canary: `stages-a1b2c3d4e5-prod`. One for each stage, so that a new
 * rollout's replaces a forgotten one; the end of a long name becomes 12 hex digits of the SHA-256 of the whole.
 */
function scheduleName(api, stage) {
    const plain = `stages-${api}-${stage}`;
    if (plain.length <= LONGEST)
        return plain;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(plain).digest('hex').slice(0, HASH_DIGITS);
    return `${plain.slice(0, LONGEST - HASH_DIGITS - 1)}-${hash}`;
}


/***/ }),

/***/ 3503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ stageName),
/* harmony export */   E8: () => (/* binding */ ALL_TRAFFIC),
/* harmony export */   Gx: () => (/* binding */ minutes),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   XP: () => (/* binding */ since),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   _H: () => (/* binding */ isStageName),
/* harmony export */   c$: () => (/* binding */ hours),
/* harmony export */   dP: () => (/* binding */ deploymentId),
/* harmony export */   ne: () => (/* binding */ millis),
/* harmony export */   qE: () => (/* binding */ NO_TRAFFIC),
/* harmony export */   uR: () => (/* binding */ instant),
/* harmony export */   yr: () => (/* binding */ apiId)
/* harmony export */ });
const percent = (n) => {
    if (!(n >= 0 && n <= 100))
        throw new RangeError(`a percent goes from 0 to 100, got ${n}`);
    return n;
};
const NO_TRAFFIC = percent(0);
const ALL_TRAFFIC = percent(100);
const instant = (n) => n;
const millis = (n) => n;
const seconds = (n) => (n * 1000);
const minutes = (n) => (n * 60_000);
const hours = (n) => (n * 3_600_000);
const since = (then, now) => (now - then);
const after = (t, d) => (t + d);
const deploymentId = (id) => id;
const apiId = (id) => id;
const STAGE_NAME = /^[A-Za-z0-9_-]{1,128}$/;
const isStageName = (name) => STAGE_NAME.test(name);
const stageName = (name) => {
    if (!isStageName(name))
        throw new RangeError(`not a stage name: ${JSON.stringify(name)}`);
    return name;
};


/***/ }),

/***/ 7140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Journal)
/* harmony export */ });
/** What happened so far, said as it happens and kept for the report. Only ever added to. */
class Journal {
    #clock;
    #say;
    #timeline = [];
    #smoke = [];
    #warnings = [];
    #notices = [];
    #courses = [];
    #whole;
    #changed = false;
    constructor(clock, say, whole) {
        this.#clock = clock;
        this.#say = say;
        this.#whole = whole;
    }
    /** A journal of its own for one of several stages; what it is told stands here too, with the stage's name. */
    about(stage) {
        return new Journal(this.#clock, (event) => this.#add({ ...event, stage }), { journal: this, stage });
    }
    event(event, detail) {
        this.#add({ at: this.#clock.now(), event, detail });
    }
    /** A canary with traffic that an earlier run made. */
    goesOn(detail, traffic) {
        this.#add({ at: this.#clock.now(), event: 'go-on', detail, traffic });
    }
    traffic(traffic) {
        this.#add({ at: this.#clock.now(), event: 'traffic', traffic });
    }
    smoke(result) {
        this.#keep(result);
        const took = result.status === undefined ? '' : ` ${result.status} in ${result.milliseconds} ms`;
        this.event('smoke', `${result.passed ? 'passed' : 'failed'} ${result.request}${took}${problemText(result)}`);
    }
    /** How the canary was judged, once it is over. */
    course(course) {
        this.#courses.push(course);
        if (this.#whole !== undefined)
            this.#whole.journal.#courses.push({ ...course, stage: this.#whole.stage });
    }
    warn(text) {
        if (!this.#warnings.includes(text))
            this.#warnings.push(text);
        this.#whole?.journal.warn(`${this.#whole.stage}: ${text}`);
    }
    notice(text) {
        if (!this.#notices.includes(text))
            this.#notices.push(text);
        this.#whole?.journal.notice(`${this.#whole.stage}: ${text}`);
    }
    /** Something in the account was written, or may have been. */
    wrote() {
        this.#changed = true;
        this.#whole?.journal.wrote();
    }
    get timeline() {
        return this.#timeline;
    }
    get smokeResults() {
        return this.#smoke;
    }
    get warnings() {
        return this.#warnings;
    }
    get notices() {
        return this.#notices;
    }
    get courses() {
        return this.#courses;
    }
    get changed() {
        return this.#changed;
    }
    #keep(result) {
        this.#smoke.push(result);
        if (this.#whole !== undefined)
            this.#whole.journal.#keep(result);
    }
    #add(event) {
        this.#timeline.push(event);
        this.#say(event);
    }
}
const problemText = (result) => (result.problem === undefined ? '' : `: ${result.problem}`);


/***/ }),

/***/ 8649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vf: () => (/* binding */ courseText),
/* harmony export */   Wl: () => (/* binding */ tallyText),
/* harmony export */   cf: () => (/* binding */ rateText),
/* harmony export */   gx: () => (/* binding */ oddsText),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* unused harmony export ERRED */
/* harmony import */ var _tally__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6149);

/** Beyond this a number says no more. */
const MILLION = 1_000_000;
/**
 * `1,900 to 1`, `more than a million to 1`, below evens `1 to 3.4`. Two significant digits, of odds above evens the
 * larger part cut off, so that a text says "100 to 1" only of odds that reach it.
 */
function oddsText(logOdds) {
    if (logOdds > Math.log(MILLION))
        return 'more than a million to 1';
    if (logOdds < -Math.log(MILLION))
        return '1 to more than a million';
    if (logOdds >= 0)
        return `${grouped(cut(Math.exp(logOdds)))} to 1`;
    const against = Number(Math.exp(-logOdds).toPrecision(2));
    return against === 1 ? '1 to 1' : `1 to ${grouped(against)}`;
}
/** `6.1 %`, `0.19 %`, `12 %`; `none` where nothing was asked. Only 0 and all are said as 0 and 100 %. */
function rateText({ requests, errors }) {
    if (requests === 0)
        return 'none';
    const share = (errors / requests) * 100;
    if (share > 0 && share < 0.001)
        return 'under 0.001 %';
    if (share > 99 && share < 100)
        return 'over 99 %';
    return `${Number(share.toPrecision(2))} %`;
}
/** `5,812`. */
const grouped = (value) => String(value).replace(/^\d+/, (whole) => whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,'));
/** What is counted as an error in a stream, said of requests. */
const ERRED = { '5xx': 'failed', '4xx': 'got 4xx', slow: 'slow' };
/**
 * A course in one line, without a full stop: `canary 19 of 312 failed (6.1 %), base 11 of 5,812 (0.19 %): 1,900 to 1
 * against a good version; 100 to 1 rolls back`. Of several streams the one that speaks most against the canary is shown;
 * the odds are of all.
 */
const courseText = ({ minutes, ...limit }) => tallyText((0,_tally__WEBPACK_IMPORTED_MODULE_0__/* .tallyOf */ .sv)(minutes), limit);
/** The same of minutes whose sums are known. */
function tallyText(tally, { threshold, earlier }) {
    const { last } = tally;
    const limit = `${oddsText(threshold)} rolls back`;
    if (last === undefined) {
        if (earlier === undefined)
            return `no minute has been weighed yet; ${limit}`;
        return `by the minutes that an earlier run weighed it is ${oddsText(earlier)} against a good version; ${limit}`;
    }
    return `${streamText(tally, worstStream(last))}: ${oddsText(last.logOdds)} against a good version; ${limit}${beforehand(tally)}${earlierText(earlier)}`;
}
/** Where none speaks against the canary, the one with most errors tells most. */
function worstStream({ streams }) {
    const loudest = streams.toSorted((a, b) => b.logOdds - a.logOdds)[0];
    if (loudest !== undefined && loudest.logOdds > 0)
        return loudest.name;
    return streams.toSorted((a, b) => b.canary.errors - a.canary.errors)[0]?.name ?? '5xx';
}
function streamText({ totals }, worst) {
    const { canary, base, signs, above } = totals.find(({ name }) => name === worst) ?? (0,_tally__WEBPACK_IMPORTED_MODULE_0__/* .silent */ .Ku)(worst);
    if (signs > 0)
        return `canary slower than the limit in ${above} of ${signs} minutes`;
    return `canary ${countText(canary, ERRED[worst])}, base ${countText(base, '')}`;
}
function countText(count, verb) {
    if (count.requests === 0)
        return 'had no requests';
    const words = [`${grouped(count.errors)} of ${grouped(count.requests)}`, verb, `(${rateText(count)})`];
    return words.filter((word) => word !== '').join(' ');
}
/** The odds are of all runs, the counts of this one. */
const earlierText = (earlier) => earlier === undefined ? '' : `; ${oddsText(earlier)} by the minutes that earlier runs weighed`;
/** The bound then rests on that hour being like now. */
function beforehand({ count, against: { before, nothing } }) {
    const compared = before === 0 ? '' : `; ${before} of ${count} minutes were compared with the hour before the rollout`;
    return nothing === 0 ? compared : `${compared}; ${nothing} minutes more with nothing, as that hour was used up`;
}
/** Two significant digits, the rest cut off; what floating point took from a round number is given back. */
function cut(value) {
    const size = 10 ** (Math.floor(Math.log10(value * (1 + TRIFLE))) - 1);
    return Number((Math.floor((value * (1 + TRIFLE)) / size) * size).toPrecision(2));
}
const TRIFLE = 1e-9;


/***/ }),

/***/ 6149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ silent),
/* harmony export */   mG: () => (/* binding */ tallied),
/* harmony export */   mq: () => (/* binding */ NO_MINUTES),
/* harmony export */   sv: () => (/* binding */ tallyOf)
/* harmony export */ });
const NO_MINUTES = {
    count: 0,
    last: undefined,
    totals: [],
    against: { beside: 0, before: 0, nothing: 0 },
};
/** With one more minute. */
const tallied = ({ count, totals, against }, minute) => ({
    count: count + 1,
    last: minute,
    totals: minute.streams.reduce(withStream, totals),
    against: { ...against, [minute.against]: against[minute.against] + 1 },
});
const tallyOf = (minutes) => minutes.reduce(tallied, NO_MINUTES);
function withStream(totals, stream) {
    const before = totals.find(({ name }) => name === stream.name);
    if (before === undefined)
        return [...totals, plus(silent(stream.name), stream)];
    return totals.map((total) => (total === before ? plus(total, stream) : total));
}
const plus = ({ name, canary, base, signs, above }, stream) => ({
    name,
    canary: sum(canary, stream.canary),
    base: sum(base, stream.base),
    signs: signs + (stream.isAbove === undefined ? 0 : 1),
    above: above + (stream.isAbove === true ? 1 : 0),
});
const sum = (a, b) => ({ requests: a.requests + b.requests, errors: a.errors + b.errors });
const NONE = { requests: 0, errors: 0 };
/** A stream of which nothing has been counted. */
const silent = (name) => ({ name, canary: NONE, base: NONE, signs: 0, above: 0 });


/***/ }),

/***/ 6051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ drivenBy),
/* harmony export */   Dr: () => (/* binding */ custodyOf),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   _7: () => (/* binding */ situationOf),
/* harmony export */   iz: () => (/* binding */ risesIn)
/* harmony export */ });
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3503);
/* harmony import */ var _record_stage_record__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6449);


/** When traffic rose: the first time, and to the step that the canary is on, unless a person was asked since. */
function risesIn(progress, { steps, bake }) {
    const { began, step } = progress;
    if (progress.state === 'rolling')
        return [began, progress.since];
    const { next } = progress;
    return next === undefined ? [began] : [began, (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(next - (steps[step]?.hold ?? bake))];
}
function situationOf(stage, record, now) {
    if (stage === undefined)
        return { kind: 'absent' };
    const standing = standingOf(stage, record);
    if (stage.canary !== undefined)
        return withCanary(stage, stage.canary, standing, record, now);
    const unreached = record !== undefined && record.deployment !== stage.deployment;
    if (unreached && record.progress.state === 'rolling' && now < record.progress.until) {
        return { kind: 'starting', stage, record };
    }
    return { kind: 'plain', stage, standing };
}
function withCanary(stage, canary, standing, record, now) {
    const isOnStage = canary.deployment === stage.deployment;
    if (record?.deployment !== canary.deployment || !isUnderWay(record.progress)) {
        return isOnStage && canary.traffic === 0
            ? { kind: 'left-over', stage, standing }
            : { kind: 'foreign-canary', stage, canary };
    }
    const { progress } = record;
    const alive = progress.state === 'rolling' && now < progress.until;
    if (!isOnStage)
        return { kind: 'rollout', stage, canary, record, progress, alive };
    // Between promoting and tidying up its owner is a call away from done.
    return alive ? { kind: 'starting', stage, record } : { kind: 'left-over', stage, standing };
}
const isUnderWay = (progress) => progress.state === 'rolling' || progress.state === 'paused';
function standingOf(stage, record) {
    const { deployment } = stage;
    if (record?.deployment === deployment) {
        const isVerified = record.progress.state !== 'verifying';
        return { deployment, content: record.content, previous: record.previous, isVerified, record };
    }
    // The record's version was never reached, or given up: the stage still stands on the one before.
    const previous = record?.previous === deployment ? record.before : undefined;
    return { deployment, content: undefined, previous, isVerified: true, record };
}
/** The record of the rollout whose owner lives; `undefined`: nobody drives one here. */
const drivenBy = (found) => found.kind === 'starting' || (found.kind === 'rollout' && found.alive) ? found.record : undefined;
function custodyOf({ tags, canary, deployment }, owner) {
    const record = (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_1__/* .fromTags */ .y)(tags);
    if (record?.progress.state !== 'rolling' || record.progress.owner !== owner)
        return 'taken';
    if (canary === undefined)
        return 'bare';
    if (canary.deployment === deployment)
        return 'empty';
    return canary.deployment === record.deployment ? 'live' : 'replaced';
}


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


/***/ }),

/***/ 7533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
class GitHubError extends Error {
    name = 'GitHubError';
    kind;
    /** `issues.createComment`, `repos.getContent`, … */
    operation;
    constructor(kind, operation, message, options) {
        super(message, options);
        this.kind = kind;
        this.operation = operation;
    }
}


/***/ }),

/***/ 4995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ originText),
/* harmony export */   P2: () => (/* binding */ readOrigin),
/* harmony export */   d0: () => (/* binding */ refText),
/* harmony export */   iI: () => (/* binding */ isOfRepository),
/* harmony export */   sg: () => (/* binding */ readRef)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const MAX_TAG_VALUE = 256;
/** The origin as a tag's value: like the path of its page on GitHub, in the characters that tags take. */
function originText(origin) {
    if (origin.kind === 'pull-request')
        return encode(`${origin.repository}/pull/${origin.number}`);
    return encode(`${origin.repository}/tree/${origin.branch}`);
}
/** What `originText` says, for a person or a look-up on GitHub; `undefined` when it was cut. */
function readOrigin(text) {
    const plain = decode(text);
    const match = /^([^/]+\/[^/]+)\/(pull|tree)\/(.+)$/s.exec(plain);
    const [, repository, kind, rest] = match ?? [];
    if (repository === undefined || rest === undefined || text.includes('+cut+'))
        return undefined;
    return kind === 'pull'
        ? { kind: 'pull-request', repository, number: Number(rest) }
        : { kind: 'branch', repository, branch: rest };
}
/** Also of a text that was cut: names of repositories are short and need no escape. */
const isOfRepository = (text, repository) => text.startsWith(`${encode(repository)}/`);
/** `heads/main`, `tags/v1`. */
const refText = ({ type, name }) => encode(`${type === 'tag' ? 'tags' : 'heads'}/${name}`);
/** `undefined` when it was cut, or is none. */
function readRef(text) {
    const [, kind, name] = /^(heads|tags)\/(.+)$/s.exec(decode(text)) ?? [];
    if (name === undefined || text.includes('+cut+'))
        return undefined;
    return { type: kind === 'tags' ? 'tag' : 'branch', name };
}
// `=` is the escape character because tags take it and repositories and most branches do not have it.
function encode(text) {
    const encoded = text.replace(/[^A-Za-z0-9/._:-]/gu, (c) => [...Buffer.from(c)].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join(''));
    if (encoded.length <= MAX_TAG_VALUE)
        return encoded;
    return `${encoded.slice(0, 180)}+cut+${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex')}`;
}
const decode = (text) => Buffer.from(text.replace(/%/g, '=25').replace(/=([0-9a-f]{2})/g, '%$1'), 'latin1')
    .toString('latin1')
    .replace(/(?:%[0-9a-f]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));


/***/ }),

/***/ 6449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ toTags),
/* harmony export */   y: () => (/* binding */ fromTags)
/* harmony export */ });
/* harmony import */ var _domain_iso_time__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4703);
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3503);
/* harmony import */ var _origin__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4995);



const PREFIX = 'stages:';
const NONE = 'none';
/** Every tag of the record, each time: tagging merges, so an absolute record leaves nothing stale behind. */
function toTags(record) {
    return {
        [`${PREFIX}deployment`]: record.deployment,
        [`${PREFIX}content`]: record.content ?? NONE,
        [`${PREFIX}previous`]: record.previous ?? NONE,
        [`${PREFIX}before`]: record.before ?? NONE,
        [`${PREFIX}commit`]: record.commit || NONE,
        [`${PREFIX}ref`]: record.ref === undefined ? NONE : (0,_origin__WEBPACK_IMPORTED_MODULE_2__/* .refText */ .d0)(record.ref),
        [`${PREFIX}run`]: record.run,
        [`${PREFIX}state`]: record.progress.state,
        [`${PREFIX}rollout`]: rolloutText(record.progress),
        ...evidenceTags(record.progress),
        ...(record.preview && {
            [`${PREFIX}for`]: record.preview.madeFor,
            [`${PREFIX}expires`]: record.preview.expires === undefined ? NONE : (0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .toIso */ .t)(record.preview.expires),
        }),
    };
}
/** `undefined` when there is no record or it is not one of ours: then nothing is known. */
function fromTags(tags) {
    const text = (name) => {
        const value = tags[`${PREFIX}${name}`];
        return value === NONE ? undefined : value;
    };
    const id = (name) => {
        const value = text(name);
        return value === undefined ? undefined : (0,_domain_units__WEBPACK_IMPORTED_MODULE_1__/* .deploymentId */ .dP)(value);
    };
    const deployment = id('deployment');
    const progress = progressOf(text('state'), text('rollout'), evidenceIn(tags));
    if (deployment === undefined || progress === undefined)
        return undefined;
    const madeFor = text('for');
    return {
        deployment,
        content: text('content'),
        previous: id('previous'),
        before: id('before'),
        commit: text('commit') ?? '',
        ref: (0,_origin__WEBPACK_IMPORTED_MODULE_2__/* .readRef */ .sg)(text('ref') ?? ''),
        run: text('run') ?? '',
        progress,
        preview: madeFor === undefined ? undefined : { madeFor, expires: (0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .fromIso */ .a)(text('expires') ?? '') },
    };
}
function rolloutText(progress) {
    switch (progress.state) {
        case 'done':
        case 'returned':
        case 'verifying':
            return NONE;
        case 'rolling':
            return fields({
                step: String(progress.step),
                since: (0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .toIso */ .t)(progress.since),
                began: (0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .toIso */ .t)(progress.began),
                until: (0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .toIso */ .t)(progress.until),
                owner: progress.owner,
                ...(progress.hasSwitch && { switch: '1' }),
            });
        case 'paused':
            return fields({
                step: String(progress.step),
                began: (0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .toIso */ .t)(progress.began),
                by: (0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .toIso */ .t)(progress.resumeBy),
                ...(progress.next !== undefined && { next: (0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .toIso */ .t)(progress.next) }),
                ...(progress.waitingSince !== undefined && { waits: (0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .toIso */ .t)(progress.waitingSince) }),
                ...(progress.hasSwitch && { switch: '1' }),
            });
    }
}
/** They outlive their rollout; what is older than the one under way is nobody's any more. */
const EVIDENCE = `${PREFIX}evidence-`;
const evidenceTags = (progress) => Object.fromEntries(Object.entries(('evidence' in progress && progress.evidence) || {}).map(([name, text]) => [EVIDENCE + name, text]));
function evidenceIn(tags) {
    const found = Object.entries(tags).filter(([name]) => name.startsWith(EVIDENCE));
    if (found.length === 0)
        return {};
    return { evidence: Object.fromEntries(found.map(([name, text]) => [name.slice(EVIDENCE.length), text])) };
}
/** `step=1+since=…`: in the characters that tags take, and short of their 256. */
const fields = (values) => Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('+');
function progressOf(state, rollout, evidence) {
    if (state === 'done' || state === 'returned' || state === 'verifying')
        return { state };
    const read = new Map((rollout ?? '').split('+').map((field) => splitOnce(field)));
    const found = state === 'paused' ? pausedIn(read) : state === 'rolling' ? rollingIn(read) : undefined;
    return found && { ...found, ...evidence };
}
const instantIn = (read, name) => (0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .fromIso */ .a)(read.get(name) ?? '');
/** `NaN` when it is no step. */
const stepIn = (read) => (/^(-1|\d+)$/.test(read.get('step') ?? '') ? Number(read.get('step')) : NaN);
function pausedIn(read) {
    const [step, began, resumeBy] = [stepIn(read), instantIn(read, 'began'), instantIn(read, 'by')];
    if (Number.isNaN(step) || began === undefined || resumeBy === undefined)
        return undefined;
    const [next, waitingSince] = [instantIn(read, 'next'), instantIn(read, 'waits')];
    return { state: 'paused', step, began, resumeBy, next, waitingSince, hasSwitch: read.has('switch') };
}
function rollingIn(read) {
    const [step, owner] = [stepIn(read), read.get('owner')];
    const [since, began, until] = [instantIn(read, 'since'), instantIn(read, 'began'), instantIn(read, 'until')];
    if (Number.isNaN(step) || since === undefined || began === undefined || until === undefined)
        return undefined;
    if (owner === undefined)
        return undefined;
    return { state: 'rolling', step, since, began, until, owner, hasSwitch: read.has('switch') };
}
const splitOnce = (field) => {
    const at = field.indexOf('=');
    return at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
};


/***/ }),

/***/ 1730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ adviseCloud)
});

// EXTERNAL MODULE: ./src/domain/schedule-name.ts
var schedule_name = __webpack_require__(2215);
// EXTERNAL MODULE: ./src/aws/partition.ts
var partition = __webpack_require__(2947);
;// CONCATENATED MODULE: ./src/aws/permissions.ts


/** Our operations on API Gateway and the permission that each needs. */
const GRANTS = {
    GetRestApis: { verb: 'GET', path: '/restapis' },
    GetRestApi: { verb: 'GET', path: '/restapis/{api}' },
    PutRestApi: { verb: 'PUT', path: '/restapis/{api}' },
    GetResources: { verb: 'GET', path: '/restapis/{api}/resources' },
    GetAuthorizers: { verb: 'GET', path: '/restapis/{api}/authorizers' },
    GetModels: { verb: 'GET', path: '/restapis/{api}/models' },
    GetRequestValidators: { verb: 'GET', path: '/restapis/{api}/requestvalidators' },
    GetDeployments: { verb: 'GET', path: '/restapis/{api}/deployments' },
    GetDeployment: { verb: 'GET', path: '/restapis/{api}/deployments/{deployment}' },
    CreateDeployment: { verb: 'POST', path: '/restapis/{api}/deployments' },
    DeleteDeployment: { verb: 'DELETE', path: '/restapis/{api}/deployments/{deployment}' },
    GetStages: { verb: 'GET', path: '/restapis/{api}/stages' },
    GetStage: { verb: 'GET', path: '/restapis/{api}/stages/{stage}' },
    CreateStage: { verb: 'POST', path: '/restapis/{api}/stages' },
    UpdateStage: { verb: 'PATCH', path: '/restapis/{api}/stages/{stage}' },
    DeleteStage: { verb: 'DELETE', path: '/restapis/{api}/stages/{stage}' },
    GetTags: { verb: 'GET', path: '/tags/*' },
    TagResource: { verb: 'PUT', path: '/tags/*' },
    UntagResource: { verb: 'DELETE', path: '/tags/*' },
};
const isGatewayOperation = (name) => Object.hasOwn(GRANTS, name);
/** `arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/*`: these ARNs carry no account. */
function gatewayArn(path, { region, api = '*', stage = '*' }) {
    const filled = path.replace('{api}', api).replace('{stage}', stage).replace('{deployment}', '*');
    return `arn:${(0,partition/* partitionOf */.i)(region).name}:apigateway:${region}::${filled}`;
}
/** What a signed request to any stage of the API needs. */
const executeApiArn = (region, account, api) => `arn:${partitionOf(region).name}:execute-api:${region}:${account}:${api}/*`;
/**
 * What `canary.analysis` reads. CloudWatch has no resources for metrics, so both are allowed on `*` or not at all:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html
 */
const METRIC_OPERATIONS = ['GetMetricData', 'ListMetrics'];
/** Our operations on EventBridge Scheduler; each is its own action. */
const SCHEDULER_OPERATIONS = (/* unused pure expression or super */ null && (['CreateSchedule', 'UpdateSchedule', 'DeleteSchedule']));
/** The dead man's switches of an API's stages, or of one: schedules of AWS's own group. What is missing becomes `*`. */
const scheduleArn = ({ region, account = '*', api = '*', stage = '*' }) => `arn:${(0,partition/* partitionOf */.i)(region).name}:scheduler:${region}:${account}:schedule/default/${(0,schedule_name/* scheduleName */.V)(api, stage)}`;

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
;// CONCATENATED MODULE: ./src/report/refusals.ts
/** Texts of AWS that tell what is wrong, but not what to do. */
const REFUSALS = [
    [
        /doesn't contain any methods/i,
        'Give the API a method before it is deployed: in api.definition, or where the API itself is made.',
    ],
    [
        /No integration defined for method/i,
        'Give each method an integration: x-amazon-apigateway-integration under the method in api.definition.',
    ],
    [
        /Deployment id does not exist/i,
        'The deployment was deleted, or belongs to another API. Deploy again, or name an existing one with the input to.',
    ],
    [
        /Non canary deployment not supported/i,
        'The stage has a canary that we did not expect. End it with command: rollback or command: promote, then deploy again.',
    ],
    [
        /Promotion not available|Canary does not exist/i,
        'The canary is gone: somebody removed it meanwhile. Deploy again.',
    ],
    [
        /Invalid stage variable name/i,
        'Names of variables have letters, digits and underscores only, at most 64. Rename it under variables.',
    ],
    [
        /Invalid stage variable value/i,
        'Values of variables are not empty and have letters, digits and -._~:/?#&=, only, at most 512. Change it under variables.',
    ],
    [
        /Invalid OpenAPI input|Unable to parse API definition/i,
        'The file of api.definition is no OpenAPI 3.0 or Swagger 2.0 that API Gateway can import. Mend what it names.',
    ],
    [
        /Active stages .*pointing to this deployment/i,
        'A stage or a canary still uses the deployment: move it first, or leave the deployment.',
    ],
    [/remove all base path mappings/i, 'A custom domain still points to the stage. Remove its base path mapping first.'],
    [
        /Maximum number of Stages/i,
        'An API has 10 stages unless raised. Remove stages that nobody needs, or raise "Stages per API" in Service Quotas.',
    ],
    [
        /must allow AWS EventBridge Scheduler to assume the role/i,
        'Let scheduler.amazonaws.com assume the role of canary.dead-man-switch: its trust policy is in the README. A role that is seconds old may need a minute.',
    ],
    [/Update size too large/i, 'Too much changes at once. Change fewer variables in one deployment.'],
];
/** What to do about AWS's text; `undefined` when it is not a known one. */
const translate = (message) => REFUSALS.find(([pattern]) => pattern.test(message))?.[1];

;// CONCATENATED MODULE: ./src/report/advice.ts



/** What a fault of AWS means and what to do about it. */
function adviseCloud(error, context) {
    const { meaning, hint } = ADVICE[error.kind](error, context);
    const said = (0,report_escape/* oneLine */.TN)(error.message, 300).replace(/[.\s]+$/, '');
    return { at: error.operation, message: said === '' ? meaning : `${meaning}: ${said}`, hint };
}
const ADVICE = {
    'no-credentials': () => ({
        meaning: 'there are no AWS credentials',
        hint: 'Add a step with aws-actions/configure-aws-credentials (role-to-assume, aws-region) before this one, and ' +
            'permissions: id-token: write to the job.',
    }),
    'expired-credentials': () => ({
        meaning: 'the AWS credentials ended before the work did',
        hint: 'Raise role-duration-seconds of aws-actions/configure-aws-credentials and the maximum session duration of the ' +
            'role, or shorten the rollout; steps with approve: true split it over several runs.',
    }),
    'bad-credentials': () => ({
        meaning: 'AWS does not accept the credentials',
        hint: 'Look at what sets AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: all three have to come from ' +
            'the same aws-actions/configure-aws-credentials step and to belong to the partition of the region.',
    }),
    denied: (error, context) => ({
        meaning: `the role${ofAccount(context)} may not do this`,
        hint: permission(error.operation, context),
    }),
    'not-found': (error, context) => notFound(error, context),
    'bad-request': ({ message }) => ({
        meaning: 'AWS refuses the request',
        hint: translate(message) ?? 'Mend what AWS names; running it again as it is ends the same way.',
    }),
    conflict: () => ({
        meaning: 'somebody else changed the same thing at the same time',
        hint: 'Run it again: it starts from what is there by then.',
    }),
    limit: ({ message, operation }) => limit(operation, message),
    busy: (_, context) => ({
        meaning: 'another change on the API did not end',
        hint: `Run it again when nothing else deploys ${apiText(context)}.`,
    }),
    throttled: () => ({
        meaning: 'AWS still asked for fewer requests after all retries',
        hint: 'API Gateway takes 10 requests a second and one deployment in 5 seconds from the whole account. Run it again, ' +
            'with fewer jobs at once (strategy: max-parallel, or a concurrency group).',
    }),
    unavailable: (_, { region }) => ({
        meaning: 'AWS answered with a fault of its own after all retries',
        hint: `Look at https://health.aws.amazon.com for ${region}, then run it again.`,
    }),
    network: (_, { region }) => ({
        meaning: 'AWS could not be reached after all retries',
        hint: `Check that the region ${region} exists, AWS_ENDPOINT_URL where it is set, and that the runner may reach AWS; ` +
            'then run it again.',
    }),
};
function notFound({ operation }, context) {
    const stage = /:(Get|Update|Delete)Stage$/.test(operation) && context.stage !== undefined;
    return {
        meaning: `${stage ? `stage ${context.stage} or ` : ''}${apiText(context)} was not found in ${context.region}${ofAccount(context)}`,
        hint: `Only ${context.region} was searched. Correct api.id (or api.name), write api.region when the API is elsewhere, ` +
            'and check that the role belongs to the account of the API.',
    };
}
const apiText = ({ api }) => (api === undefined ? 'the API' : `API ${api}`);
const ofAccount = ({ account }) => (account === undefined ? '' : ` in account ${account}`);
function limit(operation, message) {
    if (operation.endsWith(':CreateStage') || /\bstages?\b/i.test(message))
        return {
            meaning: 'the API has no room for another stage',
            hint: 'An API has 10 stages unless raised. Remove stages that nobody needs (close stale pull requests, or give the ' +
                'previews max and ttl), or raise "Stages per API" in Service Quotas.',
        };
    if (operation.endsWith(':TagResource'))
        return { meaning: 'there is no room for another tag', hint: 'A stage has 50 tags at most. Remove some of its own.' };
    return { meaning: 'a quota is used up', hint: 'Raise the quota that AWS names in Service Quotas, or make room.' };
}
/** Names the IAM action and the resource to allow. */
function permission(operation, context) {
    const [service, name = ''] = operation.split(':');
    if (service === 'apigateway' && isGatewayOperation(name)) {
        const { verb, path } = GRANTS[name];
        const tags = `, and apigateway:PUT on ${gatewayArn(GRANTS.TagResource.path, context)} for its tags`;
        return (`Allow apigateway:${verb} on ${gatewayArn(path, context)}${name === 'CreateStage' ? tags : ''} in the role's ` +
            'policy; a permissions boundary or a service control policy may forbid it as well.');
    }
    if (service === 'cloudwatch')
        return cloudWatchPermission(operation, name);
    if (service === 'scheduler')
        return (`Allow ${operation} on ${scheduleArn(context)}, and iam:PassRole on the role of canary.dead-man-switch, in the ` +
            "role's policy.");
    if (operation === 'sts:GetCallerIdentity')
        return 'This call needs no permission, so an explicit Deny refuses it: look at service control policies and session policies.';
    return `Allow ${operation} in the role's policy.`;
}
function cloudWatchPermission(operation, name) {
    const allow = (what) => `Allow ${what} on * in the role's policy`;
    if (!METRIC_OPERATIONS.some((one) => one === name))
        return `${allow(operation)}: composite alarms are readable only with Resource "*".`;
    const actions = METRIC_OPERATIONS.map((one) => `cloudwatch:${one}`).join(' and ');
    return `${allow(actions)}: metrics are readable only with Resource "*". Or leave out canary.analysis.`;
}


/***/ }),

/***/ 4031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ linkTarget),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/*
 * The one place where text of somebody else is made harmless: for Markdown as GitHub renders it, and for the log.
 *
 * GitHub looks for mentions, references, commits and emoji in the text that remains after Markdown and entities are
 * resolved, so an entity or a backslash does not stop them. A zero-width space inside the pattern does, and so does a
 * code span, which is left alone and copies exactly.
 */
const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);
const BREAK = '\u200b';
/** Colors and cursor moves (CSI), titles and hyperlinks (OSC). */
const ANSI = new RegExp(`${ESC}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\))`, 'g');
/** Control characters, invisible ones and those that turn the direction of writing, halves of surrogate pairs. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;
/** More than this is never shown, so it is not looked at. */
const MAX_READ = 10_000;
/** One printable line of at most `max` characters. What cannot be printed shows as `�`, what was cut off as `…`. */
function oneLine(s, max = 500) {
    const line = s.slice(0, MAX_READ).replace(ANSI, '').replace(/\s+/g, ' ').replace(UNPRINTABLE, '�').trim();
    return line.length <= max ? line : `${line.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
/** Prose for a paragraph, a list or a table cell. Words such as ARNs and commits become inline code. */
function text(s, max = 300) {
    const words = oneLine(s, max).split(' ');
    return safeStart(words.map(word).join(' '));
}
/** Inline code; prose where a code span would not hold the text. */
function code(s, max = 200) {
    const line = oneLine(s, max);
    if (line === '')
        return '';
    return holdsInCode(line) ? `\`${line}\`` : text(line, max);
}
/** A link to an http or https address; only the label when `url` is anything else, or carries a user name. */
function link(label, url) {
    const target = linkTarget(url);
    const shown = label === url ? code(label, 2000) : text(label);
    return target === undefined || shown === '' ? shown : `[${shown}](${target})`;
}
/** A pipe ends a table cell even inside a code span; the others are kept out of it to be safe with any parser. */
const holdsInCode = (line) => !/[`|<>@]|\]\(/.test(line);
/** An emoji's name, a commit, a formula. */
const LIVE_IN_PROSE = /:[\w+-]+:|(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])|\$/i;
const COMMIT = /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/gi;
const LINK_LIKE = /:\/\/|www\./i;
function word(s) {
    const tail = /[.,;:!?)]*$/.exec(s)?.[0] ?? '';
    const core = s.slice(0, s.length - tail.length);
    const asCode = LIVE_IN_PROSE.test(core) && !LINK_LIKE.test(core) && holdsInCode(core);
    return asCode ? `\`${core}\`${prose(tail)}` : prose(s);
}
/** What becomes live in plain text, and how it is broken up. */
const BREAKS = [
    [/@/g, `@${BREAK}`],
    [/:(?=\/\/)/g, `:${BREAK}`],
    [/(www)\./gi, `$1${BREAK}.`],
    [/#(?=\d)/g, `#${BREAK}`],
    [/(gh-)(?=\d)/gi, `$1${BREAK}`],
    [/:(?=[\w+-]+:)/g, `:${BREAK}`],
    [/\$/g, `$$${BREAK}`],
];
const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** An underscore within a word is no emphasis in GFM, and names read better without an entity in them. */
const MARKUP = /[&<>`*[\]\\|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
const prose = (s) => BREAKS.reduce((broken, [pattern, replacement]) => broken.replace(pattern, replacement), s)
    .replace(COMMIT, (commit) => commit.replace(/.{6}(?=.)/g, `$&${BREAK}`))
    .replace(MARKUP, (mark) => NAMED[mark] ?? `&#${mark.charCodeAt(0)};`)
    .replaceAll(BREAK, '&#8203;');
/** Keeps headings, lists, rules and slash commands from starting a line. */
const safeStart = (s) => (/^(?:[#+\-=/:.]|\d+[.)])/.test(s) ? `&#8203;${s}` : s);
/** An address that may stand in a link of any markup; `undefined` when it may not. */
function linkTarget(url) {
    if (!URL.canParse(url))
        return undefined;
    const { protocol, username, password, origin, pathname, search, hash } = new URL(url);
    if (!/^https?:$/.test(protocol) || username !== '' || password !== '')
        return undefined;
    return origin + (pathname + search + hash).replace(/[()<>[\]`|*\\'"]/g, percentEncoded).replaceAll('&', '&amp;');
}
const percentEncoded = (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;


/***/ }),

/***/ 3831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QF: () => (/* binding */ elapsedText),
/* harmony export */   Wn: () => (/* binding */ minuteText),
/* harmony export */   Yi: () => (/* binding */ clockText),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   o: () => (/* binding */ shortPercent)
/* harmony export */ });
/* harmony import */ var _domain_iso_time__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4703);

/** `12.5`, `5`, `0`. */
const shortPercent = (traffic) => String(Math.round(traffic * 100) / 100);
/** `12.5 %`. */
const percentText = (traffic) => `${shortPercent(traffic)} %`;
/** `2026-11-20 12:00 UTC`. */
const minuteText = (at) => `${(0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .toIso */ .t)(at).slice(0, 16).replace('T', ' ')} UTC`;
/** `12:00:05`, in UTC. */
const clockText = (at) => (0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .toIso */ .t)(at).slice(11, 19);
/** `0:05`, `12:00`, `1:02:03`. */
function elapsedText(elapsed) {
    const total = Math.max(0, Math.floor(elapsed / 1000));
    const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
    const tail = String(seconds).padStart(2, '0');
    return hours === 0 ? `${minutes}:${tail}` : `${hours}:${String(minutes).padStart(2, '0')}:${tail}`;
}


/***/ }),

/***/ 6472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ planLines),
/* harmony export */   V8: () => (/* binding */ eventLine),
/* harmony export */   zA: () => (/* binding */ rehearsalLines)
/* harmony export */ });
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3503);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4031);
/* harmony import */ var _figures__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3831);
/* harmony import */ var _rehearsals__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4580);




/** `12:00:05  +0:05  traffic   5 %  canary d0new1`; the clock shows UTC, `start` is when the run began. */
function eventLine({ at, stage, event, traffic, detail }, start) {
    const parts = [
        (0,_figures__WEBPACK_IMPORTED_MODULE_2__/* .clockText */ .Yi)(at),
        `+${(0,_figures__WEBPACK_IMPORTED_MODULE_2__/* .elapsedText */ .QF)((0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .since */ .XP)(start, at))}`,
        (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(event).padEnd(8),
        stage === undefined ? '' : (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(stage),
        // Another event's words have it.
        traffic === undefined || event !== 'traffic' ? '' : (0,_figures__WEBPACK_IMPORTED_MODULE_2__/* .percentText */ .fL)(traffic),
        detail === undefined ? '' : (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(detail),
    ];
    return parts
        .filter((part) => part !== '')
        .join('  ')
        .trimEnd();
}
/** ` 1. create-deployment  a snapshot of the API` */
function planLines(plan) {
    if (plan.length === 0)
        return ['nothing to do'];
    const width = Math.max(...plan.map(({ kind }) => kind.length));
    return plan.map(({ kind, text }, index) => `${String(index + 1).padStart(2)}. ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(kind).padEnd(width)}  ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text)}`);
}
/** The reports have all of them. */
const MAX_REHEARSALS = 100;
/** `rolled back  after 8:00  19 of 312 bad  slow-burn: …`, and the counts last. */
function rehearsalLines(rehearsals) {
    if (rehearsals.length === 0)
        return [];
    const lines = (0,_rehearsals__WEBPACK_IMPORTED_MODULE_3__/* .firstsFirst */ .CO)(rehearsals)
        .slice(0, MAX_REHEARSALS)
        .map((rehearsal) => {
        const bad = `${rehearsal.badRequestsOnCanary} of ${rehearsal.requestsOnCanary} bad`;
        const parts = [
            (0,_rehearsals__WEBPACK_IMPORTED_MODULE_3__/* .resultText */ .D6)(rehearsal.result).padEnd(11),
            `after ${(0,_figures__WEBPACK_IMPORTED_MODULE_2__/* .elapsedText */ .QF)((0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(rehearsal.atSeconds))}`,
            bad,
            `${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(rehearsal.name)}: ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(rehearsal.reason)}`,
        ];
        return parts.join('  ');
    });
    const more = rehearsals.length > MAX_REHEARSALS ? [`… and ${rehearsals.length - MAX_REHEARSALS} more`] : [];
    return [...lines, ...more, `${rehearsals.length} rehearsed: ${(0,_rehearsals__WEBPACK_IMPORTED_MODULE_3__/* .rehearsalCounts */ .yu)(rehearsals)}`];
}


/***/ }),

/***/ 4580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CO: () => (/* binding */ firstsFirst),
/* harmony export */   D6: () => (/* binding */ resultText),
/* harmony export */   rH: () => (/* binding */ rehearsals),
/* harmony export */   yu: () => (/* binding */ rehearsalCounts)
/* harmony export */ });
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3503);
/* harmony import */ var _judge_odds_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8649);
/* harmony import */ var _figures__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3831);



const RESULTS = ['promoted', 'rolled-back', 'paused'];
/** `3 promoted, 2 rolled back`. */
const rehearsalCounts = (rehearsals) => RESULTS.map((name) => [name, rehearsals.filter(({ result }) => result === name).length])
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${(0,_judge_odds_text__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(count)} ${resultText(name)}`)
    .join(', ');
const resultText = (result) => result.replace('-', ' ');
/** The first of each trace before its repetitions, so that no trace is crowded out by those of another. */
const firstsFirst = (all) => [
    ...all.filter(({ name }) => !REPETITION.test(name)),
    ...all.filter(({ name }) => REPETITION.test(name)),
];
/** `good #2`, not `good #1`. */
const REPETITION = / #(?!1$)\d+$/;
const rehearsals = (all, rows, m) => m.section('Rehearsals', m.table(['Trace', 'Result', 'After', 'Requests on the canary', 'Bad ones', 'Why'], firstsFirst(all).map((rehearsal) => rehearsalRow(rehearsal, m)), rows));
const rehearsalRow = (rehearsal, m) => [
    m.code(rehearsal.name),
    resultText(rehearsal.result),
    (0,_figures__WEBPACK_IMPORTED_MODULE_2__/* .elapsedText */ .QF)((0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(rehearsal.atSeconds)),
    (0,_judge_odds_text__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(rehearsal.requestsOnCanary),
    (0,_judge_odds_text__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(rehearsal.badRequestsOnCanary),
    m.text(rehearsal.reason, 600),
];


/***/ })

};

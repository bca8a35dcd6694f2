export const id = 37;
export const ids = [37];
export const modules = {

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


/***/ })

};

export const id = 60;
export const ids = [60];
export const modules = {

/***/ 9551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ retrying)
});

// EXTERNAL MODULE: ./src/domain/canonical.ts
var canonical = __webpack_require__(5610);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
// EXTERNAL MODULE: ./src/ports/cloud-error.ts
var cloud_error = __webpack_require__(1234);
;// CONCATENATED MODULE: ./src/cloud/retry-policy.ts

/** Everything but CreateDeployment. What takes traffic off a stage insists, and looks at the stage between its rounds. */
const ORDINARY = { attempts: 6, within: (0,units/* minutes */.Gx)(1), throttledBase: (0,units/* seconds */.YA)(1) };
/**
 * CreateDeployment is allowed once in 5 s per account, for all its APIs together (AWS developer guide, quotas), so jobs of
 * a matrix queue here. Time is what limits it: a minute of contention is outlasted whatever the dice say.
 */
const CREATE_DEPLOYMENT = { attempts: 40, within: (0,units/* seconds */.YA)(90), throttledBase: (0,units/* seconds */.YA)(5) };
const LONGEST_WAIT = (0,units/* seconds */.YA)(20);
/**
 * How long to wait before the next attempt; `undefined`: give up.
 * Exponential with full jitter, at most 20 s; what AWS asks for by Retry-After is the least.
 *
 * | kind | base |
 * | --- | --- |
 * | `throttled` | 1 s, CreateDeployment 5 s |
 * | `busy` | 2 s |
 * | `unavailable`, `network` | 0.5 s |
 * | any other | no retry |
 */
function nextDelay(patience, failure, random) {
    const base = failure.kind === 'throttled' ? patience.throttledBase : BASES.get(failure.kind);
    if (base === undefined || failure.attempt >= patience.attempts)
        return undefined;
    const ceiling = Math.min(LONGEST_WAIT, base * 2 ** (failure.attempt - 1));
    const wait = Math.max(random() * ceiling, (0,units/* seconds */.YA)(failure.retryAfterSeconds ?? 0));
    return failure.elapsed + wait > patience.within ? undefined : (0,units/* millis */.ne)(Math.round(wait));
}
const BASES = new Map([
    ['busy', (0,units/* seconds */.YA)(2)],
    ['unavailable', (0,units/* millis */.ne)(500)],
    ['network', (0,units/* millis */.ne)(500)],
]);

;// CONCATENATED MODULE: ./src/cloud/retry.ts




/**
 * The same cloud, patient. Once `signal` aborts no wait is begun, a running one ends, and the call fails with what AWS
 * said last; a call itself is never cut short.
 *
 * After `network` or `unavailable` a write may have been applied and its answer lost. Its repetition then says
 * - createStage: `Stage already exists`: answered as success when the stage is just what was asked for, tags included;
 * - deleteStage, deleteDeployment: not found: answered as success;
 * - scheduler: both writes are absolute;
 * - createDeployment: a second deployment that no stage uses remains, and does no harm;
 * - updateStage: replacing is repeatable, but a second `remove` or `copy` may be refused as `bad-request`. Whether the first
 *   was applied only the stage itself can tell: the caller reads it before it believes the error.
 */
function retrying(cloud, clock, random, signal, onRetry) {
    const again = patiently(clock, random, signal, onRetry);
    return {
        region: cloud.region,
        gateway: patientGateway(cloud.gateway, again),
        alarms: { read: (names) => again(() => cloud.alarms.read(names)) },
        metrics: {
            read: (queries, from, to) => again(() => cloud.metrics.read(queries, from, to)),
            list: (metric) => again(() => cloud.metrics.list(metric)),
        },
        identity: { account: () => again(() => cloud.identity.account()) },
        scheduler: {
            put: (schedule) => again(() => cloud.scheduler.put(schedule)),
            remove: (name) => again(() => cloud.scheduler.remove(name)),
        },
    };
}
function patientGateway(gateway, again) {
    const gone = { afterLoss: unlessGone };
    return {
        api: (id) => again(() => gateway.api(id)),
        apis: (fits) => again(() => gateway.apis(fits)),
        stage: (api, name) => again(() => gateway.stage(api, name)),
        stages: (api) => again(() => gateway.stages(api)),
        createStage: (api, stage) => again(() => gateway.createStage(api, stage), {
            afterLoss: async (error) => {
                const live = error.kind === 'conflict' ? await gateway.stage(api, stage.name) : undefined;
                if (live === undefined || !isAsAsked(live, stage))
                    throw error;
                return live;
            },
        }),
        updateStage: (api, name, patch) => again(() => gateway.updateStage(api, name, patch)),
        deleteStage: (api, name) => again(() => gateway.deleteStage(api, name), gone),
        createDeployment: (api, description) => again(() => gateway.createDeployment(api, description), { patience: CREATE_DEPLOYMENT }),
        deployment: (api, id) => again(() => gateway.deployment(api, id)),
        deployments: (api) => again(() => gateway.deployments(api)),
        deleteDeployment: (api, id) => again(() => gateway.deleteDeployment(api, id), gone),
        importDefinition: (api, mode, body) => again(() => gateway.importDefinition(api, mode, body)),
        parts: (api, kind) => again(() => gateway.parts(api, kind)),
        tagsOf: (target) => again(() => gateway.tagsOf(target)),
        tag: (target, tags) => again(() => gateway.tag(target, tags)),
        untag: (target, keys) => again(() => gateway.untag(target, keys)),
    };
}
const unlessGone = (error) => (error.kind === 'not-found' ? Promise.resolve() : Promise.reject(error));
const isAsAsked = (live, asked) => live.deployment === asked.deployment &&
    live.canary === undefined &&
    (0,canonical/* canonical */.$N)(live.variables) === (0,canonical/* canonical */.$N)(asked.variables) &&
    (0,canonical/* canonical */.$N)(live.tags) === (0,canonical/* canonical */.$N)(asked.tags);
function patiently(clock, random, signal, onRetry) {
    /** Answers false when the wait was not to be, or was cut short. */
    const waited = async (error, attempt, wait) => {
        if (signal.aborted)
            return false;
        onRetry({ operation: error.operation, kind: error.kind, message: error.message, attempt, wait });
        await clock.sleepUntil((0,units/* after */.Pl)(clock.now(), wait), signal);
        return !signal.aborted;
    };
    return async (call, { patience = ORDINARY, afterLoss = fail } = {}) => {
        const began = clock.now();
        for (let attempt = 1, answerLost = false;; attempt++) {
            const outcome = await outcomeOf(call);
            if (outcome.ok)
                return outcome.value;
            const { error } = outcome;
            const { kind, retryAfterSeconds } = error;
            const wait = nextDelay(patience, { kind, attempt, elapsed: (0,units/* since */.XP)(began, clock.now()), retryAfterSeconds }, random);
            if (wait === undefined)
                return answerLost ? afterLoss(error) : fail(error);
            if (!(await waited(error, attempt, wait)))
                return fail(error);
            answerLost ||= LOSING.has(kind);
        }
    };
}
/** After these nobody knows whether AWS did what was asked. */
const LOSING = new Set(['network', 'unavailable']);
const fail = (error) => Promise.reject(error);
async function outcomeOf(call) {
    try {
        return { ok: true, value: await call() };
    }
    catch (error) {
        if (error instanceof cloud_error/* CloudError */.K)
            return { ok: false, error };
        throw error;
    }
}


/***/ }),

/***/ 5060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ holdOf),
/* harmony export */   w: () => (/* binding */ watchOver)
/* harmony export */ });
/* harmony import */ var _cloud_retry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9551);
/* harmony import */ var _domain_iso_time__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4703);
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3603);
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3503);
/* harmony import */ var _execute_dead_man__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7824);
/* harmony import */ var _execute_certain_update__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2867);
/* harmony import */ var _execute_journal__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7140);
/* harmony import */ var _execute_roll_back__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7642);
/* harmony import */ var _execute_stuck__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2407);
/* harmony import */ var _plan_patches__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3453);
/* harmony import */ var _plan_record_draft__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2692);
/* harmony import */ var _plan_situation__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6051);
/* harmony import */ var _ports_cloud_error__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1234);
/* harmony import */ var _record_stage_record__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6449);
/* harmony import */ var _report_advice__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1730);
/* harmony import */ var _report_log__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6472);
















function holdOf({ target }) {
    const { canary } = target.rule;
    return canary?.onCancel === 'hold' ? canary.maxPause : undefined;
}
/** Ends every rollout in whose middle the main step was killed. None: nothing done. One that cannot be ended keeps nothing from the others. */
async function watchOver(outside) {
    const ends = read(outside.host.state('rollouts')).map((left) => finishSafely(left, outside));
    await Promise.allSettled(ends);
    return (await Promise.all(ends)).includes(1) ? 1 : 0;
}
async function finishSafely(left, outside) {
    const { host, clock } = outside;
    const start = clock.now();
    const journal = new _execute_journal__WEBPACK_IMPORTED_MODULE_14__/* .Journal */ .C(clock, (event) => {
        host.log((0,_report_log__WEBPACK_IMPORTED_MODULE_13__/* .eventLine */ .V8)({ ...event, stage: left.stage }, start));
    });
    const ground = await groundOf(left, outside, journal);
    try {
        return await finish(left, ground, host);
    }
    catch (error) {
        if (!(error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_10__/* .CloudError */ .K))
            throw error;
        const problem = (0,_report_advice__WEBPACK_IMPORTED_MODULE_12__/* .adviseCloud */ .o)(error, { region: left.region, api: left.api, stage: left.stage });
        const danger = `STAGE ${left.stage} IS NOT LOOKED AFTER: a canary of this job may still have traffic`;
        host.annotate('error', `${danger}. ${(0,_domain_problem__WEBPACK_IMPORTED_MODULE_2__/* .describeProblem */ .BJ)(problem)} By hand: ${(0,_execute_stuck__WEBPACK_IMPORTED_MODULE_7__/* .canaryOff */ .E)(ground)}`);
        return 1;
    }
    finally {
        for (const warning of journal.warnings)
            host.annotate('warning', `stage ${left.stage}: ${warning}`);
    }
}
const REASON = 'the job ended in the middle of its rollout';
async function groundOf(left, outside, journal) {
    const { clock, random } = outside;
    const never = new AbortController().signal;
    const lastWord = (0,_cloud_retry__WEBPACK_IMPORTED_MODULE_0__/* .retrying */ .R)(await outside.openCloud(left.region), clock, random, never, ({ operation, message }) => {
        journal.event('retry', `${operation}: ${message}`);
    });
    return { lastWord, clock, api: (0,_domain_units__WEBPACK_IMPORTED_MODULE_3__/* .apiId */ .yr)(left.api), stage: (0,_domain_units__WEBPACK_IMPORTED_MODULE_3__/* .stageName */ .CT)(left.stage), journal, owner: left.owner };
}
async function finish(left, ground, host) {
    const stage = await ground.lastWord.gateway.stage(ground.api, ground.stage);
    const found = stage && oursOn(stage, left);
    if (found === undefined) {
        host.log(`stage ${left.stage} has no rollout of this run any more`);
        // Armed before our name stood there, or after it was gone; one that the record speaks of is somebody else's.
        if (left.deadManRole !== undefined && !(0,_execute_dead_man__WEBPACK_IMPORTED_MODULE_4__/* .isArmed */ .UP)(stage))
            await (0,_execute_dead_man__WEBPACK_IMPORTED_MODULE_4__/* .disarmDeadMan */ .H8)(ground);
        return 0;
    }
    if (found.custody !== 'live') {
        await tidy(found, ground);
        return 0;
    }
    if (left.hold !== undefined) {
        await hold(found, left, (0,_domain_units__WEBPACK_IMPORTED_MODULE_3__/* .after */ .Pl)(ground.clock.now(), (0,_domain_units__WEBPACK_IMPORTED_MODULE_3__/* .millis */ .ne)(left.hold)), ground);
        return 0;
    }
    const outcome = await (0,_execute_roll_back__WEBPACK_IMPORTED_MODULE_6__/* .rollBackCanary */ .rt)(REASON, fallbackOf(found), ground, found.record.deployment);
    if (outcome.kind === 'failed') {
        host.annotate('error', `${outcome.reason}. ${outcome.hint}`);
        return 1;
    }
    if (found.progress.hasSwitch)
        await (0,_execute_dead_man__WEBPACK_IMPORTED_MODULE_4__/* .disarmDeadMan */ .H8)(ground);
    return 0;
}
/** What still stands there of this job's rollout; `undefined`: it is over, or somebody else's. */
function oursOn(stage, { owner }) {
    const custody = (0,_plan_situation__WEBPACK_IMPORTED_MODULE_9__/* .custodyOf */ .Dr)(stage, owner);
    const record = (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_11__/* .fromTags */ .y)(stage.tags);
    if (custody === 'taken' || record?.progress.state !== 'rolling')
        return undefined;
    return { stage, record, progress: record.progress, custody };
}
/**
 * The job died before its canary came, after it went, or after it became the stage: what is left are its traces. A canary
 * that somebody put in its place stays.
 */
async function tidy(found, ground) {
    const { stage, record, progress, custody } = found;
    const { lastWord, journal } = ground;
    if (custody === 'empty') {
        await (0,_execute_certain_update__WEBPACK_IMPORTED_MODULE_5__/* .updateForCertain */ .r)(lastWord.gateway, ground, _plan_patches__WEBPACK_IMPORTED_MODULE_8__/* .removeCanary */ .rd, (now) => now?.canary === undefined);
    }
    if (progress.hasSwitch)
        await (0,_execute_dead_man__WEBPACK_IMPORTED_MODULE_4__/* .disarmDeadMan */ .H8)(ground);
    const isReached = record.deployment === stage.deployment;
    const draft = isReached ? { ...record, progress: { state: 'done' } } : fallbackOf(found);
    await (0,_execute_roll_back__WEBPACK_IMPORTED_MODULE_6__/* .settle */ .G9)(draft, stage.deployment, ground);
    journal.event('lease', `given back: ${REASON}, and ${serves(stage, custody)}`);
}
const serves = ({ deployment, canary }, custody) => custody === 'replaced'
    ? `somebody replaced its canary by deployment ${canary?.deployment}`
    : `deployment ${deployment} has all traffic`;
async function hold({ stage: { canary }, record, progress }, { deadManRole, traffic }, resumeBy, ground) {
    const { lastWord, api, stage, journal } = ground;
    const { began, hasSwitch } = progress;
    const step = heldStep(progress, canary?.traffic, traffic);
    const paused = {
        state: 'paused',
        step,
        began,
        resumeBy,
        next: undefined,
        waitingSince: undefined,
        hasSwitch,
    };
    await lastWord.gateway.tag({ api, stage }, (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_11__/* .toTags */ .L)({ ...record, progress: paused }));
    journal.event('pause', `at ${canary?.traffic} %: ${REASON}; resume by ${(0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_1__/* .toIso */ .t)(resumeBy)}`);
    if (deadManRole !== undefined)
        await (0,_execute_dead_man__WEBPACK_IMPORTED_MODULE_4__/* .putOffDeadMan */ .ZB)(ground, deadManRole, resumeBy, 'when the lease is over');
}
/** The record may name the step that the rollout was on its way to: what has traffic is the truth. */
function heldStep({ step }, live, traffic) {
    const reached = [...traffic, _domain_units__WEBPACK_IMPORTED_MODULE_3__/* .ALL_TRAFFIC */ .E8];
    if (reached[step] === live)
        return step;
    const found = reached.findIndex((one) => one === live);
    return found === -1 ? Math.max(step - 1, -1) : found;
}
/** Without its content, which is read when the canary is gone. */
function fallbackOf({ stage, record }) {
    const by = { commit: record.commit, run: { path: record.run, url: '' }, preview: record.preview };
    return (0,_plan_record_draft__WEBPACK_IMPORTED_MODULE_15__/* .standingRecord */ .Kq)(stage, (0,_plan_situation__WEBPACK_IMPORTED_MODULE_9__/* .standingOf */ .YP)(stage, record), by);
}
/** What the runner hands back is what we saved; anything else is no rollout of ours. */
function read(state) {
    if (state === '')
        return [];
    try {
        const saved = JSON.parse(state);
        return Array.isArray(saved) ? saved.filter(isRolloutLeft) : [];
    }
    catch {
        return [];
    }
}
const isRolloutLeft = (saved) => saved?.api !== undefined &&
    saved.region !== undefined &&
    saved.stage !== undefined &&
    saved.owner !== undefined &&
    Array.isArray(saved.traffic);


/***/ }),

/***/ 5610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   br: () => (/* binding */ digest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The same text for the same content: keys sorted, absent members left out. */
function canonical(value) {
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value);
    if (isList(value))
        return `[${value.map(canonical).join(',')}]`;
    const members = Object.entries(value)
        .filter((member) => member[1] !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}
const digest = (value) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical(value)).digest('hex')}`;
/** The value when it is an object, else an empty one. */
const objectIn = (value) => typeof value === 'object' && value !== null && !isList(value) ? value : {};
const isList = (value) => Array.isArray(value);


/***/ }),

/***/ 2867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ insist),
/* harmony export */   r: () => (/* binding */ updateForCertain)
/* harmony export */ });
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3503);
/* harmony import */ var _ports_cloud_error__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1234);


/**
 * Does the patch. A refusal is believed only after a look at the stage: when an answer was lost, the repetition of a
 * `remove` or `copy` may be refused although the first one was applied.
 */
async function updateForCertain(gateway, { api, stage }, patch, isDone) {
    try {
        return await gateway.updateStage(api, stage, patch);
    }
    catch (error) {
        const now = await gateway.stage(api, stage);
        if (!isDone(now))
            throw error;
        return now;
    }
}
/**
 * Does the patch, round by round, for minutes when it has to; nothing is read before the first round has failed. Between
 * two it looks whether the stage is still ours to change, as the lease may run out meanwhile; a look that fails is no
 * reason to stop. Throws `CloudError`.
 */
async function insist(demand, ground) {
    const { lastWord, clock, api, stage } = ground;
    const end = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(clock.now(), PERSISTENCE);
    for (;;) {
        try {
            return { isDone: true, live: await lastWord.gateway.updateStage(api, stage, demand.patch), taken: undefined };
        }
        catch (error) {
            const found = await look(demand, ground);
            if ('isDone' in found)
                return found;
            // What AWS refuses is believed only when the stage says so too.
            if (clock.now() >= end || (!mayPass(error) && !mayPass(found.fault)))
                throw error;
        }
        await clock.sleepUntil((0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(clock.now(), BREATH), NEVER);
    }
}
const PERSISTENCE = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .minutes */ .Gx)(10);
const BREATH = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(2);
const NEVER = new AbortController().signal;
const mayPass = (error) => error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_1__/* .CloudError */ .K && _ports_cloud_error__WEBPACK_IMPORTED_MODULE_1__/* .PASSING */ .r.has(error.kind);
/** Without an end it is still to be done, as far as anybody can tell; `fault`: why nobody can. */
async function look({ isDone, whoHas }, site) {
    const { lastWord, api, stage } = site;
    try {
        const live = await lastWord.gateway.stage(api, stage);
        const found = { isDone: isDone(live), live, taken: whoHas(live) };
        return found.isDone || found.taken !== undefined ? found : {};
    }
    catch (error) {
        if (!(error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_1__/* .CloudError */ .K))
            throw error;
        return { fault: error };
    }
}


/***/ }),

/***/ 7824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ disarmDeadMan),
/* harmony export */   UP: () => (/* binding */ isArmed),
/* harmony export */   ZB: () => (/* binding */ putOffDeadMan),
/* harmony export */   pY: () => (/* binding */ armDeadMan)
/* harmony export */ });
/* harmony import */ var _domain_iso_time__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4703);
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3603);
/* harmony import */ var _domain_schedule_name__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2215);
/* harmony import */ var _ports_cloud_error__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1234);
/* harmony import */ var _record_stage_record__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6449);





/*
 * The dead man's switch: a schedule of AWS's that removes the stage's canary at a time that its owner keeps putting off.
 * Runner, GitHub and we may be gone by then. The name is the stage's, so a new rollout takes over a forgotten one.
 */
/**
 * Before traffic first rises, and whenever the time moves: `role` is the ARN of the role as which AWS acts `at` that time.
 * Throws `CloudError`; what was set before then still stands.
 */
function armDeadMan({ cloud, api, stage }, role, at) {
    return cloud.scheduler.put({ name: (0,_domain_schedule_name__WEBPACK_IMPORTED_MODULE_2__/* .scheduleName */ .V)(api, stage), at, role, removesCanaryOf: { api, stage } });
}
/**
 * Once the canary is gone. Best effort: what stays behind is said. `at`, when it is known, is what the switch was last
 * set to.
 */
async function disarmDeadMan({ lastWord, api, stage, journal }, at) {
    const name = (0,_domain_schedule_name__WEBPACK_IMPORTED_MODULE_2__/* .scheduleName */ .V)(api, stage);
    try {
        await lastWord.scheduler.remove(name);
    }
    catch (error) {
        if (!(error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_3__/* .CloudError */ .K))
            throw error;
        const when = at === undefined ? 'at the end of the last lease or pause' : `at ${(0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .toIso */ .t)(at)}`;
        journal.warn(`the dead man's switch could not be taken off (${(0,_domain_problem__WEBPACK_IMPORTED_MODULE_1__/* .describeCause */ .V$)(error)}): ${when} AWS removes the canary that ` +
            `stage ${stage} has then, and nothing when it has none. A new rollout with a switch of its own takes it over; ` +
            `else delete it: \`aws scheduler delete-schedule --region ${lastWord.region} --name ${name}\``);
    }
}
/** At a pause. A switch that stays as it was ends the pause early, at `lease`: said, and no reason to fail. */
async function putOffDeadMan({ lastWord, api, stage, journal }, role, until, lease) {
    try {
        await armDeadMan({ cloud: lastWord, api, stage }, role, until);
    }
    catch (error) {
        if (!(error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_3__/* .CloudError */ .K))
            throw error;
        journal.warn(`the dead man's switch could not be put off (${(0,_domain_problem__WEBPACK_IMPORTED_MODULE_1__/* .describeCause */ .V$)(error)}): AWS removes the canary ${lease}`);
    }
}
/** Whether the stage's record speaks of a switch: whoever replaces that record, with the canary gone, takes it off. */
function isArmed(stage) {
    const progress = stage && (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_4__/* .fromTags */ .y)(stage.tags)?.progress;
    return (progress?.state === 'rolling' || progress?.state === 'paused') && progress.hasSwitch;
}


/***/ }),

/***/ 7642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   Jx: () => (/* binding */ moveBack),
/* harmony export */   rt: () => (/* binding */ rollBackCanary)
/* harmony export */ });
/* unused harmony export contentOf */
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3503);
/* harmony import */ var _plan_patches__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3453);
/* harmony import */ var _plan_situation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6051);
/* harmony import */ var _ports_cloud_error__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1234);
/* harmony import */ var _record_deployment_note__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(955);
/* harmony import */ var _record_stage_record__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6449);
/* harmony import */ var _certain_update__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2867);
/* harmony import */ var _stage_watch__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3763);
/* harmony import */ var _stuck__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2407);










/**
 * Takes the canary off the stage: one call, and nothing is read before it. Then the record; `undefined`: the stage has none
 * of ours, and gets none. The base never stopped serving, unless the promotion had been applied and its answer was lost:
 * then the canary's deployment is the stage's, and that is what is told. When somebody else took the rollout over while
 * AWS did not listen, it stops.
 */
async function rollBackCanary(reason, fallback, ground, canary, inFlight) {
    try {
        const off = await takeOff(ground, canary, inFlight);
        if (!off.isDone)
            return leave(reason, off.taken);
        // What may still come has to be ours then: the post step looks, and gives the lease back.
        const mayRecord = off.taken === undefined && inFlight?.isHanging !== true;
        return off.live?.deployment === canary
            ? await foundPromoted(canary, mayRecord, ground)
            : await rolledBack(reason, off.live, mayRecord ? fallback : undefined, ground);
    }
    catch (error) {
        if (!(error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_4__/* .CloudError */ .K))
            throw error;
        return (0,_stuck__WEBPACK_IMPORTED_MODULE_8__/* .stuck */ .l)(reason, error, { kind: 'canary', canary }, ground);
    }
}
async function rolledBack(reason, live, fallback, ground) {
    const { journal } = ground;
    journal.traffic(_domain_units__WEBPACK_IMPORTED_MODULE_1__/* .NO_TRAFFIC */ .qE);
    if (live !== undefined && fallback !== undefined)
        await settle(fallback, live.deployment, ground);
    const serves = live === undefined ? 'the stage is gone' : `deployment ${live.deployment} has all traffic again`;
    journal.event('roll-back', `${serves}: ${reason}`);
    return { kind: 'rolled-back', reason };
}
/** A write that was on its way when the job was cancelled may have brought the canary back, or an empty one. */
async function takeOff(ground, canary, inFlight) {
    const { lastWord, api, stage } = ground;
    const isDone = (now) => now?.canary === undefined;
    const whoHas = (now) => whoTookOver(now, ground) ?? whatReplaced(now, canary);
    const off = () => (0,_certain_update__WEBPACK_IMPORTED_MODULE_6__/* .insist */ .R)({ patch: _plan_patches__WEBPACK_IMPORTED_MODULE_2__/* .removeCanary */ .rd, isDone, whoHas }, ground);
    const first = await off();
    if (!first.isDone || inFlight === undefined || !(await inFlight.settled()))
        return first;
    const live = await lastWord.gateway.stage(api, stage);
    const taken = whoTookOver(live, ground);
    if (live?.canary === undefined || whatReplaced(live, canary) !== undefined)
        return { isDone: true, live, taken };
    return taken === undefined ? off() : { isDone: false, live, taken };
}
function whoTookOver(live, { owner, clock }) {
    if (live === undefined)
        return undefined;
    const isOthers = owner === undefined ? isDriven(live, clock.now()) : (0,_plan_situation__WEBPACK_IMPORTED_MODULE_3__/* .custodyOf */ .Dr)(live, owner) === 'taken';
    return isOthers ? (0,_stage_watch__WEBPACK_IMPORTED_MODULE_7__/* .tookOver */ .I)((0,_record_stage_record__WEBPACK_IMPORTED_MODULE_5__/* .fromTags */ .y)(live.tags)?.run) : undefined;
}
function isDriven({ tags }, now) {
    const progress = (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_5__/* .fromTags */ .y)(tags)?.progress;
    return progress?.state === 'rolling' && now < progress.until;
}
/** An empty one, which runs what the stage runs, is as good as ours. */
function whatReplaced(live, canary) {
    const found = live?.canary?.deployment;
    return found === undefined || found === canary || found === live?.deployment
        ? undefined
        : `the canary was replaced by deployment ${found}`;
}
const leave = (reason, taken = 'somebody else has the stage') => ({
    kind: 'failed',
    reason: `${taken}, before the roll back after ${reason}`,
    hint: 'See who changed the stage; `command: status` shows what it serves. This run touched it no more.',
});
/** Puts a stage that moved to `from` back to where it came from, with its variables. */
async function moveBack(reason, patch, draft, from, ground) {
    const base = draft.deployment;
    if (base === 'new')
        throw new Error('nothing goes back to a deployment that is new');
    // Without a canary no lease is held: who has one by now is somebody else.
    const whoHas = (now) => whoTookOver(now, { ...ground, owner: undefined }) ?? whatMoved(now, [base, from]);
    try {
        const { isDone, taken } = await (0,_certain_update__WEBPACK_IMPORTED_MODULE_6__/* .insist */ .R)({ patch, isDone: (now) => now?.deployment === base, whoHas }, ground);
        if (!isDone)
            return leave(reason, taken);
        if (taken === undefined)
            await settle(draft, base, ground);
        ground.journal.event('roll-back', `the stage is back on deployment ${base}: ${reason}`);
        return { kind: 'rolled-back', reason };
    }
    catch (error) {
        if (!(error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_4__/* .CloudError */ .K))
            throw error;
        return (0,_stuck__WEBPACK_IMPORTED_MODULE_8__/* .stuck */ .l)(reason, error, { kind: 'move', patch, base }, ground);
    }
}
function whatMoved(live, known) {
    if (live === undefined)
        return 'the stage was deleted by somebody else';
    return known.includes(live.deployment) ? undefined : `somebody moved the stage to ${live.deployment}`;
}
/** The stage is safe already, so a record that cannot be written is a warning. */
async function settle(draft, deployment, ground) {
    const known = deployment === draft.deployment ? draft.content : undefined;
    const content = known ?? (await contentOf(deployment, ground));
    await record(ground, () => (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_5__/* .toTags */ .L)({ ...draft, deployment, content }));
}
async function foundPromoted(canary, mayRecord, ground) {
    const { lastWord, api, stage } = ground;
    const done = async () => {
        const live = await lastWord.gateway.stage(api, stage);
        const found = live && (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_5__/* .fromTags */ .y)(live.tags);
        const isOurs = found?.deployment === canary && whoTookOver(live, ground) === undefined;
        return isOurs ? (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_5__/* .toTags */ .L)({ ...found, progress: { state: 'done' } }) : undefined;
    };
    if (mayRecord)
        await record(ground, done);
    return { kind: 'promoted' };
}
async function record({ lastWord, api, stage, journal }, tags) {
    try {
        const written = await tags();
        if (written !== undefined)
            await lastWord.gateway.tag({ api, stage }, written);
    }
    catch (error) {
        if (!(error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_4__/* .CloudError */ .K))
            throw error;
        journal.warn(`the end of the rollout could not be recorded on the stage (${(0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .describeCause */ .V$)(error)}); the next deploy finds out by itself`);
    }
}
/** What the deployment was made from; `undefined`: nobody knows, so it is what nobody wants. */
async function contentOf(deployment, { lastWord, api }) {
    try {
        return (0,_record_deployment_note__WEBPACK_IMPORTED_MODULE_9__/* .readNote */ .VC)((await lastWord.gateway.deployment(api, deployment))?.description)?.content;
    }
    catch (error) {
        if (!(error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_4__/* .CloudError */ .K))
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 3763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ tookOver),
/* harmony export */   i: () => (/* binding */ StageWatch)
/* harmony export */ });
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _domain_never__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8566);
/* harmony import */ var _plan_situation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6051);
/* harmony import */ var _plan_variables__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6198);
/* harmony import */ var _ports_cloud_error__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1234);
/* harmony import */ var _record_stage_record__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6449);






/**
 * Is it still our canary on our stage, as we left it? Asked before every change: on a stage without a canary the next
 * shift would make an empty one.
 */
class StageWatch {
    #ground;
    #base;
    #overrides;
    #lease;
    #isDoubted = false;
    constructor({ fallback, overrides }, ground, lease) {
        this.#ground = ground;
        this.#base = fallback.deployment;
        this.#overrides = overrides;
        this.#lease = lease;
    }
    /** `traffic`: what we gave it last. */
    async look(traffic) {
        const { lastWord, clock, api, stage } = this.#ground;
        try {
            const live = await lastWord.gateway.stage(api, stage);
            const verdict = this.#judge(live, traffic);
            return verdict.kind === 'healthy' && this.#lease.isExpired(clock.now()) ? EXPIRED : verdict;
        }
        catch (error) {
            if (!(error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_2__/* .CloudError */ .K))
                throw error;
            if (this.#lease.isExpired(clock.now()))
                return EXPIRED;
            return { kind: 'unknown', why: `the stage could not be read: ${(0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .describeCause */ .V$)(error)}` };
        }
    }
    #judge(live, traffic) {
        if (live === undefined)
            return lost('the stage was deleted by somebody else');
        const taken = whoTook(live, this.#ground.owner, this.#base);
        if (taken !== undefined)
            return lost(taken);
        if (live.deployment !== this.#base)
            return breached(`somebody moved the stage to ${live.deployment}`);
        const change = live.canary && whatChanged(live.canary, traffic, this.#overrides);
        if (change === undefined) {
            this.#isDoubted = false;
            return { kind: 'healthy' };
        }
        // Whether GetStage always tells of our own last write AWS does not say: twice the same is believed.
        const isCertain = this.#isDoubted;
        this.#isDoubted = true;
        return isCertain ? breached(change) : { kind: 'unknown', why: change };
    }
}
/** By somebody's hand: what we judge is no longer what we would promote. */
function whatChanged(canary, traffic, overrides) {
    if (canary.traffic !== traffic)
        return `somebody set the canary to ${canary.traffic} % by hand, from ${traffic} %`;
    return (0,_plan_variables__WEBPACK_IMPORTED_MODULE_4__/* .sameVariables */ .AV)(canary.overrides, overrides) ? undefined : "somebody changed the canary's variables by hand";
}
/** `undefined`: it is our canary still. */
function whoTook(live, owner, base) {
    const custody = (0,_plan_situation__WEBPACK_IMPORTED_MODULE_1__/* .custodyOf */ .Dr)(live, owner);
    switch (custody) {
        case 'live':
            return undefined;
        case 'empty':
            // Promoted by somebody else: then it is the stage that has moved.
            return live.deployment === base ? replacedBy(live) : undefined;
        case 'replaced':
            return replacedBy(live);
        case 'bare':
            return 'the canary was removed by somebody else';
        case 'taken':
            return tookOver((0,_record_stage_record__WEBPACK_IMPORTED_MODULE_3__/* .fromTags */ .y)(live.tags)?.run);
        default:
            return (0,_domain_never__WEBPACK_IMPORTED_MODULE_5__/* .unreachable */ .H)(custody);
    }
}
const replacedBy = ({ canary }) => `the canary was replaced by deployment ${canary?.deployment}`;
const tookOver = (run) => run === undefined
    ? "the rollout's record is gone: somebody deleted or changed the stage's tags"
    : `another run took over the rollout: ${run}`;
const lost = (why) => ({ kind: 'lost', why });
const breached = (reason) => ({ kind: 'breached', reason });
const EXPIRED = breached('the lease ran out');


/***/ }),

/***/ 2407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ canaryOff),
/* harmony export */   l: () => (/* binding */ stuck)
/* harmony export */ });
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _plan_patches__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3453);
/* harmony import */ var _ports_cloud_error__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1234);



/** The one message that somebody has to act on at once: what serves now, the command that mends it, the one that shows it. */
async function stuck(reason, error, undone, site) {
    return {
        kind: 'failed',
        reason: `THE ROLL BACK FAILED (${(0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .describeCause */ .V$)(error)}) after ${reason}`,
        hint: `${await servesNow(undone, site)} Mend it by hand, now: 1. ${mendingOf(undone, site)} 2. ${shown(site)}`,
    };
}
/** A stage whose canary goes stands on what it shall stand on already: nothing but the canary is touched. */
const mendingOf = (undone, site) => undone.kind === 'canary'
    ? canaryOff(site)
    : `${commandOf(undone.patch, site)} puts the stage back on deployment ${undone.base}.`;
const canaryOff = (site) => `${commandOf(_plan_patches__WEBPACK_IMPORTED_MODULE_1__/* .removeCanary */ .rd, site)} takes the canary off (refused when there is none: good).`;
const shown = ({ lastWord, api, stage }) => `\`aws apigateway get-stage --region ${lastWord.region} --rest-api-id ${api} --stage-name ${stage}\` shows what it serves then.`;
const commandOf = (patch, { lastWord, api, stage }) => `\`aws apigateway update-stage --region ${lastWord.region} --rest-api-id ${api} --stage-name ${stage} --patch-operations ${quoted(patch)}\``;
/** Nothing but a quote ends single quotes in a shell, and nothing but a backtick the code around it; JSON can do without both. */
const quoted = (patch) => `'${JSON.stringify(patch).replace(/['`]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`)}'`;
async function servesNow(undone, { lastWord, api, stage }) {
    try {
        const live = await lastWord.gateway.stage(api, stage);
        if (live === undefined)
            return `Stage ${stage} does not exist any more.`;
        const { canary, deployment } = live;
        if (undone.kind === 'canary' && deployment === undone.canary)
            return `Stage ${stage} serves the new version, deployment ${deployment}, as a whole.`;
        if (canary === undefined)
            return `Stage ${stage} serves deployment ${deployment} with all traffic.`;
        return `Stage ${stage} serves deployment ${canary.deployment} with ${canary.traffic} % of the traffic, deployment ${deployment} with the rest.`;
    }
    catch (error) {
        if (!(error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_2__/* .CloudError */ .K))
            throw error;
        return `What stage ${stage} serves now cannot be read: the new version may still have traffic.`;
    }
}


/***/ }),

/***/ 3453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T0: () => (/* binding */ shiftCanary),
/* harmony export */   YZ: () => (/* binding */ MAX_OPERATIONS),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   r6: () => (/* binding */ startCanary),
/* harmony export */   rd: () => (/* binding */ removeCanary),
/* harmony export */   tw: () => (/* binding */ moveTo),
/* harmony export */   zG: () => (/* binding */ promoteCanary)
/* harmony export */ });
/** More is answered with `Update size too large` (seen in the field; AWS documents no number). */
const MAX_OPERATIONS = 80;
/** The stage goes to the deployment, with its variables, in one call: a request sees the old or the new version whole. */
const moveTo = (deployment, variables, description) => [replace('/deploymentId', deployment), ...variablePatch(variables), ...describe(description)];
const describe = (description) => description === undefined ? [] : [replace('/description', description)];
/** Makes the canary where there is none: the first operation creates it at 0 % (recorded on AWS). */
const startCanary = (deployment, overrides, useStageCache, traffic) => [
    replace('/canarySettings/deploymentId', deployment),
    ...Object.entries(overrides).map(([name, value]) => replace(`/canarySettings/stageVariableOverrides/${name}`, value)),
    replace('/canarySettings/useStageCache', String(useStageCache)),
    shiftCanary(traffic),
];
/** Only for a stage that has a canary: on any other it would create an empty one (recorded on AWS). */
const shiftCanary = (traffic) => replace('/canarySettings/percentTraffic', String(traffic));
/**
 * The canary's version becomes the stage's. `copy` is the documented way; it fails on a stage without a canary.
 * Variables are spelled out: AWS's copy of the overrides never removes a key.
 */
const promoteCanary = (variables, description) => [
    { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
    ...variablePatch(variables),
    ...describe(description),
];
const removeCanary = [{ op: 'remove', path: '/canarySettings' }];
const variablePatch = ({ set, remove }) => [
    ...Object.entries(set).map(([name, value]) => replace(`/variables/${name}`, value)),
    ...remove.map((name) => ({ op: 'remove', path: `/variables/${name}` })),
];
const replace = (path, value) => ({ op: 'replace', path, value });


/***/ }),

/***/ 2692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ keptIds),
/* harmony export */   Jf: () => (/* binding */ wantedRecord),
/* harmony export */   Kq: () => (/* binding */ standingRecord),
/* harmony export */   Yo: () => (/* binding */ nextIds),
/* harmony export */   q1: () => (/* binding */ begun),
/* harmony export */   zR: () => (/* binding */ recordAt)
/* harmony export */ });
/** The record of the version that the stage serves now, complete. */
const standingRecord = (stage, standing, by) => ({
    deployment: stage.deployment,
    content: standing.content,
    previous: standing.previous,
    before: undefined,
    commit: commitOf(standing.record, stage),
    ref: undefined,
    run: by.run.path,
    preview: by.preview,
    progress: { state: 'done' },
});
/** The same for the deployment that the stage turns out to serve: one that somebody moved it to goes back to ours. */
const recordAt = (deployment, draft) => deployment === draft.deployment || draft.deployment === 'new'
    ? { ...draft, deployment }
    : { ...draft, deployment, content: undefined, previous: draft.deployment, before: draft.previous, commit: '' };
const commitOf = (record, stage) => record?.deployment === stage.deployment ? record.commit : '';
const wantedRecord = (wanted) => ({
    content: wanted.content,
    commit: wanted.commit,
    ref: wanted.ref,
    run: wanted.run.path,
    preview: wanted.preview,
});
/** Until its smoke tests have passed a version is not complete. */
const begun = (wanted) => ({
    state: wanted.smoke.length === 0 ? 'done' : 'verifying',
});
/** A new version goes back to what is on the stage, or past it when that was never verified. */
function nextIds(stage, standing) {
    if (!standing.isVerified && standing.previous !== undefined)
        return keptIds(standing);
    return { previous: stage.deployment, before: standing.previous };
}
/** The version stays, and what it would go back to with it. */
const keptIds = (standing) => ({
    previous: standing.previous,
    before: standing.record?.before,
});


/***/ }),

/***/ 6198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ sameVariables),
/* harmony export */   DN: () => (/* binding */ hasUnlisted),
/* harmony export */   IS: () => (/* binding */ isNoChange),
/* harmony export */   YF: () => (/* binding */ applyChanges),
/* harmony export */   q9: () => (/* binding */ variableChanges)
/* harmony export */ });
/**
 * Live variables → wanted ones. A key that is not wanted goes only when the version that the stage has listed it
 * (`listed`): what somebody else put there stays.
 */
function variableChanges(live, wanted, listed) {
    const set = Object.fromEntries(Object.entries(wanted).filter(([name, value]) => own(live, name) !== value));
    const remove = Object.keys(live).filter((name) => own(wanted, name) === undefined && own(listed, name) !== undefined);
    return { set, remove };
}
const isNoChange = (changes) => Object.keys(changes.set).length === 0 && changes.remove.length === 0;
/** Some live key is not wanted: only then does it matter which ones are ours. */
const hasUnlisted = (live, wanted) => Object.keys(live).some((name) => own(wanted, name) === undefined);
const sameVariables = (a, b) => isNoChange(variableChanges(a, b, a)) && isNoChange(variableChanges(b, a, b));
const own = (variables, name) => Object.hasOwn(variables, name) ? variables[name] : undefined;
const applyChanges = (live, { set, remove }) => ({
    ...Object.fromEntries(Object.entries(live).filter(([name]) => !remove.includes(name))),
    ...set,
});


/***/ }),

/***/ 955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ MAX_NOTE),
/* harmony export */   VC: () => (/* binding */ readNote),
/* harmony export */   gA: () => (/* binding */ noteText)
/* harmony export */ });
const OURS = 'api-gateway-stages';
/** API Gateway documents no limit for REST APIs (unverified); 1,024 is what its v2 API allows. */
const MAX_NOTE = 1024;
/** One line that a person can read: values of variables have no spaces (API Gateway refuses them). */
function noteText(note) {
    const variables = Object.entries(note.variables).map(([name, value]) => `${name}=${value}`);
    return [
        OURS,
        `commit ${note.commit || 'unknown'}`,
        `run ${note.runUrl}`,
        `content ${note.content}`,
        'variables',
        ...variables,
    ].join(' ');
}
/** `undefined` when the deployment was not made by us. */
function readNote(description) {
    const words = (description ?? '').split(' ');
    const [ours, , commit, , runUrl, , content, , ...variables] = words;
    if (ours !== OURS || commit === undefined || runUrl === undefined || content === undefined)
        return undefined;
    return { commit, runUrl, content: content, variables: Object.fromEntries(variables.map(variable)) };
}
const variable = (word) => {
    const at = word.indexOf('=');
    return [word.slice(0, at), word.slice(at + 1)];
};


/***/ })

};

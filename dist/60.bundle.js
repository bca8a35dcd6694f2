export const id = 60;
export const ids = [60];
export const modules = {

/***/ 9702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ ORDINARY),
/* harmony export */   Lt: () => (/* binding */ CREATE_DEPLOYMENT),
/* harmony export */   rM: () => (/* binding */ nextDelay),
/* harmony export */   sO: () => (/* binding */ LAST_WORD)
/* harmony export */ });
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3503);

/** Everything but CreateDeployment. */
const ORDINARY = { attempts: 6, within: (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .minutes */ .Gx)(1), throttledBase: (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(1) };
/**
 * CreateDeployment is allowed once in 5 s per account, for all its APIs together (AWS developer guide, quotas), so jobs of
 * a matrix queue here. Time is what limits it: a minute of contention is outlasted whatever the dice say.
 */
const CREATE_DEPLOYMENT = { attempts: 40, within: (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(90), throttledBase: (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(5) };
/**
 * What takes traffic off a stage, or writes down what became of it: nobody comes after us. Less than the default lease,
 * so that nobody else repairs the stage at the same time.
 */
const LAST_WORD = { attempts: 60, within: (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .minutes */ .Gx)(10), throttledBase: (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(1) };
const LONGEST_WAIT = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(20);
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
    const wait = Math.max(random() * ceiling, (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(failure.retryAfterSeconds ?? 0));
    return failure.elapsed + wait > patience.within ? undefined : (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(Math.round(wait));
}
const BASES = new Map([
    ['busy', (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(2)],
    ['unavailable', (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(500)],
    ['network', (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(500)],
]);


/***/ }),

/***/ 6451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ retrying)
/* harmony export */ });
/* harmony import */ var _domain_canonical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5610);
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3503);
/* harmony import */ var _ports_cloud_error__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1234);
/* harmony import */ var _retry_policy__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9702);




/**
 * The same cloud, patient; `writes` is the patience for what moves a stage and its record. Once `signal` aborts no wait is begun, a running one ends, and the call fails with what
 * AWS said last; a call itself is never cut short.
 *
 * After `network` or `unavailable` a write may have been applied and its answer lost. Its repetition then says
 * - createStage: `Stage already exists`: answered as success when the stage is just what was asked for, tags included;
 * - deleteStage, deleteDeployment: not found: answered as success;
 * - scheduler: both writes are absolute;
 * - createDeployment: a second deployment that no stage uses remains, and does no harm;
 * - updateStage: replacing is repeatable, but a second `remove` or `copy` may be refused as `bad-request`. Whether the first
 *   was applied only the stage itself can tell: the caller reads it before it believes the error.
 */
function retrying(cloud, clock, random, signal, onRetry, writes = _retry_policy__WEBPACK_IMPORTED_MODULE_3__/* .ORDINARY */ .Fh) {
    const again = patiently(clock, random, signal, onRetry);
    return {
        region: cloud.region,
        gateway: patientGateway(cloud.gateway, again, writes),
        alarms: { read: (names) => again(() => cloud.alarms.read(names)) },
        identity: { account: () => again(() => cloud.identity.account()) },
        scheduler: {
            put: (schedule) => again(() => cloud.scheduler.put(schedule)),
            remove: (name) => again(() => cloud.scheduler.remove(name)),
        },
    };
}
function patientGateway(gateway, again, patience) {
    const gone = { afterLoss: unlessGone };
    return {
        api: (id) => again(() => gateway.api(id)),
        apisNamed: (name) => again(() => gateway.apisNamed(name)),
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
        updateStage: (api, name, patch) => again(() => gateway.updateStage(api, name, patch), { patience }),
        deleteStage: (api, name) => again(() => gateway.deleteStage(api, name), gone),
        createDeployment: (api, description) => again(() => gateway.createDeployment(api, description), { patience: _retry_policy__WEBPACK_IMPORTED_MODULE_3__/* .CREATE_DEPLOYMENT */ .Lt }),
        deployment: (api, id) => again(() => gateway.deployment(api, id)),
        deployments: (api) => again(() => gateway.deployments(api)),
        deleteDeployment: (api, id) => again(() => gateway.deleteDeployment(api, id), gone),
        importDefinition: (api, mode, body) => again(() => gateway.importDefinition(api, mode, body)),
        parts: (api, kind) => again(() => gateway.parts(api, kind)),
        tagsOf: (target) => again(() => gateway.tagsOf(target)),
        tag: (target, tags) => again(() => gateway.tag(target, tags), { patience }),
        untag: (target, keys) => again(() => gateway.untag(target, keys)),
    };
}
const unlessGone = (error) => (error.kind === 'not-found' ? Promise.resolve() : Promise.reject(error));
const isAsAsked = (live, asked) => live.deployment === asked.deployment &&
    live.canary === undefined &&
    (0,_domain_canonical__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(live.variables) === (0,_domain_canonical__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(asked.variables) &&
    (0,_domain_canonical__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(live.tags) === (0,_domain_canonical__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(asked.tags);
function patiently(clock, random, signal, onRetry) {
    /** Answers false when the wait was not to be, or was cut short. */
    const waited = async (error, attempt, wait) => {
        if (signal.aborted)
            return false;
        onRetry({ operation: error.operation, kind: error.kind, message: error.message, attempt, wait });
        await clock.sleepUntil((0,_domain_units__WEBPACK_IMPORTED_MODULE_1__/* .after */ .Pl)(clock.now(), wait), signal);
        return !signal.aborted;
    };
    return async (call, { patience = _retry_policy__WEBPACK_IMPORTED_MODULE_3__/* .ORDINARY */ .Fh, afterLoss = fail } = {}) => {
        const began = clock.now();
        for (let attempt = 1, answerLost = false;; attempt++) {
            const outcome = await outcomeOf(call);
            if (outcome.ok)
                return outcome.value;
            const { error } = outcome;
            const { kind, retryAfterSeconds } = error;
            const wait = (0,_retry_policy__WEBPACK_IMPORTED_MODULE_3__/* .nextDelay */ .rM)(patience, { kind, attempt, elapsed: (0,_domain_units__WEBPACK_IMPORTED_MODULE_1__/* .since */ .XP)(began, clock.now()), retryAfterSeconds }, random);
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
        if (error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_2__/* .CloudError */ .K)
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
/* harmony import */ var _cloud_retry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6451);
/* harmony import */ var _domain_iso_time__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4703);
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3503);
/* harmony import */ var _execute_dead_man__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7824);
/* harmony import */ var _execute_certain_update__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2867);
/* harmony import */ var _execute_journal__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7140);
/* harmony import */ var _execute_roll_back__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7642);
/* harmony import */ var _plan_patches__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3453);
/* harmony import */ var _plan_record_draft__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2692);
/* harmony import */ var _plan_situation__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6051);
/* harmony import */ var _record_deployment_note__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(955);
/* harmony import */ var _record_stage_record__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6449);
/* harmony import */ var _report_log__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6472);













function holdOf({ target }) {
    const { canary } = target.rule;
    return canary?.onCancel === 'hold' ? canary.maxPause : undefined;
}
/** Ends every rollout in whose middle the main step was killed. None: nothing done. */
async function watchOver(outside) {
    let status = 0;
    for (const left of read(outside.host.state('rollouts')))
        if ((await finish(left, outside)) === 1)
            status = 1;
    return status;
}
async function finish(left, outside) {
    const { host, clock } = outside;
    const start = clock.now();
    const journal = new _execute_journal__WEBPACK_IMPORTED_MODULE_8__/* .Journal */ .C(clock, (event) => {
        host.log((0,_report_log__WEBPACK_IMPORTED_MODULE_7__/* .eventLine */ .V)(event, start));
    });
    const ground = await groundOf(left, outside, journal);
    const found = oursOn(await ground.lastWord.gateway.stage(ground.api, ground.stage), left);
    if (found === undefined) {
        host.log(`stage ${left.stage} has no rollout of this run any more`);
        return 0;
    }
    if (!hasTraffic(found)) {
        await tidy(found, ground);
        if (left.deadManRole !== undefined)
            await (0,_execute_dead_man__WEBPACK_IMPORTED_MODULE_3__/* .disarmDeadMan */ .H)(ground);
        return 0;
    }
    if (left.hold !== undefined) {
        await hold(found, (0,_domain_units__WEBPACK_IMPORTED_MODULE_2__/* .after */ .Pl)(clock.now(), (0,_domain_units__WEBPACK_IMPORTED_MODULE_2__/* .millis */ .ne)(left.hold)), ground, left.deadManRole);
        return 0;
    }
    const outcome = await (0,_execute_roll_back__WEBPACK_IMPORTED_MODULE_4__/* .rollBackCanary */ .r)(REASON, await fallbackOf(found, ground), ground, found.canary.deployment);
    if (outcome.kind !== 'failed') {
        if (left.deadManRole !== undefined)
            await (0,_execute_dead_man__WEBPACK_IMPORTED_MODULE_3__/* .disarmDeadMan */ .H)(ground);
        return 0;
    }
    host.annotate('error', `${outcome.reason}. ${outcome.hint}`);
    return 1;
}
const REASON = 'the job ended in the middle of its rollout';
async function groundOf(left, outside, journal) {
    const { clock, random } = outside;
    const never = new AbortController().signal;
    const lastWord = (0,_cloud_retry__WEBPACK_IMPORTED_MODULE_0__/* .retrying */ .R)(await outside.openCloud(left.region), clock, random, never, ({ operation, message }) => {
        journal.event('retry', `${operation}: ${message}`);
    });
    return { lastWord, api: (0,_domain_units__WEBPACK_IMPORTED_MODULE_2__/* .apiId */ .yr)(left.api), stage: (0,_domain_units__WEBPACK_IMPORTED_MODULE_2__/* .stageName */ .CT)(left.stage), journal };
}
/** The stage on which this job's rollout still stands; `undefined`: it is over, or somebody else's. */
function oursOn(stage, { owner }) {
    const record = stage && (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_6__/* .fromTags */ .y)(stage.tags);
    const progress = record?.progress;
    if (stage === undefined || record === undefined || progress?.state !== 'rolling' || progress.owner !== owner) {
        return undefined;
    }
    return { stage, record, progress, ...(stage.canary !== undefined && { canary: stage.canary }) };
}
/** One that runs what the stage runs is what a promotion leaves. */
const hasTraffic = (found) => 'canary' in found && found.canary.deployment !== found.stage.deployment;
/** The job died before its canary came, after it went, or after it became the stage: what is left are its traces. */
async function tidy({ stage, record, progress }, ground) {
    const { lastWord, api, stage: name, journal } = ground;
    if (stage.canary !== undefined) {
        await (0,_execute_certain_update__WEBPACK_IMPORTED_MODULE_9__/* .updateForCertain */ .r)(lastWord.gateway, ground, _plan_patches__WEBPACK_IMPORTED_MODULE_5__/* .removeCanary */ .rd, (now) => now?.canary === undefined);
    }
    const isReached = record.deployment === stage.deployment;
    const draft = isReached
        ? { ...record, progress: { state: 'done' } }
        : await fallbackOf({ stage, record, progress }, ground);
    await lastWord.gateway.tag({ api, stage: name }, (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_6__/* .toTags */ .L)({ ...draft, deployment: stage.deployment }));
    journal.event('lease', `given back: ${REASON}, and deployment ${stage.deployment} has all traffic`);
}
async function hold({ record, progress, canary }, resumeBy, ground, deadManRole) {
    const { lastWord, api, stage, journal } = ground;
    const paused = {
        ...record,
        progress: { state: 'paused', step: progress.step, began: progress.began, resumeBy, next: undefined },
    };
    await lastWord.gateway.tag({ api, stage }, (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_6__/* .toTags */ .L)(paused));
    if (deadManRole !== undefined)
        await (0,_execute_dead_man__WEBPACK_IMPORTED_MODULE_3__/* .armDeadMan */ .p)({ cloud: lastWord, api, stage }, deadManRole, resumeBy);
    journal.event('pause', `at ${canary.traffic} %: ${REASON}; resume by ${(0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_1__/* .toIso */ .t)(resumeBy)}`);
}
async function fallbackOf({ stage, record }, { lastWord, api }) {
    const note = (0,_record_deployment_note__WEBPACK_IMPORTED_MODULE_10__/* .readNote */ .VC)((await lastWord.gateway.deployment(api, stage.deployment))?.description);
    const by = { commit: record.commit, run: { path: record.run, url: '' }, preview: record.preview };
    return (0,_plan_record_draft__WEBPACK_IMPORTED_MODULE_11__/* .standingRecord */ .Kq)(stage, { ...(0,_plan_situation__WEBPACK_IMPORTED_MODULE_12__/* .standingOf */ .Y)(stage, record), content: note?.content }, by);
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
const isRolloutLeft = (saved) => saved?.api !== undefined && saved.region !== undefined && saved.stage !== undefined && saved.owner !== undefined;


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
/* harmony export */   r: () => (/* binding */ updateForCertain)
/* harmony export */ });
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


/***/ }),

/***/ 7824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ disarmDeadMan),
/* harmony export */   p: () => (/* binding */ armDeadMan)
/* harmony export */ });
/* harmony import */ var _domain_iso_time__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4703);
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3603);
/* harmony import */ var _domain_schedule_name__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2215);
/* harmony import */ var _ports_cloud_error__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1234);




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


/***/ }),

/***/ 7642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ moveBack),
/* harmony export */   r: () => (/* binding */ rollBackCanary)
/* harmony export */ });
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3503);
/* harmony import */ var _plan_patches__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3453);
/* harmony import */ var _ports_cloud_error__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1234);
/* harmony import */ var _record_stage_record__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6449);
/* harmony import */ var _certain_update__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2867);






/**
 * Takes the canary off the stage: one call, and nothing is read before it. Then the record. The base never stopped
 * serving, unless the promotion had been applied and its answer was lost: then the canary's deployment is the stage's,
 * and that is what is told.
 */
async function rollBackCanary(reason, fallback, ground, canary, inFlight) {
    const base = settled(fallback.deployment);
    try {
        const live = await takeOff(ground, canary, inFlight);
        if (live?.deployment === canary)
            return { kind: 'promoted' };
        ground.journal.traffic(_domain_units__WEBPACK_IMPORTED_MODULE_1__/* .NO_TRAFFIC */ .qE);
        const now = live?.deployment ?? base;
        await record({ ...fallback, deployment: now, content: now === base ? fallback.content : undefined }, now, ground);
        ground.journal.event('roll-back', `deployment ${now} has all traffic again: ${reason}`);
        return { kind: 'rolled-back', reason };
    }
    catch (error) {
        if (!(error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_3__/* .CloudError */ .K))
            throw error;
        return stuck(reason, error, base, ground);
    }
}
/** A write that was on its way when the job was cancelled may have brought the canary back, or an empty one. */
async function takeOff(ground, canary, inFlight) {
    const { lastWord, api, stage } = ground;
    const off = () => (0,_certain_update__WEBPACK_IMPORTED_MODULE_5__/* .updateForCertain */ .r)(lastWord.gateway, ground, _plan_patches__WEBPACK_IMPORTED_MODULE_2__/* .removeCanary */ .rd, (now) => now?.canary === undefined);
    const live = await off();
    if (inFlight === undefined || !(await inFlight.settled()))
        return live;
    const now = await lastWord.gateway.stage(api, stage);
    const found = now?.canary?.deployment;
    return found !== undefined && (found === canary || found === now?.deployment) ? off() : now;
}
/** Puts a stage that moved back to where it came from, with its variables. */
async function moveBack(reason, patch, draft, ground) {
    const base = settled(draft.deployment);
    try {
        await (0,_certain_update__WEBPACK_IMPORTED_MODULE_5__/* .updateForCertain */ .r)(ground.lastWord.gateway, ground, patch, (now) => now?.deployment === base);
        await record(draft, base, ground);
        ground.journal.event('roll-back', `the stage is back on deployment ${base}: ${reason}`);
        return { kind: 'rolled-back', reason };
    }
    catch (error) {
        if (!(error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_3__/* .CloudError */ .K))
            throw error;
        return stuck(reason, error, base, ground);
    }
}
/** The stage is safe already, so a record that cannot be written is a warning. */
async function record(draft, deployment, ground) {
    const { lastWord, api, stage, journal } = ground;
    try {
        await lastWord.gateway.tag({ api, stage }, (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_4__/* .toTags */ .L)({ ...draft, deployment }));
    }
    catch (error) {
        if (!(error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_3__/* .CloudError */ .K))
            throw error;
        journal.warn(`the roll back could not be recorded on the stage (${(0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .describeCause */ .V$)(error)}); the next deploy finds out by itself`);
    }
}
function settled(ref) {
    if (ref === 'new')
        throw new Error('nothing goes back to a deployment that is new');
    return ref;
}
/** The one message that somebody has to act on at once: what serves now, and the two commands that mend it. */
async function stuck(reason, error, base, ground) {
    const { lastWord, api, stage } = ground;
    const command = (operation) => `\`aws apigateway update-stage --region ${lastWord.region} --rest-api-id ${api} --stage-name ${stage} --patch-operations ${operation}\``;
    const mend = [
        `1. ${command('op=remove,path=/canarySettings')} takes the canary off (refused when there is none: good).`,
        `2. ${command(`op=replace,path=/deploymentId,value=${base}`)} puts the stage on deployment ${base}.`,
    ];
    return {
        kind: 'failed',
        reason: `THE ROLL BACK FAILED (${(0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .describeCause */ .V$)(error)}) after ${reason}`,
        hint: `${await servesNow(ground)} Mend it by hand, now: ${mend.join(' ')}`,
    };
}
async function servesNow({ lastWord, api, stage }) {
    try {
        const live = await lastWord.gateway.stage(api, stage);
        if (live === undefined)
            return `Stage ${stage} does not exist any more.`;
        const { canary, deployment } = live;
        if (canary === undefined)
            return `Stage ${stage} serves deployment ${deployment} with all traffic.`;
        return `Stage ${stage} serves deployment ${canary.deployment} with ${canary.traffic} % of the traffic, deployment ${deployment} with the rest.`;
    }
    catch (error) {
        if (!(error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_3__/* .CloudError */ .K))
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
/* harmony export */   q1: () => (/* binding */ begun)
/* harmony export */ });
/** The record of the version that the stage serves now, complete. */
const standingRecord = (stage, standing, by) => ({
    deployment: stage.deployment,
    content: standing.content,
    previous: standing.previous,
    before: undefined,
    commit: commitOf(standing.record, stage),
    run: by.run.path,
    preview: by.preview,
    progress: { state: 'done' },
});
const commitOf = (record, stage) => record?.deployment === stage.deployment ? record.commit : '';
const wantedRecord = (wanted) => ({
    content: wanted.content,
    commit: wanted.commit,
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
